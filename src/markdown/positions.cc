// cmark-gfm's places of inlines are right on the first line of a block and may be wrong behind it; leaf_map.h knows the way
// back. What can't be known from outside (was this line lazy? was that backslash a hard break?) is tried both ways, and the
// reading that the bytes bear out is taken.
#include "markdown/positions.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "markdown/leaf_map.h"
#include "markdown/written.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

class Resolver {
 public:
  Resolver(const Source& source, const std::vector<RawNode>& raw, std::vector<Node>& nodes)
      : source_(source), text_(source.text()), raw_(raw), nodes_(nodes) {}

  void Run() {
    for (NodeIndex i = 0; i < nodes_.size(); ++i) {
      if (!IsInline(nodes_[i].kind)) ResolveBlock(i);
    }
    for (NodeIndex i = 1; i < nodes_.size(); ++i) {
      if (IsInline(nodes_[i].kind)) continue;
      if (raw_[i].start.line < 1) ResolveTextAboveTable(i);
      EndBeforeNext(i);
    }
    for (NodeIndex i = 0; i < nodes_.size(); ++i) {
      if (!IsInline(nodes_[i].kind) && i + 1 < nodes_[i].end && IsInline(nodes_[i + 1].kind)) ResolveInlines(i);
    }
  }

 private:
  std::uint32_t Plain(RawPosition position) const {
    if (position.line < 1 || static_cast<std::uint32_t>(position.line) > source_.line_count()) return source_.size();
    const Range line = source_.line(static_cast<std::uint32_t>(position.line) - 1);
    const std::uint32_t at = std::min(line.begin + static_cast<std::uint32_t>(std::max(position.column, 1)) - 1, line.end);
    // A wrong column may point into a code point; nothing is proved there, but every range stands on borders.
    return CodePointAt(at);
  }
  std::uint32_t CodePointAt(std::uint32_t at) const {
    while (at > 0 && at < text_.size() && !IsCodePointStart(text_[at])) --at;
    return at;
  }
  // The end of an inclusive cmark range, exclusive.
  std::uint32_t PlainEnd(RawPosition position) const {
    return position.column < 1 ? Plain({position.line, 1}) : Plain({position.line, position.column + 1});
  }

  void ResolveBlock(NodeIndex index) {
    Node& node = nodes_[index];
    node.range.begin = Plain(raw_[index].start);
    node.range.end = std::max(PlainEnd(raw_[index].end), node.range.begin);
    while (node.range.end > node.range.begin && IsAsciiSpace(text_[node.range.end - 1]) &&
           node.kind != NodeKind::kDocument) {
      --node.range.end;
    }
    if (node.kind == NodeKind::kDocument) node.range = {0, source_.size()};
    // A cell that the row leaves out has column 0: it would stand behind all others.
    if (node.kind == NodeKind::kTableCell && raw_[index].start.column < 1) node.range.begin = nodes_[node.parent].range.end;
    if (node.kind == NodeKind::kFootnoteDefinition) node.range.begin = FootnoteBegin(node.range.begin);
    if (node.kind == NodeKind::kHtmlBlock) node.range.end = HtmlBlockEnd(node.range, raw_[index].end.line);
    // cmark ends a block that its container cuts short (a fence, a setext heading) at the line behind the container.
    if (node.parent != index) node.range.end = std::max(node.range.begin, std::min(node.range.end, nodes_[node.parent].range.end));
    node.exact = true;
  }

  // cmark lets a footnote begin behind its label, `[^1]:`.
  std::uint32_t FootnoteBegin(std::uint32_t said) const {
    const std::string_view before = TrimBlanks(text_.substr(0, said));
    const std::size_t label = before.ends_with("]:") ? before.rfind("[^") : std::string_view::npos;
    return label == std::string_view::npos ? said : static_cast<std::uint32_t>(before.data() + label - text_.data());
  }

