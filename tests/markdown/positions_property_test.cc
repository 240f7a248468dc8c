#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "markdown/awkward_markdown.h"
#include "markdown/cmark_tree.h"
#include "markdown/document.h"
#include "testing/property.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

using testing::Autolink;
using testing::CmarkNode;

struct Parsed {
  Source source;
  Document document;
};

Parsed Parse(std::string text) {
  Result<Source> source = Source::FromBytes("a.md", std::move(text));
  REQUIRE(source);
  Document document = Document::Parse(*source);
  return {std::move(*source), std::move(document)};
}

std::string Show(const Parsed& parsed, NodeIndex index) {
  const Range range = parsed.document[index].range;
  return fmt::format("node {} (kind {}) at {}..{} {}", index, static_cast<int>(parsed.document[index].kind), range.begin,
                     range.end, range.end <= parsed.source.size() && range.begin <= range.end
                                    ? testing::Escaped(parsed.source.slice(range)) : "");
}

bool OnBorders(const Source& source, Range range) {
  const auto border = [&](std::uint32_t at) { return at == source.size() || IsCodePointStart(source.text()[at]); };
  return range.begin <= range.end && range.end <= source.size() && border(range.begin) && border(range.end);
}

// What every tree must be, whatever the text.
std::string CheckTree(const std::string& text) {
  const Parsed parsed = Parse(text);
  const auto nodes = parsed.document.nodes();
  if (nodes[0].range != Range{0, parsed.source.size()} || nodes[0].end != nodes.size()) return "the document's range";
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (!OnBorders(parsed.source, node.range)) return Show(parsed, i) + " cuts a code point or leaves the text";
    if (!OnBorders(parsed.source, node.destination)) return Show(parsed, i) + ": its destination";
    if (i == 0) continue;
    if (node.parent >= i || node.end <= i || node.end > nodes[node.parent].end) return "no pre-order";
    if (!node.exact) continue;
    if (nodes[node.parent].exact && !nodes[node.parent].range.contains(node.range)) {
      return Show(parsed, i) + " leaves its parent, " + Show(parsed, node.parent);
    }
    if (!node.destination.empty() && !node.range.contains(node.destination)) return Show(parsed, i) + ": its destination";
    for (NodeIndex next = node.end; next < nodes[node.parent].end; next = nodes[next].end) {
      // cmark moves footnotes to the end of the tree, wherever they stand.
      if (nodes[next].kind == NodeKind::kFootnoteDefinition) break;
      if (nodes[next].exact && nodes[next].range.begin < node.range.end) {
        return Show(parsed, i) + " isn't before " + Show(parsed, next);
      }
    }
  }
  return {};
}

// The letter that takes the place of another: one of the same kind, so that nothing else about the text changes.
std::string OtherLetter(char32_t c) {
  if (c == U'가') return "각";
  if (IsHangulSyllable(c)) return "가";
  return c == 'q' ? "k" : "q";
}

bool IsPlainLetter(char32_t c) { return IsHangulSyllable(c) || (c < 0x80 && IsAsciiLetter(static_cast<char>(c))); }

// Changes one letter in the range of every exact node and looks whether that is what changes in cmark's own reading of
// the text, and nothing else: what a fix relies on.
std::string CheckByMutation(const std::string& text) {
  const Parsed parsed = Parse(text);
  const auto nodes = parsed.document.nodes();
  const std::vector<CmarkNode> before = testing::ParseWithCmark(text, Autolink::kOff);
  if (before.size() != nodes.size()) return "not cmark's tree";
  for (NodeIndex i = 1; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    const bool leaf = node.kind == NodeKind::kText || node.kind == NodeKind::kCode || node.kind == NodeKind::kHtmlInline;
    const bool link = node.kind == NodeKind::kLink || node.kind == NodeKind::kImage;
    if (!node.exact || (!leaf && !link)) continue;
    if (link && text[node.range.begin] == '<') continue;  // its text is its destination, and is tried as that
    const Range range = leaf ? node.range : node.destination;
    const bool in_autolink = text[nodes[node.parent].range.begin] == '<';
    bool in_reference = false;  // whose text is its label
    for (NodeIndex up = i; up != 0; up = nodes[up].parent) {
      const bool is_link = nodes[up].kind == NodeKind::kLink || nodes[up].kind == NodeKind::kImage;
      in_reference |= is_link && (nodes[up].destination.empty() || !nodes[up].exact);
    }
    if (leaf && in_reference) continue;
    for (std::size_t at = range.begin, length = 0; at < range.end; at += length) {
      const char32_t c = DecodeAt(text, at, length);
      if (!IsPlainLetter(c)) continue;
      // Letters of an entity's name are no letters of the text, nor are those of a tag's or a scheme's name.
      const std::size_t ampersand = text.rfind('&', at);
      if (ampersand != std::string::npos && text.find(';', ampersand) != std::string::npos && at - ampersand < 12) continue;
      if (node.kind == NodeKind::kHtmlInline && (text[at - 1] == '<' || text[at - 1] == '/')) continue;
      if (text.substr(range.begin, range.size()).find("://") != std::string::npos && at - range.begin < 6) continue;
      std::string changed = text;
      changed.replace(at, length, OtherLetter(c));
      const std::vector<CmarkNode> after = testing::ParseWithCmark(changed, Autolink::kOff);
      if (after.size() != before.size()) return Show(parsed, i) + fmt::format(": another tree after a change at {}", at);
      for (NodeIndex k = 0; k < before.size(); ++k) {
        CmarkNode same = after[k];
        if (k == node.parent && in_autolink) same.url = before[k].url;
        if (k == i) {
          if (before[k] == after[k]) return Show(parsed, i) + fmt::format(" doesn't change by a change at {}", at);
          (leaf ? same.literal : same.url) = leaf ? before[k].literal : before[k].url;
        }
        if (!(before[k] == same)) return Show(parsed, i) + fmt::format(": a change at {} changes node {}", at, k);
      }
    }
  }
  return {};
}

TEST_CASE("ranges of random Markdown nest, stand in order and cut no code point") {
  testing::CheckRandomTexts(20000, testing::AwkwardMarkdown, CheckTree);
}

TEST_CASE("a letter changed in an exact node changes that node alone") {
  testing::CheckRandomTexts(6000, testing::AwkwardMarkdown, CheckByMutation);
}

}  // namespace
}  // namespace digestlint
