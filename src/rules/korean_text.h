#pragma once

#include "markdown/document.h"
#include "rules/rule_input.h"
#include "text/hangul.h"

namespace digestlint {

// Walks over what a rule about Korean reads, from `begin` to before `end`: calls `block` with the node of each paragraph,
// heading or table cell in which there may be Hangul, and then `text` with its text nodes whose ranges are exact.
template <typename Block, typename Text>
void ForEachKoreanText(const RuleInput& in, NodeIndex begin, NodeIndex end, Block block, Text text) {
  for (NodeIndex i = begin; i < end; ++i) {
    const Node& node = in.document[i];
    if (node.kind == NodeKind::kParagraph || node.kind == NodeKind::kHeading || node.kind == NodeKind::kTableCell) {
      if (MayHaveHangul(in.slice(node.range))) {
        block(i);
      } else {
        i = node.end - 1;
      }
    } else if (node.kind == NodeKind::kText && node.exact) {
      text(i);
    }
  }
}

template <typename Text>
void ForEachKoreanText(const RuleInput& in, Text text) {
  ForEachKoreanText(in, 1, static_cast<NodeIndex>(in.document.nodes().size()), [](NodeIndex) {}, text);
}

// The block in which the inline node stands: a paragraph, a heading, a cell.
inline Range BlockOf(const RuleInput& in, NodeIndex node) {
  while (IsInline(in.document[node].kind)) node = in.document[node].parent;
  return in.document[node].range;
}

}  // namespace digestlint