  // Lines right above a table's header are a paragraph that cmark gives no place. It lets the table and its header begin
  // where the paragraph does, so that nothing up to the delimiters can be trusted.
  void ResolveTextAboveTable(NodeIndex paragraph) {
    nodes_[paragraph].exact = false;
    const NodeIndex table = nodes_[paragraph].end;
    if (table >= nodes_.size() || nodes_[table].kind != NodeKind::kTable) return;
    const NodeIndex body = nodes_[table + 1].end;
    const int delimiters = body < nodes_[table].end ? raw_[body].start.line - 1 : raw_[table].end.line;
    const Range header = source_.line(static_cast<std::uint32_t>(std::max(delimiters - 2, 0)));
    const std::uint32_t begin = std::min(nodes_[table].range.begin, header.begin);
    nodes_[paragraph].range = {begin, TrimEnd({begin, header.begin})};
    for (NodeIndex i = table; i < body; ++i) {
      nodes_[i].range = {header.begin, i == table ? std::max(nodes_[table].range.end, header.end) : header.end};
      nodes_[i].exact = false;
    }
  }

  // A setext heading in a container may reach into the block behind it. Footnotes were moved to the end of the tree, and
  // so have no neighbour there.
  void EndBeforeNext(NodeIndex index) {
    Node& node = nodes_[index];
    const Node& parent = nodes_[node.parent];
    node.range.end = std::clamp(node.range.end, node.range.begin, std::max(node.range.begin, parent.range.end));
    if (node.end < parent.end && nodes_[node.end].kind == NodeKind::kFootnoteDefinition) return;
    if (node.end >= nodes_[node.parent].end || nodes_[node.end].parent != node.parent) return;
    const std::uint32_t next = nodes_[node.end].range.begin;
    if (node.range.end > next && node.range.begin <= next) node.range.end = TrimEnd({node.range.begin, next});
  }

  // An HTML block that is closed by what a line says (`-->`, `</script>`) ends with that line; cmark names the line before.
  // Conditions 1 to 5 of CommonMark 0.29, 4.6.
  std::uint32_t HtmlBlockEnd(Range said, int said_line) const {
    struct Kind {
      std::string_view open;
      std::string_view close;
    };
    static constexpr Kind kKinds[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"},
                                      {"<script", "</script>"}, {"<pre", "</pre>"}, {"<style", "</style>"}};
    const std::string_view rest = text_.substr(said.begin);
    for (const Kind& kind : kKinds) {
      if (!StartsWithIgnoringCase(rest, kind.open)) continue;
      // Any of the three closes a block of the first kind.
      const auto last = static_cast<std::uint32_t>(std::max(said_line, 0));
      for (std::uint32_t line = source_.line_at(said.begin); line <= last && line < source_.line_count(); ++line) {
        const Range whole = source_.line(line);
        const std::string_view bytes = source_.slice({std::max(whole.begin, said.begin), whole.end});
        const bool tag = kind.close.starts_with("</");
        const bool closes = tag ? HasClosingTag(bytes) : bytes.find(kind.close) != std::string_view::npos;
        if (closes) return std::max(said.begin, TrimEnd(whole));
      }
      break;
    }
    return said.end;
  }

  static bool HasClosingTag(std::string_view line) {
    const std::string lower = ToAsciiLower(line);
    for (const std::string_view tag : {"</script>", "</pre>", "</style>"}) {
      if (lower.find(tag) != std::string::npos) return true;
    }
    return false;
  }

  std::uint32_t TrimEnd(Range range) const {
    while (!range.empty() && IsAsciiSpace(text_[range.end - 1])) --range.end;
    return range.end;
  }

