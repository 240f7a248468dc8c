#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "korean/lexicon.h"

namespace digestlint {

// A word and what stands around it.
struct WordInText {
  std::u32string_view word = {};    // Hangul syllables
  std::u32string_view before = {};  // the words right before and behind it, parted by one blank; empty: none
  std::u32string_view after = {};
  std::string_view text = {};       // the whole digest, in which a word that comes again is a term
  std::string_view gloss = {};      // Latin letters in brackets right behind it: 프롬푸팅(prompting)
};

struct SpellingGuess {
  // What speaks for the guess; see spelling.cc. For the fitting of the weights.
  enum Feature {
    kBias, kExpected, kContext, kNewPairs, kRarestPair, kLength, kLead, kSuffixKept, kRepeated, kShort,
    kLengthChanged, kIsCompound, kIsSeenOnce, kVowelOnly, kNearKey, kGuessInText, kGloss, kFeatures
  };
  std::u32string word = {};
  std::vector<std::u32string> others = {};  // further guesses, best first, at most two
  std::array<double, kFeatures> features = {};
  double score = 0;  // ln of the odds that the word is misspelt and this is what was meant
};

// From this score on a guess is reported. bench/korean/spelling prints what another one would cost.
inline constexpr double kLeastScore = 1.2;

// Whether a word is long and rare enough to be looked at.
bool IsWorthGuessing(const Lexicon& lexicon, std::u32string_view word);

// Whether GuessSpelling may have a guess above kLeastScore at a word, wherever it stands.
bool MayBeMisspelt(const Lexicon& lexicon, std::u32string_view word);

// The best guess at what was meant by a word that the lexicon doesn't know well, if there is any word near it whose score is
// above `least`.
std::optional<SpellingGuess> GuessSpelling(const Lexicon& lexicon, const WordInText& in,
                                           double least = -std::numeric_limits<double>::infinity());

std::u32string DecodeHangul(std::string_view word);
std::string EncodeHangul(std::u32string_view word);

}  // namespace digestlint
