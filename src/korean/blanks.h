#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "korean/lexicon.h"

namespace digestlint {

// Two words written as one, `모델을제안합니다`: where the second begins, in syllables. Only where the first is over,
// by its particle or its ending, since nouns may be written together, and where the whole can't be another word.
std::optional<std::size_t> FindMissingBlank(const Lexicon& lexicon, std::u32string_view word);

// Words of the lexicon, and words that may follow one of these as a word of their own: for both IsSplitWord says no, unless
// the first has one syllable and the second is seldom.
bool StandsAlone(const Lexicon& lexicon, std::u32string_view word);
bool FollowsWord(const Lexicon& lexicon, std::u32string_view word);
bool IsSeldom(const Lexicon& lexicon, std::u32string_view word);

// Whether a blank has split one word that digests know, `모 델을`, or parted a noun from what is written to it, `모델 을`,
// `처리 합니다`.
bool IsSplitWord(const Lexicon& lexicon, std::u32string_view first, std::u32string_view second);

}  // namespace digestlint
