#pragma once

#include <cstddef>
#include <string_view>

namespace digestlint {

// How many bytes at the end of a word in Hangul are one of rules/korean/lookalikes.txt, which only look like a noun with a
// particle; 0: none.
std::size_t LookalikeAtEnd(std::string_view word);

// How many bytes at the end of a word in Hangul are a noun of rules/korean/nouns.txt, with or without the plural 들; 0: none.
std::size_t NounAtEnd(std::string_view word);
inline bool EndsInNoun(std::string_view word) { return NounAtEnd(word) != 0; }

// Whether the word is one that is said twice on purpose (하나 하나): rules/korean/reduplications.txt.
bool IsReduplication(std::string_view word);

}  // namespace digestlint
