#pragma once

#include <string_view>

#include "korean/lexicon.h"

namespace digestlint {

// How well a word is known.
enum class Familiarity {
  kUnknown,   // nothing that it could be made of
  kCompound,  // two known parts that may never have met
  kSeenOnce,  // in one digest; it may have been a typo there as well
  kGeneral,   // a word of general Korean, inflected
  kKnown,     // seen in digests, or a noun of digests with a suffix
};

// REQUIRES: word consists of Hangul syllables and isn't empty
Familiarity Recognize(const Lexicon& lexicon, std::u32string_view word);

// Whether that is kKnown; costs less.
bool IsKnown(const Lexicon& lexicon, std::u32string_view word);

// Whether the word may be made of two, the first of them a noun of digests or a prefix; `but`: not of two that meet there.
bool IsCompound(const Lexicon& lexicon, std::u32string_view word, std::size_t but = 0);

// Whether the word is a conjugated verb or adjective.
bool IsConjugated(const Lexicon& lexicon, std::u32string_view word);

// ln of how often the word is to be expected in digests: as it stands, or as a noun with a suffix; -99 where it is neither.
double ExpectedLogCount(const Lexicon& lexicon, std::u32string_view word);

// ln(1 + how often) two words stand side by side in digests; 0 where one of them is empty.
double PairCount(const Lexicon& lexicon, std::u32string_view first, std::u32string_view second);

// Whether nothing can be written to the end of the word: it has a particle behind a noun of digests, or is conjugated.
bool IsWordOver(const Lexicon& lexicon, std::u32string_view word);

// How much of the word is its stem, in syllables: all but the longest known suffix behind at least two syllables.
std::size_t StemLength(const Lexicon& lexicon, std::u32string_view word);

}  // namespace digestlint
