#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/range.h"

namespace digestlint {

// A mistake that a rule of the orthography decides, without a list of words.
struct OrthographyMistake {
  Range range = {};         // in the word, in bytes
  std::string right = {};   // what belongs there
  bool certain = false;     // there is only one thing that can have been meant
};

// 율 behind anything but a vowel or ㄴ, 률 behind a vowel or ㄴ (한글 맞춤법 제11항): 왜곡율 is 왜곡률, 재현률 is 재현율.
// Names of people, such as 박성율, are too short to be told apart from 성공율; who calls looks at what follows.
// REQUIRES: word consists of Hangul syllables
std::optional<OrthographyMistake> FindWrongRate(std::string_view word);

// The endings 며 and 면서 whose last letters were garbled: 있으멍, 없으멈서, 보여주멀면, 구현되었으멑.
// REQUIRES: word consists of Hangul syllables
std::optional<OrthographyMistake> FindGarbledEnding(std::string_view word);

}  // namespace digestlint
