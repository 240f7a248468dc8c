#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

#include "rules/html_tags.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// A tag in the text of one block.
struct Tag {
  NodeIndex node = 0;
  Range range = {};
  HtmlTag html = {};
  HtmlElement element = HtmlElement::kUnknown;
  std::optional<std::size_t> partner = {};  // the closing tag of an opening one
  bool paired = false;
};

std::vector<Tag> ReadTags(const RuleInput& in, NodeIndex block) {
  std::vector<Tag> tags;
  for (NodeIndex i = block + 1; i < in.document[block].end; ++i) {
    const Node& node = in.document[i];
    if (node.kind != NodeKind::kHtmlInline || !node.exact) continue;
    const HtmlTag html = ReadHtmlTag(in.slice(node.range));
    if (html.name.empty()) continue;
    tags.push_back({.node = i, .range = node.range, .html = html, .element = ElementOf(html.name)});
  }
  for (std::size_t close = 0; close < tags.size(); ++close) {
    if (!tags[close].html.closing) continue;
    for (std::size_t open = close; open-- > 0;) {
      if (tags[open].paired || tags[open].html.closing || ToAsciiLower(tags[open].html.name) != ToAsciiLower(tags[close].html.name)) continue;
      tags[open].paired = tags[close].paired = true;
      tags[open].partner = close;
      break;
    }
  }
  return tags;
}

// `<answer> 및 </answer>`: what stands between the two only joins them, so nothing is marked up.
bool OnlyJoins(std::string_view between) {
  for (const std::string_view word : {"와", "과", "및", "또는", "부터", "에서", "and", "or", "~", "-", "–", ",", "/", "·", "...", "…"}) {
    if (TrimBlanks(between) == word) return true;
  }
  return false;
}

// Whether what GFM takes for a tag was meant as text. Of real elements only those that could mark up nothing.
bool IsToken(const RuleInput& in, const std::vector<Tag>& tags, std::size_t which) {
  const Tag& tag = tags[which];
  switch (tag.element) {
    case HtmlElement::kUnknown: return true;
    case HtmlElement::kStripped: return !tag.html.has_values;
    case HtmlElement::kVoid: return !tag.html.has_attributes;
    case HtmlElement::kBreak:
    case HtmlElement::kFiltered: return false;
    case HtmlElement::kShown: break;
  }
  if (tag.html.has_prose) return true;
  if (tag.html.has_attributes) return false;
  if (!tag.paired) return true;
  for (const Tag& open : tags) {
    if (!open.partner || (&open != &tag && &tags[*open.partner] != &tag)) continue;
    return !open.html.has_attributes && OnlyJoins(in.slice({open.range.end, tags[*open.partner].range.begin}));
  }
  return false;
}

// A code span, unless it would stand in a title or touch another backtick or tag, or cut a word: `List<String>`.
std::vector<Edit> Quote(const RuleInput& in, const Tag& tag) {
  const std::string_view text = in.source.text();
  const char before = tag.range.begin == 0 ? ' ' : text[tag.range.begin - 1];
  const char after = tag.range.end < text.size() ? text[tag.range.end] : ' ';
  const bool touches = IsAsciiLetter(before) || IsAsciiDigit(before) || std::string_view("`>\\").find(before) != std::string_view::npos ||
                       std::string_view("`<\\").find(after) != std::string_view::npos;
  const bool one_line = in.slice(tag.range).find_first_of("\r\n`") == std::string_view::npos;
  if (touches || !one_line || in.document.within(tag.node, NodeKind::kHeading)) return {InsertAt(tag.range.begin, "\\")};
  return {InsertAt(tag.range.begin, "`"), InsertAt(tag.range.end, "`")};
}

void Report(const RuleInput& in, Range range, Safety safety, std::vector<Edit> edits, Reporter& report) {
  report.at(range, {"GFM takes `{}` for HTML, and it vanishes from the page", "`{}`이(가) HTML 태그로 읽혀 화면에서 사라집니다"}, in.slice(range))
      .fix(safety, std::move(edits), {"show it as text", "글자로 보이게 합니다"});
}

// A block of HTML that begins with a tag of no such element: `- <think>` alone on its line.
void CheckHtmlBlock(const RuleInput& in, const Node& block, Reporter& report) {
  const std::string_view text = in.slice(block.range);
  const std::size_t begin = text.find('<');
  const std::size_t end = text.find('>');
  if (!block.exact || begin == std::string_view::npos || end == std::string_view::npos || begin > end) return;
  const HtmlTag tag = ReadHtmlTag(text.substr(begin, end + 1 - begin));
  if (tag.name.empty() || ElementOf(tag.name) != HtmlElement::kUnknown || tag.has_values) return;
  const Range range = MakeRange(block.range.begin + begin, block.range.begin + end + 1);
  Report(in, range, Safety::kSafe, {InsertAt(range.begin, "\\")}, report);
}

void Check(const RuleInput& in, Reporter& report) {
  const auto nodes = in.document.nodes();
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (node.kind == NodeKind::kHtmlBlock) CheckHtmlBlock(in, node, report);
    if (node.kind != NodeKind::kParagraph && node.kind != NodeKind::kHeading && node.kind != NodeKind::kTableCell) continue;
    const std::vector<Tag> tags = ReadTags(in, i);
    for (std::size_t which = 0; which < tags.size(); ++which) {
      if (!IsToken(in, tags, which)) continue;
      const bool certain = tags[which].element == HtmlElement::kUnknown;
      Report(in, tags[which].range, certain ? Safety::kSafe : Safety::kUnsafe, Quote(in, tags[which]), report);
    }
  }
}

}  // namespace

extern constexpr Rule kRawAngleToken{
    .name = "raw-angle-token",
    .group = Group::kText,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A token in angle brackets that GFM takes for HTML, so that the page doesn't show it.",
                "GFM이 HTML로 읽어 화면에 보이지 않는 꺾쇠괄호 토큰이 있습니다."},
    .why = {"`<think>`, `<EOS>` or `List<String>` look like tags to a browser: what stands between the angle brackets is gone, and "
            "the sentence about it says nothing. Markup that pages show, comments, links in angle brackets and code are left "
            "alone; of real HTML elements only what can mark up nothing is reported, as in `<s> 토큰`.",
            "`<think>`, `<EOS>`, `List<String>`은 브라우저에게 태그로 보입니다. 꺾쇠괄호 안의 내용이 사라져 그것을 설명하는 문장이 "
            "뜻을 잃습니다. 화면에 보이는 마크업, 주석, 꺾쇠괄호로 감싼 링크, 코드는 그대로 둡니다. 실제로 있는 HTML 요소는 "
            "`<s> 토큰`처럼 아무것도 꾸미지 않는 것만 알립니다."},
    .fix_note = {"Puts the token into backticks, or a backslash before it in titles and beside other marks. Unsafe where the name is "
                 "that of a real element.",
                 "토큰을 백틱으로 감쌉니다. 제목 안이거나 다른 기호에 붙어 있으면 앞에 백슬래시를 넣습니다. 실제로 있는 HTML 요소의 "
                 "이름이면 안전하지 않은 고치기입니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
