#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace digestlint {

// Finds the words of a list in a text in one pass, however many there are: a trie by code points. Immutable once built.
class WordIndex {
 public:
  static constexpr std::uint32_t kNoWord = UINT32_MAX;

  // REQUIRES: word is valid UTF-8 and not empty. Of two equal words the later one counts.
  void Add(std::string_view word, std::uint32_t number);

  // The words that begin exactly at `at`, shortest first: calls use(number, end) for each.
  template <typename Use>
  void ForEachAt(std::string_view text, std::size_t at, Use use) const;

  // The first place at or behind `at` where a word may begin; npos if there is none.
  std::size_t NextStart(std::string_view text, std::size_t at) const;

 private:
  struct Node {
    std::vector<std::pair<char32_t, std::uint32_t>> children = {};  // sorted
    std::uint32_t word = kNoWord;
  };
  std::uint32_t Child(std::uint32_t node, char32_t c) const;  // 0: none

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::bitset<0x10000> starts_;  // the first two bytes of all words; of those with one, all that may follow
};

}  // namespace digestlint

#include "text/utf8.h"

namespace digestlint {

template <typename Use>
void WordIndex::ForEachAt(std::string_view text, std::size_t at, Use use) const {
  std::uint32_t node = 0;
  for (std::size_t length = 0; at < text.size(); at += length) {
    node = Child(node, DecodeAt(text, at, length));
    if (node == 0) return;
    if (nodes_[node].word != kNoWord) use(nodes_[node].word, at + length);
  }
}

}  // namespace digestlint
