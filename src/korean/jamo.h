#pragma once

#include "text/utf8.h"

namespace digestlint {

// The parts of a precomposed Hangul syllable, by Unicode's own numbers (The Unicode Standard, 3.12): initial 0 to 18
// (ㄱ to ㅎ), vowel 0 to 20 (ㅏ to ㅣ), final 0 to 27 (0: none, 1: ㄱ, 4: ㄴ, 8: ㄹ, 27: ㅎ).
struct Syllable {
  int initial = 0;
  int vowel = 0;
  int final = 0;
  friend constexpr bool operator==(Syllable, Syllable) = default;
};

// REQUIRES: IsHangulSyllable(c)
constexpr Syllable Decompose(char32_t c) {
  const int index = static_cast<int>(c - 0xAC00);
  return {index / 588, index % 588 / 28, index % 28};
}

constexpr char32_t Compose(Syllable syllable) {
  return static_cast<char32_t>(0xAC00 + (syllable.initial * 21 + syllable.vowel) * 28 + syllable.final);
}

// Whether the syllable ends in a consonant (받침).
// REQUIRES: IsHangulSyllable(c)
constexpr bool HasFinal(char32_t c) { return (c - 0xAC00) % 28 != 0; }

}  // namespace digestlint
