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

// Tells the facts of words, SpellingFacts joined by |. To be used in the thread that made it.
class SpellingFactsReader {
 public:
  SpellingFactsReader();

  // For a word that will be asked for soon, from its hash.
  void Expect(std::uint64_t hash) const { memo_.Expect(hash); }

  // REQUIRES: word consists of Hangul syllables and isn't empty; hash is HangulWord's
  std::uint8_t FactsOf(std::string_view word, std::uint64_t hash) {
    return memo_.FactsOf(hash, [word] { return Find(word); });
  }

 private:
  static std::uint8_t Find(std::string_view word);

  WordMemo<5>& memo_;  // the thread's
};

}  // namespace digestlint
