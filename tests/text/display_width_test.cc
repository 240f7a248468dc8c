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
      {"Hangul in NFD takes the room of its syllable", "\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", 2},
      {"an old leading consonant (extended-A)", "\xEA\xA5\xA0", 2},
      {"an old vowel (extended-B)", "\xED\x9E\xB0", 0},
      {"a combining accent", "e\xCC\x81", 1},
      {"accents composed", "é", 1},
      {"emoji", "🚀", 2},
      {"emoji among Hangul", "가🚀나", 6},
      {"Han and Kana", "漢ア", 4},
      {"full-width forms", "Ａ：", 4},
      {"half-width Kana", "ｱ", 1},
      {"ellipsis", "…", 1},
      {"zero width space", "a\xE2\x80\x8B" "b", 2},
      {"zero width joiner", "\xE2\x80\x8D", 0},
      {"variation selector", "\xEF\xB8\x8F", 0},
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
