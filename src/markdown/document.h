#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"
#include "text/source.h"

namespace digestlint {

enum class NodeKind : std::uint8_t {
  kDocument,
  // blocks
  kBlockQuote,
  kList,
  kItem,
  kCodeBlock,
  kHtmlBlock,
  kParagraph,
  kHeading,
  kThematicBreak,
  kTable,
  kTableRow,
  kTableCell,
  kFootnoteDefinition,
  // inlines
  kText,
  kSoftBreak,
  kLineBreak,
  kCode,
  kHtmlInline,
  kEmphasis,
  kStrong,
  kStrikethrough,
  kLink,
  kImage,
  kFootnoteReference,
  kOther,
};

constexpr bool IsInline(NodeKind kind) { return kind >= NodeKind::kText; }

using NodeIndex = std::uint32_t;

// One node of the tree. Nodes stand in pre-order, so the subtree of node i is [i, nodes[i].end).
struct Node {
  NodeKind kind = NodeKind::kOther;
  std::uint8_t level = 0;  // of a heading: 1 to 6
  bool ordered = false;    // of a list, and of its items
  // The range was proved against the bytes: a text is its slice (escapes and entities allowed for), emphasis stands
  // between its delimiters, a link between its brackets. No edit may rest on a node that isn't exact.
  bool exact = false;
  NodeIndex parent = 0;
  NodeIndex end = 0;
  Range range = {};        // with all its delimiters; a block without its last line terminator
  Range destination = {};  // of an inline link or image: the URL as written; empty where there is none to point at
};

// A bare http(s):// or www. URL, which GFM makes a link (its autolink extension).
struct BareUrl {
  Range linked = {};       // what GFM takes for the URL
  NodeIndex text = 0;  // the text node in which it begins
};

// Whether the strikethrough extension can make any difference to the text.
bool CanStrikeThrough(std::string_view text);

// The Markdown of one Source as GitHub reads it (tables, strikethrough, task lists, footnotes), flattened; the only
// layer that knows cmark-gfm. It holds ranges into the Source and nothing of the parser's.
class Document {
 public:
  static Document Parse(const Source& source);

  std::span<const Node> nodes() const { return nodes_; }
  const Node& operator[](NodeIndex index) const { return nodes_[index]; }
  std::span<const BareUrl> bare_urls() const { return bare_urls_; }

  // The children of `parent`, in order:  for (NodeIndex child : document.children(parent))
  class Children {
   public:
    class Iterator {
     public:
      Iterator(const std::vector<Node>& nodes, NodeIndex at) : nodes_(&nodes), at_(at) {}
      NodeIndex operator*() const { return at_; }
      Iterator& operator++() { return at_ = (*nodes_)[at_].end, *this; }
      bool operator!=(const Iterator& other) const { return at_ != other.at_; }

     private:
      const std::vector<Node>* nodes_;
      NodeIndex at_;
    };
    Children(const std::vector<Node>& nodes, NodeIndex parent) : nodes_(&nodes), parent_(parent) {}
    Iterator begin() const { return {*nodes_, parent_ + 1}; }
    Iterator end() const { return {*nodes_, (*nodes_)[parent_].end}; }
    bool empty() const { return parent_ + 1 == (*nodes_)[parent_].end; }

   private:
    const std::vector<Node>* nodes_;
    NodeIndex parent_;
  };
  Children children(NodeIndex parent) const { return {nodes_, parent}; }

  // Whether `node` lies in a node of this kind.
  bool within(NodeIndex node, NodeKind kind) const;

 private:
  friend class IncrementalParser;
  static Document Parse(const Source& source, bool strikethrough);

  std::vector<Node> nodes_;
  std::vector<BareUrl> bare_urls_;
};

}  // namespace digestlint
