#include "text/utf8.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstring>
#include <string>

#include "testing/random.h"

namespace digestlint {
namespace {

struct ByteRange {
  unsigned char low;
  unsigned char high;
};

// One row of table 3-7, "Well-Formed UTF-8 Byte Sequences", of the Unicode Standard: the oracle for the two decoders
// that the program uses (simdjson's and utf8proc's).
struct WellFormed {
  std::size_t length;
  std::array<ByteRange, 4> bytes;
};
constexpr WellFormed kWellFormed[] = {
    {1, {{{0x00, 0x7F}}}},
    {2, {{{0xC2, 0xDF}, {0x80, 0xBF}}}},
    {3, {{{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}}}},
    {3, {{{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}}}},
    {3, {{{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}}}},
    {3, {{{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}}}},
    {4, {{{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}}},
    {4, {{{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}}},
    {4, {{{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}}},
};

std::size_t SequenceLength(std::string_view text) {
  for (const WellFormed& row : kWellFormed) {
    if (text.size() < row.length) continue;
    bool fits = true;
    for (std::size_t i = 0; i < row.length; ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      fits &= row.bytes[i].low <= byte && byte <= row.bytes[i].high;
    }
    if (fits) return row.length;
  }
  return 0;
}

std::size_t FirstIllFormed(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = SequenceLength(text.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

TEST_CASE("DecodeAt undoes AppendUtf8 for every code point") {
  std::size_t wrong = 0;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "a";
    AppendUtf8(text, c);
    std::size_t length = 0;
    const bool right = DecodeAt(text, 1, length) == c && length == text.size() - 1 &&
                       DecodeBefore(text, text.size()) == c && CountCodePoints(text) == 2 &&
                       CountUtf16(text) == (c > 0xFFFF ? 3u : 2u) && SequenceLength(text.substr(1)) == length;
    wrong += right ? 0u : 1u;
  }
  CHECK(wrong == 0);
}

TEST_CASE("DecodeBefore gives nothing at the start of a text") { CHECK(DecodeBefore("가", 0) == 0); }

TEST_CASE("FindInvalidUtf8 names the first byte of the first ill-formed sequence") {
  const auto [text, at] = GENERATE(table<std::string, std::size_t>({
      {"가나", std::string::npos},
      {"", std::string::npos},
      {"\xF4\x8F\xBF\xBF", std::string::npos},  // U+10FFFF
      {"가\xC0\xAF", 3},                        // overlong `/`
      {"\xE0\x9F\xBF", 0},                      // overlong, three bytes
      {"\xF0\x8F\xBF\xBF", 0},                  // overlong, four bytes
      {"a\xED\xA0\x80z", 1},                    // a surrogate
      {"a\xED\xBF\xBF", 1},                     // the last surrogate
      {"\xF4\x90\x80\x80", 0},                  // U+110000
      {"\xF8\x88\x80\x80\x80", 0},              // five bytes
      {"가\xEA\xB0", 3},                        // cut at the end of the text
      {"\xEA\xB0 가", 0},                       // cut by a space
      {"\x80", 0},                              // a continuation byte alone
      {"나\xFF", 3},
      {"\xB0\xA1\xB3\xAA", 0},  // 가나 in CP949
  }));
  CAPTURE(text);
  CHECK(FindInvalidUtf8(text) == at);
  CHECK(FirstIllFormed(text) == at);
}

TEST_CASE("FindInvalidUtf8 agrees with Unicode's table on random bytes") {
  static constexpr unsigned char kTelling[] = {0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0,
                                               0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  testing::Random random(7);
  for (int round = 0; round < 200000; ++round) {
    std::string text;
    for (std::size_t n = random.below(7); n-- > 0;) text += static_cast<char>(random.pick(kTelling));
    if (FindInvalidUtf8(text) == FirstIllFormed(text)) continue;
    CAPTURE(round);
    REQUIRE(FindInvalidUtf8(text) == FirstIllFormed(text));
  }
}

TEST_CASE("Hangul is told from its neighbours") {
  CHECK(IsHangulSyllable(U'가'));
  CHECK(IsHangulSyllable(U'힣'));
  CHECK_FALSE(IsHangulSyllable(U'가' - 1));
  CHECK_FALSE(IsHangulSyllable(U'힣' + 1));
  CHECK(IsHangul(U'ㄱ'));
  CHECK(IsHangul(U'ㅣ'));
  CHECK(IsHangul(0x1100));  // ᄀ, conjoining
  CHECK(IsConjoiningJamo(0x11A8));
  CHECK_FALSE(IsConjoiningJamo(U'ㄱ'));
  CHECK_FALSE(IsHangul(U'漢'));
  CHECK_FALSE(IsHangul(U'ア'));
  CHECK_FALSE(IsHangul('A'));
}

TEST_CASE("letters and punctuation follow Unicode's categories") {
  CHECK(IsLetter(U'가'));
  CHECK(IsLetter(U'é'));
  CHECK_FALSE(IsLetter(U'1'));
  CHECK(IsUppercase(U'É'));
  CHECK(IsUppercase(0x01C5));  // ǅ, titlecase
  CHECK_FALSE(IsUppercase(U'é'));
  for (const char32_t c : {U'。', U'，', U'「', U'…', U'’', U'$', U'+', U'€', U'~'}) {
    CAPTURE(static_cast<unsigned>(c));
    CHECK(IsPunctuation(c));
  }
  CHECK_FALSE(IsPunctuation(U'가'));
  CHECK_FALSE(IsPunctuation(U' '));
  CHECK_FALSE(IsPunctuation(0x200D));
}

TEST_CASE("IsAsciiPunctuation is CommonMark's list") {
  constexpr std::string_view kList = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  for (int c = 0; c < 256; ++c) {
    CAPTURE(c);
    CHECK(IsAsciiPunctuation(static_cast<char>(c)) ==
          (c != 0 && kList.find(static_cast<char>(c)) != std::string_view::npos));
  }
}

TEST_CASE("ASCII helpers leave every other byte alone") {
  CHECK(ToAsciiLower("ABC가É") == "abc가É");
  CHECK(StartsWithIgnoringCase("Vote: 3", "vOTE"));
  CHECK_FALSE(StartsWithIgnoringCase("Vo", "vote"));
  CHECK(StartsWithIgnoringCase("", ""));
  CHECK(TrimBlanks(" \t가 나\t ") == "가 나");
  CHECK(TrimBlanks(" \t ").empty());
  CHECK(TrimBlanks("\n").size() == 1);
}

TEST_CASE("ToNfc composes Hangul and accents") {
  CHECK(ToNfc("\u1112\u1161\u11AB") == "한");
  CHECK(ToNfc("e\u0301") == "é");
  CHECK(ToNfc("이미 NFC") == "이미 NFC");
  CHECK(ToNfc("").empty());
}

TEST_CASE("FoldName brings spellings of one name together") {
  CHECK(FoldName("José García") == FoldName("JOSE GARCIA"));
  CHECK(FoldName("Ｗｅｉ Ｌｉ") == FoldName("Wei Li"));
  CHECK(FoldName("김민수") == FoldName("\u1100\u1175\u11B7민수"));
  CHECK(FoldName("Wei Li") != FoldName("Wei Lin"));
}

}  // namespace
}  // namespace digestlint