  void ResolveInlines(NodeIndex leaf) {
    const NodeIndex end = nodes_[leaf].end;
    if (!nodes_[leaf].exact) {
      for (NodeIndex i = leaf + 1; i < end; ++i) nodes_[i].range = {nodes_[leaf].range.begin, nodes_[leaf].range.begin};
      return;
    }
    const bool one_line = raw_[leaf].start.line == raw_[leaf].end.line || nodes_[leaf].kind == NodeKind::kTableCell;
    if (one_line) {
      for (NodeIndex i = leaf + 1; i < end; ++i) ResolveOnOneLine(leaf, i);
      DistrustDisorder(leaf);
    } else {
      static constexpr LeafMap::Reading kReadings[] = {{false, false}, {true, false}, {false, true}, {true, true}};
      for (const LeafMap::Reading reading : kReadings) {
        const LeafMap map = MakeMap(leaf, reading);
        for (NodeIndex i = leaf + 1; i < end; ++i) ResolveByMap(map, i);
        if (DistrustDisorder(leaf)) break;
      }
    }
    for (NodeIndex i = end; i-- > leaf + 1;) ResolveContainer(i);
  }

  // Texts, code spans and tags follow one another. Behind one that is not where it should be, a match of the bytes may be
  // chance (the same word stands in the paragraph twice), so from there on nothing is taken as proved. True if all are.
  bool DistrustDisorder(NodeIndex leaf) {
    std::uint32_t at = nodes_[leaf].range.begin;
    // Link reference definitions at the start of a paragraph are gone from cmark's buffer, so that all its places are early.
    const std::string_view text = source_.slice(nodes_[leaf].range);
    bool trusted = !(text.starts_with('[') && text.find("]:") != std::string_view::npos);
    for (NodeIndex i = leaf + 1; i < nodes_[leaf].end; ++i) {
      Node& node = nodes_[i];
      if (node.kind == NodeKind::kText || node.kind == NodeKind::kCode || node.kind == NodeKind::kHtmlInline) {
        trusted &= node.exact && node.range.begin >= at && node.range.end <= nodes_[leaf].range.end;
        node.exact = trusted;
        at = node.range.end;
      } else if (node.end == i + 1 && !IsBreak(node)) {  // a link without text, a footnote reference: bytes come later
        node.exact = trusted && node.range.begin >= at;
        if (node.exact) at = node.range.begin + 1;
      }
    }
    return trusted;
  }

  // A leaf of one line needs no map, but for the backslashes that tables drop from `\|`.
  void ResolveOnOneLine(NodeIndex leaf, NodeIndex index) {
    Node& node = nodes_[index];
    node.range = {Plain(raw_[index].start), PlainEnd(raw_[index].end)};
    if (nodes_[leaf].kind == NodeKind::kTableCell) {
      node.range.begin = SkipPipeEscapes(nodes_[leaf].range.begin, node.range.begin);
      node.range.end = SkipPipeEscapes(nodes_[leaf].range.begin, node.range.end);
    }
    node.range.end = std::max(node.range.begin, node.range.end);
    CheckLeaf(index);
  }

  std::uint32_t SkipPipeEscapes(std::uint32_t begin, std::uint32_t offset) const {
    for (std::uint32_t at = begin; at + 1 < text_.size() && at < offset; ++at) {
      if (text_[at] == '\\' && text_[at + 1] == '|') ++offset;
    }
    return CodePointAt(std::min(offset, source_.size()));
  }

  LeafMap MakeMap(NodeIndex leaf, LeafMap::Reading reading) const {
    int quotes = 0;
    for (NodeIndex up = leaf; up != 0; up = nodes_[up].parent) {
      quotes += nodes_[nodes_[up].parent].kind == NodeKind::kBlockQuote ? 1 : 0;
    }
    return {source_, raw_[leaf].start, raw_[leaf].end, nodes_[leaf].range.begin, quotes, reading};
  }

  static bool IsBreak(const Node& node) { return node.kind == NodeKind::kSoftBreak || node.kind == NodeKind::kLineBreak; }

