#include "patterns/word_index.h"

#include <algorithm>

namespace digestlint {

void WordIndex::Add(std::string_view word, std::uint32_t number) {
  std::uint32_t node = 0;
  for (std::size_t at = 0, length = 0; at < word.size(); at += length) {
    const char32_t c = DecodeAt(word, at, length);
    if (at == 0) first_.set(c & 0xFFFF);
    auto& children = nodes_[node].children;
    const auto place = std::lower_bound(children.begin(), children.end(), c,
                                        [](const auto& child, char32_t wanted) { return child.first < wanted; });
    if (place != children.end() && place->first == c) {
      node = place->second;
      continue;
    }
    const auto added = static_cast<std::uint32_t>(nodes_.size());
    children.insert(place, {c, added});
    nodes_.emplace_back();
    node = added;
  }
  nodes_[node].word = number;
}

std::uint32_t WordIndex::Child(std::uint32_t node, char32_t c) const {
  const auto& children = nodes_[node].children;
  const auto place = std::lower_bound(children.begin(), children.end(), c,
                                      [](const auto& child, char32_t wanted) { return child.first < wanted; });
  return place != children.end() && place->first == c ? place->second : 0;
}

std::size_t WordIndex::NextStart(std::string_view text, std::size_t at) const {
  for (std::size_t length = 0; at < text.size(); at += length) {
    if (first_.test(DecodeAt(text, at, length) & 0xFFFF)) return at;
  }
  return std::string_view::npos;
}

}  // namespace digestlint
