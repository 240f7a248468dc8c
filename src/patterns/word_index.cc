#include "patterns/word_index.h"

#include <algorithm>
#include <array>

namespace digestlint {
namespace {

std::size_t Pair(std::array<char, 2> bytes) {
  return std::size_t{static_cast<unsigned char>(bytes[0])} << 8 | static_cast<unsigned char>(bytes[1]);
}

}  // namespace

void WordIndex::Add(std::string_view word, std::uint32_t number) {
  if (word.size() > 1) starts_.set(Pair({word[0], word[1]}));
  for (std::size_t second = 0; word.size() == 1 && second < 0x100; ++second) starts_.set(Pair({word[0], static_cast<char>(second)}));
  std::uint32_t node = 0;
  for (std::size_t at = 0, length = 0; at < word.size(); at += length) {
    const char32_t c = DecodeAt(word, at, length);
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
  // No word begins with a byte inside a code point, so every byte may be tried.
  for (; at + 1 < text.size(); ++at) {
    if (starts_.test(Pair({text[at], text[at + 1]}))) return at;
  }
  return at < text.size() && starts_.test(Pair({text[at], '\0'})) ? at : std::string_view::npos;
}

}  // namespace digestlint
