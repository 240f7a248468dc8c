#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "markdown/document.h"
#include "rules/korean_text.h"
#include "rules/rule_input.h"

namespace digestlint {

// A longest run of Hangul syllables in the text of a digest.
struct HangulWord {
  Range range = {};
  Range paragraph = {};  // the block in which it stands
};

// Calls `use` with every word in Hangul that an author wrote as prose, in order: no headings, lists of authors or code, and
// nothing whose place in the source isn't certain.
template <typename Use>
void ForEachHangulWord(const RuleInput& in, Use use) {
  const auto nodes = in.document.nodes();
  const std::string_view text = in.source.text();
  std::size_t paper = 0;
  Range paragraph{};
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (node.kind == NodeKind::kHeading) {
      i = node.end - 1;
      continue;
    }
    if (node.kind == NodeKind::kParagraph || node.kind == NodeKind::kTableCell) {
      paragraph = node.range;
      while (paper < in.digest.papers.size() && in.digest.papers[paper].range.end <= paragraph.begin) ++paper;
      continue;
    }
    if (node.kind != NodeKind::kText || !node.exact) continue;
    for (std::uint32_t at = node.range.begin; at < node.range.end;) {
      if (!IsHangulSyllableAt(text, at)) {
        ++at;
        continue;
      }
      std::uint32_t end = at + 3;
      while (end < node.range.end && IsHangulSyllableAt(text, end)) end += 3;
      bool name = false;
      if (paper < in.digest.papers.size()) {
        for (const Authors& authors : in.digest.papers[paper].authors) name = name || authors.range.contains(at);
      }
      if (!name) use(HangulWord{{at, end}, paragraph});
      at = end;
    }
  }
}

}  // namespace digestlint
