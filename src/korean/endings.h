#pragma once

#include <cstdint>

#include "korean/jamo.h"

namespace digestlint {

// How a word may end when it is read aloud, as far as a particle can hear: in a vowel, in ㄹ, or in another consonant.
// A set, since many words of a digest have several readings: `3` is 삼 or 쓰리, `CLIP` 클립 or 씨엘아이피.
class Endings {
 public:
  constexpr Endings() = default;
  constexpr explicit Endings(std::uint8_t bits) : bits_(bits) {}

  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool intersects(Endings other) const { return (bits_ & other.bits_) != 0; }
  friend constexpr Endings operator|(Endings a, Endings b) { return Endings(static_cast<std::uint8_t>(a.bits_ | b.bits_)); }
  friend constexpr bool operator==(Endings, Endings) = default;

 private:
  std::uint8_t bits_ = 0;
};

inline constexpr Endings kOpen{1};    // 사, 지피티, 쓰리
inline constexpr Endings kRieul{2};   // 모델, 알엘
inline constexpr Endings kClosed{4};  // 학습, 엘엘엠
inline constexpr Endings kAnyEnding{7};

// REQUIRES: IsHangulSyllable(c)
constexpr Endings EndingOfSyllable(char32_t c) {
  constexpr int kFinalRieul = 8;
  const int final = Decompose(c).final;
  return final == 0 ? kOpen : final == kFinalRieul ? kRieul : kClosed;
}

}  // namespace digestlint
