#pragma once

#include <array>
#include <string>
#include <string_view>

#include "korean/jamo.h"

namespace digestlint {

// A particle (조사) with what may follow it, in the form that fits a word whose last syllable is `last`: 를 becomes 을
// behind 행렬, 으로 becomes 로. Only for words in Hangul; a tail that is none of these, or fits already, comes back as it is.
// REQUIRES: IsHangulSyllable(last)
inline std::string ParticleAfter(char32_t last, std::string_view tail) {
  struct Pair {
    std::string_view closed, open;
  };
  // Whole tails: 이 of 이다 and the 은 of 은행 are no particles. 이라는, 이며 and 이나 may stand behind a vowel, too.
  static constexpr std::array<Pair, 23> kTails{{{"은", "는"}, {"이", "가"}, {"을", "를"}, {"과", "와"}, {"과의", "와의"},
      {"과는", "와는"}, {"과도", "와도"}, {"으로", "로"}, {"으로의", "로의"}, {"으로써", "로써"},
      {"으로서", "로서"}, {"으로서의", "로서의"}, {"으로는", "로는"}, {"으로도", "로도"}, {"으로만", "로만"},
      {"으로부터", "로부터"}, {"으로부터의", "로부터의"}, {"이라는", "라는"}, {"이라고", "라고"}, {"이란", "란"},
      {"이며", "며"}, {"이나", "나"}, {"이었습니다", "였습니다"}}};
  constexpr int kFinalRieul = 8;
  const bool closed = HasFinal(last);
  const bool rieul = closed && Decompose(last).final == kFinalRieul;
  for (const Pair& pair : kTails) {
    if (tail != pair.closed && tail != pair.open) continue;
    if (tail == pair.closed && !closed && tail.starts_with("이") && tail != "이") return std::string(tail);
    const bool euro = pair.closed.starts_with("으로");
    return std::string(closed && !(euro && rieul) ? pair.closed : pair.open);
  }
  return std::string(tail);
}

}  // namespace digestlint
