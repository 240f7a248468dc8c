#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace digestlint {

// A word that one slip of the fingers, or of a generator, turns into another.
struct SpellingEdit {
  enum class Kind { kInitial, kVowel, kFinal, kMovedFinal, kSwapped, kDropped };

  std::u32string word;
  std::size_t first = 0;  // the syllables of `word` that changed: [first, last]
  std::size_t last = 0;
  Kind kind = Kind::kInitial;
  char32_t from = U' ';  // the letter that gave way to `to`; U' ': none, or more than one
  char32_t to = U' ';
};

// Whether the two letters of an edit lie side by side on the dubeolsik keyboard.
bool IsNearKey(const SpellingEdit& edit);

// Calls `use` with every word that differs by one letter (jamo), by a final consonant that stands in front of the next
// vowel or the other way round, by two swapped syllables, or by a syllable too many.
// REQUIRES: word consists of Hangul syllables
void ForEachEdit(std::u32string_view word, const std::function<void(const SpellingEdit&)>& use);

}  // namespace digestlint
