#pragma once

#include <cstdint>
#include <string_view>

namespace digestlint {

// What a word in Hangul tells by itself, whatever stands around it: a set of bits.
enum WordFacts : std::uint8_t {
  kMayBeListed = 1,    // Typos().MayHold
  kMisformed = 2,      // FindWrongRate or FindGarbledEnding has something
  kWrongParticle = 4,  // FindWrongParticle has something, by the lexicon built in
};

// The facts of a word, WordFacts joined by |. Digests say the same words again and again, so each thread remembers those
// that it saw last, in a table of fixed size; what it gives never depends on that.
// REQUIRES: word consists of Hangul syllables and isn't empty; hash is HangulWord's
std::uint8_t FactsOf(std::string_view word, std::uint64_t hash);

}  // namespace digestlint