  // Places one inline node by the map; false if the bytes don't bear it out.
  bool ResolveByMap(const LeafMap& map, NodeIndex index) {
    Node& node = nodes_[index];
    const RawNode& said = raw_[index];
    node.exact = false;
    if (IsBreak(node)) return CheckLeaf(index);
    const std::uint32_t begin = map.Find(said.start);
    // cmark forgets the block's own offset at the end of a code span or tag that goes over a line end.
    const bool over_lines = said.end.line > said.start.line && node.kind != NodeKind::kLink;
    std::uint32_t end = over_lines ? map.FindWithoutOffset(said.end) : map.Find(said.end);
    const bool container = node.kind != NodeKind::kText && node.kind != NodeKind::kCode &&
                           node.kind != NodeKind::kHtmlInline;
    end = end == LeafMap::kNowhere ? nodes_[node.parent].range.end : std::min(end + 1, source_.size());
    node.range = {CodePointAt(begin == LeafMap::kNowhere ? nodes_[node.parent].range.begin : std::min(begin, source_.size())),
                  CodePointAt(end)};
    node.range.end = std::max(node.range.begin, node.range.end);
    if (container) return true;  // its children will tell
    return begin != LeafMap::kNowhere && CheckLeaf(index);
  }

  // Checks a text, code span or tag against the bytes and sets `exact`.
  bool CheckLeaf(NodeIndex index) {
    Node& node = nodes_[index];
    const std::string_view literal = raw_[index].literal;
    switch (node.kind) {
      case NodeKind::kText: {
        if (source_.slice(node.range) == literal) return node.exact = true;
        // cmark counts blanks before a line end to the text and yet drops them from it.
        Range trimmed = node.range;
        while (!trimmed.empty() && IsBlank(text_[trimmed.end - 1])) --trimmed.end;
        if (MeansText(source_.slice(trimmed), literal)) {
          node.range = trimmed;
          return node.exact = true;
        }
        return node.exact = MeansText(source_.slice(node.range), literal);
      }
      case NodeKind::kCode: return node.exact = WidenToBackticks(node.range);
      case NodeKind::kHtmlInline: {
        const std::string_view slice = source_.slice(node.range);
        node.exact = slice == literal || (slice.size() >= 3 && slice.front() == '<' && slice.back() == '>' &&
                                          slice.find_first_of("\r\n") != std::string_view::npos);
        return node.exact;
      }
      case NodeKind::kSoftBreak:
      case NodeKind::kLineBreak: {
        // cmark gives breaks no place: they stand behind what comes before them.
        const std::uint32_t at = index == node.parent + 1 ? nodes_[node.parent].range.begin : PreviousEnd(index);
        node.range = {at, at};
        return true;
      }
      default: return true;
    }
  }

  std::uint32_t PreviousEnd(NodeIndex index) const {
    NodeIndex at = nodes_[index].parent + 1;
    while (nodes_[at].end != index) at = nodes_[at].end;
    return nodes_[at].range.end;
  }

  // cmark's range of a code span is what stands between the backticks; ours has them.
  bool WidenToBackticks(Range& range) const {
    std::uint32_t before = 0;
    while (range.begin > before && text_[range.begin - 1 - before] == '`') ++before;
    std::uint32_t after = 0;
    while (range.end + after < text_.size() && text_[range.end + after] == '`') ++after;
    if (before == 0 || before != after) return false;
    range = {range.begin - before, range.end + after};
    return true;
  }

  bool Stands(std::uint32_t at, std::string_view bytes) const { return text_.substr(at).starts_with(bytes); }
  bool StandsBefore(std::uint32_t end, std::string_view bytes) const {
    return text_.substr(0, end).ends_with(bytes);
  }

