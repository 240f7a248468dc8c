#include "markdown/document.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <mutex>
#include <string>

#include "markdown/bare_urls.h"
#include "markdown/parse_memory.h"
#include "markdown/positions.h"

namespace digestlint {
namespace {

constexpr int kOptions = CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES;

constexpr std::size_t kBytesPerNode = 40;  // digests have a node for some 60 bytes

NodeKind KindOf(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_TEXT) return NodeKind::kText;
  if (type == CMARK_NODE_PARAGRAPH) return NodeKind::kParagraph;
  if (type == CMARK_NODE_DOCUMENT) return NodeKind::kDocument;
  if (type == CMARK_NODE_BLOCK_QUOTE) return NodeKind::kBlockQuote;
  if (type == CMARK_NODE_LIST) return NodeKind::kList;
  if (type == CMARK_NODE_ITEM) return NodeKind::kItem;
  if (type == CMARK_NODE_CODE_BLOCK) return NodeKind::kCodeBlock;
  if (type == CMARK_NODE_HTML_BLOCK) return NodeKind::kHtmlBlock;
  if (type == CMARK_NODE_HEADING) return NodeKind::kHeading;
  if (type == CMARK_NODE_THEMATIC_BREAK) return NodeKind::kThematicBreak;
  if (type == CMARK_NODE_FOOTNOTE_DEFINITION) return NodeKind::kFootnoteDefinition;
  if (type == CMARK_NODE_SOFTBREAK) return NodeKind::kSoftBreak;
  if (type == CMARK_NODE_LINEBREAK) return NodeKind::kLineBreak;
  if (type == CMARK_NODE_CODE) return NodeKind::kCode;
  if (type == CMARK_NODE_HTML_INLINE) return NodeKind::kHtmlInline;
  if (type == CMARK_NODE_EMPH) return NodeKind::kEmphasis;
  if (type == CMARK_NODE_STRONG) return NodeKind::kStrong;
  if (type == CMARK_NODE_LINK) return NodeKind::kLink;
  if (type == CMARK_NODE_IMAGE) return NodeKind::kImage;
  if (type == CMARK_NODE_FOOTNOTE_REFERENCE) return NodeKind::kFootnoteReference;
  const std::string_view name = cmark_node_get_type_string(node);
  if (name == "tasklist") return NodeKind::kItem;
  if (name == "strikethrough") return NodeKind::kStrikethrough;
  if (name == "table") return NodeKind::kTable;
  if (name == "table_row" || name == "table_header") return NodeKind::kTableRow;
  if (name == "table_cell") return NodeKind::kTableCell;
  return NodeKind::kOther;
}

// The extensions, looked up once. cmark's own registry takes no lock; a static local is made by one thread only, and
// after that the registry is only read.
struct Extensions {
  cmark_syntax_extension* table = nullptr;
  cmark_syntax_extension* tasklist = nullptr;
  cmark_syntax_extension* strikethrough = nullptr;
  Extensions() {
    cmark_gfm_core_extensions_ensure_registered();
    table = cmark_find_syntax_extension("table");
    tasklist = cmark_find_syntax_extension("tasklist");
    strikethrough = cmark_find_syntax_extension("strikethrough");
  }
};

const Extensions& GetExtensions() {
  static const Extensions extensions;
  return extensions;
}

// Copies cmark's tree into `nodes` in pre-order; `raw[i]` keeps what cmark said of node i until it is checked.
void Flatten(cmark_node* root, std::vector<Node>& nodes, std::vector<RawNode>& raw) {
  std::vector<NodeIndex> open;
  for (cmark_node* at = root; at != nullptr;) {
    const auto index = static_cast<NodeIndex>(nodes.size());
    Node& node = nodes.emplace_back();
    node.kind = KindOf(at);
    node.parent = open.empty() ? 0 : open.back();
    if (node.kind == NodeKind::kHeading) node.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(at));
    if (node.kind == NodeKind::kList) node.ordered = cmark_node_get_list_type(at) == CMARK_ORDERED_LIST;
    if (node.kind == NodeKind::kItem) node.ordered = nodes[node.parent].ordered;
    RawNode& said = raw.emplace_back();
    said.start = {cmark_node_get_start_line(at), cmark_node_get_start_column(at)};
    said.end = {cmark_node_get_end_line(at), cmark_node_get_end_column(at)};
    if (node.kind == NodeKind::kText || node.kind == NodeKind::kCode || node.kind == NodeKind::kHtmlInline) {
      const char* literal = cmark_node_get_literal(at);
      said.literal = literal == nullptr ? std::string_view() : literal;
    }
    if (cmark_node* child = cmark_node_first_child(at)) {
      open.push_back(index);
      at = child;
      continue;
    }
    nodes[index].end = index + 1;
    while (at != nullptr && cmark_node_next(at) == nullptr) {
      at = cmark_node_parent(at);
      if (at == nullptr || open.empty()) break;
      nodes[open.back()].end = static_cast<NodeIndex>(nodes.size());
      open.pop_back();
    }
    at = at == nullptr ? nullptr : cmark_node_next(at);
  }
}

}  // namespace

// One tilde alone already changes what emphasis beside it does.
bool CanStrikeThrough(std::string_view text) { return text.find('~') != std::string_view::npos; }

Document Document::Parse(const Source& source) { return Parse(source, CanStrikeThrough(source.text())); }

Document Document::Parse(const Source& source, bool strikethrough) {
  const ParseMemory memory;
  cmark_parser* const parser = cmark_parser_new_with_mem(kOptions, memory.allocator());
  const std::string_view text = source.text();
  cmark_parser_attach_syntax_extension(parser, GetExtensions().table);
  cmark_parser_attach_syntax_extension(parser, GetExtensions().tasklist);
  // cmark has one table, for all parsers, of characters that mean something to an extension: strikethrough sets `~` when
  // it begins with the inlines and clears it at its end, while another thread may still look for it. So texts with a
  // tilde are parsed one at a time, and the others without that extension.
  static std::mutex tilde;
  std::unique_lock<std::mutex> lock(tilde, std::defer_lock);
  if (strikethrough) {
    lock.lock();
    cmark_parser_attach_syntax_extension(parser, GetExtensions().strikethrough);
  }
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node* const root = cmark_parser_finish(parser);
  if (lock.owns_lock()) lock.unlock();

  Document document;
  std::vector<RawNode> raw;
  document.nodes_.reserve(text.size() / kBytesPerNode);
  raw.reserve(text.size() / kBytesPerNode);
  Flatten(root, document.nodes_, raw);
  ResolvePositions(source, raw, document.nodes_);
  document.bare_urls_ = FindBareUrls(source, document);
  return document;
}

bool Document::within(NodeIndex node, NodeKind kind) const {
  while (node != 0) {
    node = nodes_[node].parent;
    if (nodes_[node].kind == kind) return true;
  }
  return false;
}

}  // namespace digestlint
