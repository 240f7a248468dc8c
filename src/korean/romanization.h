#pragma once

#include <string_view>

namespace digestlint {

// How well a word in Hangul reads as the English that it is glossed with, from 0 to 1: 프롬프팅 and prompting. Compares
// consonants alone, since vowels are heard in too many ways.
double GlossLikeness(std::u32string_view word, std::string_view english);

}  // namespace digestlint