  // Checks emphasis, links and images (children first); takes their place from their children where cmark's is off.
  void ResolveContainer(NodeIndex index) {
    Node& node = nodes_[index];
    const bool has_children = index + 1 < node.end;
    switch (node.kind) {
      case NodeKind::kEmphasis: return ResolveDelimited(node, index, "*", "_");
      case NodeKind::kStrong: return ResolveDelimited(node, index, "**", "__");
      case NodeKind::kStrikethrough: return ResolveDelimited(node, index, "~~", "~");
      case NodeKind::kLink:
      case NodeKind::kImage: break;
      case NodeKind::kFootnoteReference:
        node.exact &= Stands(node.range.begin, "[^") && StandsBefore(node.range.end, "]");
        return;
      default: return;
    }
    if (!has_children && !node.exact) return;
    // Of a link over several lines cmark knows no start: its first child must tell it, and its last one where the text ends.
    if (has_children && (!nodes_[index + 1].exact || !nodes_[LastChild(index)].exact)) {
      node.exact = false;
      return;
    }
    const std::string_view open = node.kind == NodeKind::kImage ? "![" : "[";
    if (has_children && StandsBefore(nodes_[index + 1].range.begin, open)) {
      node.range.begin = nodes_[index + 1].range.begin - static_cast<std::uint32_t>(open.size());
    }
    // <https://…>: cmark forgets the offset of the block, but not for the text in it.
    if (node.kind == NodeKind::kLink && node.end == index + 2 && nodes_[index + 1].kind == NodeKind::kText) {
      const Range inside = nodes_[index + 1].range;
      if (StandsBefore(inside.begin, "<") && Stands(inside.end, ">") && !StandsBefore(inside.begin, "](<")) {
        node.range = {inside.begin - 1, inside.end + 1};
        node.exact = nodes_[index + 1].exact;
        if (node.exact) node.destination = inside;
        return;
      }
    }
    const bool opens = Stands(node.range.begin, open);
    node.exact = opens && node.range.end > node.range.begin + open.size() && StandsBefore(node.range.end, "]");
    if (opens) FindDestination(node, index);
    node.range.end = std::max(node.range.begin, node.range.end);
  }

  // Emphasis stands round its children; cmark's own range takes in other marks of the same run (`*가***나*`).
  void ResolveDelimited(Node& node, NodeIndex index, std::string_view one, std::string_view other) {
    node.exact = false;
    if (index + 1 >= node.end) return;
    const NodeIndex last = LastChild(index);
    if (!nodes_[index + 1].exact || !(nodes_[last].exact || nodes_[last].kind == NodeKind::kSoftBreak)) return;
    const std::uint32_t begin = nodes_[index + 1].range.begin;
    const std::uint32_t end = nodes_[last].range.end;
    for (const std::string_view mark : {one, other}) {
      if (!StandsBefore(begin, mark) || !Stands(end, mark)) continue;
      const auto size = static_cast<std::uint32_t>(mark.size());
      node.range = {begin - size, end + size};
      node.exact = true;
      return;
    }
  }

  NodeIndex LastChild(NodeIndex index) const {
    NodeIndex child = index + 1;
    while (nodes_[child].end < nodes_[index].end) child = nodes_[child].end;
    return child;
  }

  std::uint32_t LastChildEnd(NodeIndex index) const { return nodes_[LastChild(index)].range.end; }

  // Reads `](URL "title")` behind the text of a link: its destination, and where the link ends, which cmark gets wrong
  // where the text goes over lines. A reference (`[text][label]`) has nothing of the kind and stays as it is.
  void FindDestination(Node& node, NodeIndex index) {
    std::uint32_t at = node.range.begin + (node.kind == NodeKind::kImage ? 2u : 1u);
    if (index + 1 < node.end) at = LastChildEnd(index);
    while (at < text_.size() && IsBlank(text_[at])) ++at;  // blanks at the end of the text, which cmark drops
    if (!Stands(at, "](")) return;
    const std::optional<LinkEnd> link_end = ReadLinkEnd(text_, at);
    node.exact = link_end.has_value();
    if (!link_end) return;
    node.range.end = link_end->end;
    node.destination = link_end->destination;
  }

  const Source& source_;
  const std::string_view text_;
  const std::vector<RawNode>& raw_;
  std::vector<Node>& nodes_;
};

}  // namespace

void ResolvePositions(const Source& source, const std::vector<RawNode>& raw, std::vector<Node>& nodes) {
  Resolver(source, raw, nodes).Run();
}

}  // namespace digestlint
