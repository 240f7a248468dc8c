#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "korean/endings.h"
#include "korean/lexicon.h"

namespace digestlint {

// A particle (조사) that has two forms, as it was written.
struct Particle {
  std::string_view form;   // 를, without what follows it: 와 of 와의
  std::string_view other;  // 을: what it should be where it doesn't agree
  Endings agrees;          // with words that end so
};

// The particle as which the whole of `hangul` reads, alone or with further particles behind it (`과의`, `로부터`), if it
// agrees with some endings only. 이라는, 이며, 이나 and their kind agree with all, since 이 may stay behind a vowel; only
// their short forms 라는, 며, 나 can be wrong.
std::optional<Particle> ReadParticle(std::string_view hangul);

// A particle of the wrong form at the end of a word in Hangul.
struct WrongParticle {
  std::size_t begin = 0;  // of the particle, in bytes of the word
  Particle particle;
};

// Finds the wrong particle of `손실를`, `학습로의`, `앞으로과`, and none in words that only look so: `가을`, `있는`, `경로`,
// `작가`. Most forms are believed unless rules/korean/lookalikes.txt has the word; 가, 이, 나, 라는 and the like, in which
// too many other words end, only behind a noun of rules/korean/nouns.txt, 가 and 이 also behind one of the lexicon.
// REQUIRES: word consists of Hangul syllables
std::optional<WrongParticle> FindWrongParticle(const Lexicon& lexicon, std::string_view word);

}  // namespace digestlint
