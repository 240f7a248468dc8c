#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "markdown/document.h"
#include "rules/rule_input.h"

namespace digestlint {

// Whether there may be Hangul in the text: a byte of 0xE0 or above, with which all of it begins. Eight bytes a step, so
// that lists of authors cost next to nothing.
inline bool MayHaveHangul(std::string_view text) {
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if ((bytes & bytes << 1 & bytes << 2 & 0x8080'8080'8080'8080u) != 0) return true;
  }
  for (; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) >= 0xE0) return true;
  }
  return false;
}

// Whether a Hangul syllable, U+AC00 to U+D7A3, begins at text[at]; told from its bytes, since that is asked of each byte.
// REQUIRES: at < text.size(); text is valid UTF-8
inline bool IsHangulSyllableAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead == 0xEB || lead == 0xEC) return true;
  if (lead == 0xEA) return byte(at + 1) >= 0xB0;
  return lead == 0xED && (byte(at + 1) < 0x9E || (byte(at + 1) == 0x9E && byte(at + 2) <= 0xA3));
}

// Walks over what a rule about Korean reads, from `begin` to before `end`: calls `block` with each paragraph, heading or
// table cell in which there may be Hangul, and then `text` with its text nodes whose ranges are exact.
template <typename Block, typename Text>
void ForEachKoreanText(const RuleInput& in, NodeIndex begin, NodeIndex end, Block block, Text text) {
  for (NodeIndex i = begin; i < end; ++i) {
    const Node& node = in.document[i];
    if (node.kind == NodeKind::kParagraph || node.kind == NodeKind::kHeading || node.kind == NodeKind::kTableCell) {
      if (MayHaveHangul(in.slice(node.range))) {
        block(node.range);
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
  ForEachKoreanText(in, 1, static_cast<NodeIndex>(in.document.nodes().size()), [](Range) {}, text);
}

}  // namespace digestlint
