#include "rules/visible_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/utf8.h"

namespace digestlint {
namespace {

// `` `code` `` without its backticks and the blanks that GFM takes away.
std::string_view CodeContent(std::string_view code) {
  while (code.size() > 1 && code.front() == '`' && code.back() == '`') code = code.substr(1, code.size() - 2);
  return code.size() > 2 ? TrimBlanks(code) : code;
}

bool IsFormatting(std::string_view tag) {
  constexpr std::array<std::string_view, 10> kTags{"strong", "em", "b", "i", "u", "a", "code", "kbd", "mark", "span"};
  std::size_t begin = 1;
  if (begin < tag.size() && tag[begin] == '/') ++begin;
  std::size_t end = begin;
  while (end < tag.size() && IsAsciiLetter(tag[end])) ++end;
  const std::string name = ToAsciiLower(tag.substr(std::min(begin, tag.size()), end - begin));
  return std::find(kTags.begin(), kTags.end(), name) != kTags.end();
}

// A leaf of the tree as its reader sees it.
std::string_view Shown(const RuleInput& in, const Node& node) {
  constexpr std::string_view kUnreadable = "\uFFFC";
  switch (node.kind) {
    case NodeKind::kText:  // the text of a picture isn't seen
      return in.document[node.parent].kind == NodeKind::kImage ? std::string_view() : in.slice(node.range);
    case NodeKind::kCode: return CodeContent(in.slice(node.range));
    case NodeKind::kSoftBreak:
    case NodeKind::kLineBreak: return " ";
    case NodeKind::kHtmlInline: return IsFormatting(in.slice(node.range)) ? std::string_view() : kUnreadable;
    case NodeKind::kImage:
    case NodeKind::kFootnoteReference:
    case NodeKind::kOther: return kUnreadable;
    default: return {};  // emphasis, a link: its text stands in nodes of its own
  }
}

}  // namespace

std::string VisibleBefore(const RuleInput& in, NodeIndex text, std::uint32_t at, std::size_t enough) {
  std::string_view parts[32];
  std::size_t count = 0;
  parts[count++] = in.slice({in.document[text].range.begin, at});
  std::size_t size = parts[0].size();
  for (NodeIndex i = text; i > 0 && size < enough && count < std::size(parts);) {
    --i;
    if (!IsInline(in.document[i].kind)) break;
    const std::string_view shown = Shown(in, in.document[i]);
    if (shown.empty()) continue;
    parts[count++] = shown;
    size += shown.size();
  }
  std::string visible;
  visible.reserve(size);
  while (count > 0) visible += parts[--count];
  return visible;
}

}  // namespace digestlint
