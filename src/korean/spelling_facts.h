#pragma once

#include <cstdint>
#include <string_view>

#include "korean/word_memo.h"

namespace digestlint {

// What the lexicon built in says of a word for the rule misspelling, whatever stands around it: a set of bits.
enum SpellingFacts : std::uint8_t {
  kMayBeMisspelt = 1,  // GuessSpelling may have a guess above kLeastScore
  kLacksBlank = 2,     // seldom seen, and FindMissingBlank has something
  kStands = 4,         // a word that may be the first of two
  kFollows = 8,        // a word that may be the second of two, whose first stands: IsSplitWord says no …
  kSeldom = 16,        // … unless this is the second of two, and the first has one syllable
};

// The facts of a word, SpellingFacts joined by |; a reader remembers those of the words that came last.
// REQUIRES: word consists of Hangul syllables and isn't empty
std::uint8_t FindSpellingFacts(std::string_view word);
using SpellingFactsReader = FactsReader<5, FindSpellingFacts>;

}  // namespace digestlint
