#include <catch2/catch.hpp>
#include <string>

#include "text/utf8.h"

namespace digestlint {
namespace {

TEST_CASE("DisplayWidth counts columns of a terminal") {
  const auto [what, text, width] = GENERATE(table<std::string, std::string, std::size_t>({
      {"empty", "", 0},
      {"ASCII", "Vote: 12", 8},
      {"Hangul syllables", "한글", 4},
      {"compatibility jamo", "ㄱㅏ", 4},
      {"Hangul in NFD takes the room of its syllable", "\u1112\u1161\u11AB", 2},
      {"an old leading consonant (extended-A)", "\uA960", 2},
      {"an old vowel (extended-B)", "\uD7B0", 0},
      {"a combining accent", "e\u0301", 1},
      {"accents composed", "é", 1},
      {"emoji", "🚀", 2},
      {"emoji among Hangul", "가🚀나", 6},
      {"Han and Kana", "漢ア", 4},
      {"full-width forms", "Ａ：", 4},
      {"half-width Kana", "ｱ", 1},
      {"ellipsis", "…", 1},
      {"zero width space", "a\u200Bb", 2},
      {"zero width joiner", "\u200D", 0},
      {"variation selector", "\uFE0F", 0},
      {"Cyrillic and Greek", "жα", 2},
  }));
  CAPTURE(what, text);
  CHECK(DisplayWidth(text) == width);
}

TEST_CASE("no code point has a negative width or one over two") {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    if (const int width = DisplayWidth(c); width < 0 || width > 2) FAIL("U+" << std::hex << static_cast<unsigned>(c));
  }
}

}  // namespace
}  // namespace digestlint
