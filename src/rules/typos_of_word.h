#pragma once

#include <algorithm>
#include <vector>

#include "digest/digest.h"
#include "korean/word_list.h"
#include "rules/korean_text.h"
#include "rules/rule_input.h"

namespace digestlint {

// Adds what the list of typos has of the word, read in its paragraph; the ranges are those of the file.
inline void FindTypos(const RuleInput& in, const HangulWord& word, std::vector<WordList::Match>& matches) {
  const Range block = BlockOf(in, word.node);
  const std::uint32_t base = std::min(block.begin, word.range.begin);
  const std::size_t first = matches.size();
  Typos().Find(in.slice({base, std::max(block.end, word.range.end)}), {word.range.begin - base, word.range.end - base}, matches);
  for (std::size_t i = first; i < matches.size(); ++i) {
    matches[i].range = {matches[i].range.begin + base, matches[i].range.end + base};
  }
}

}  // namespace digestlint
