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

// Tells the facts of words, WordFacts joined by |. To be used in the thread that made it.
class WordFactsReader {
 public:
  WordFactsReader();

  // For a word that will be asked for soon, from its hash.
  void Expect(std::uint64_t hash) const { memo_.Expect(hash); }

  // REQUIRES: word consists of Hangul syllables and isn't empty; hash is HangulWord's
  std::uint8_t FactsOf(std::string_view word, std::uint64_t hash) {
    return memo_.FactsOf(hash, [word] { return Find(word); });
  }

 private:
  static std::uint8_t Find(std::string_view word);

  WordMemo<3>& memo_;  // the thread's
};

}  // namespace digestlint
