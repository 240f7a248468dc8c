#include "patterns/word_index.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "testing/random.h"

namespace digestlint {
namespace {

using Found = std::vector<std::pair<std::uint32_t, std::size_t>>;

Found At(const WordIndex& index, std::string_view text, std::size_t at) {
  Found found;
  index.ForEachAt(text, at, [&](std::uint32_t word, std::size_t end) { found.emplace_back(word, end); });
  return found;
}

TEST_CASE("an index without words finds nothing") {
  const WordIndex index;
  CHECK(index.NextStart("가나다", 0) == std::string_view::npos);
  CHECK(At(index, "가", 0).empty());
}

TEST_CASE("words that begin one another are all found, the shortest first") {
  WordIndex index;
  index.Add("나뉘어진다", 0);
  index.Add("나뉘어진", 1);
  index.Add("나", 2);
  CHECK(At(index, "나뉘어진다", 0) == Found{{2, 3}, {1, 12}, {0, 15}});
  CHECK(At(index, "나뉘", 0) == Found{{2, 3}});
}

TEST_CASE("places where a word may begin") {
  WordIndex index;
  index.Add("나무", 0);
  index.Add("😀", 1);
  CHECK(index.NextStart("가나다", 0) == 3);
  CHECK(index.NextStart("가나다", 4 + 2) == std::string_view::npos);
  CHECK(index.NextStart("가 😀", 0) == 4);
  CHECK(At(index, "😀", 0) == Found{{1, 4}});
}

TEST_CASE("random words in random texts are found where a plain search finds them") {
  testing::Random random(20240603);
  const std::vector<std::string> letters{"가", "나", "다", "a", "b", "😀"};
  const auto text = [&](std::size_t most) {
    std::string made;
    for (std::size_t n = 1 + random.below(most); n > 0; --n) made += random.pick(letters);
    return made;
  };
  for (int round = 0; round < 300; ++round) {
    std::map<std::string, std::uint32_t> words;
    for (std::size_t n = random.below(8); n > 0; --n) words.emplace(text(4), static_cast<std::uint32_t>(words.size()));
    WordIndex index;
    for (const auto& [word, number] : words) index.Add(word, number);
    const std::string searched = text(30);
    for (std::size_t at = 0, length = 0; at < searched.size(); at += length) {
      DecodeAt(searched, at, length);
      Found expected;
      for (const auto& [word, number] : words) {
        if (std::string_view(searched).substr(at).starts_with(word)) expected.emplace_back(number, at + word.size());
      }
      std::sort(expected.begin(), expected.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
      CAPTURE(searched, at);
      CHECK(At(index, searched, at) == expected);
      if (!expected.empty()) CHECK(index.NextStart(searched, at) == at);
    }
  }
}

}  // namespace
}  // namespace digestlint
