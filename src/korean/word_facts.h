#pragma once

#include <cstdint>
#include <string_view>

#include "korean/word_memo.h"

namespace digestlint {

// What a word in Hangul tells by itself, whatever stands around it: a set of bits.
enum WordFacts : std::uint8_t {
  kMayBeListed = 1,    // Typos().MayHold
  kMisformed = 2,      // FindWrongRate or FindGarbledEnding has something
  kWrongParticle = 4,  // FindWrongParticle has something, by the lexicon built in
};

// The facts of a word, WordFacts joined by |; a reader remembers those of the words that came last.
// REQUIRES: word consists of Hangul syllables and isn't empty
std::uint8_t FindWordFacts(std::string_view word);
using WordFactsReader = FactsReader<3, FindWordFacts>;

}  // namespace digestlint
