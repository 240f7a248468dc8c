#pragma once

#include <string_view>

#include "korean/endings.h"

namespace digestlint {

// The endings of a run of Latin letters, `ControlNet`, `LLMs`, `q`.
// REQUIRES: letters isn't empty and all ASCII letters
Endings LatinEndings(std::string_view letters);

// The ending of the name of a letter, in Korean: L 엘, M 엠, R 알 or 아르.
Endings LetterName(char letter);

// The endings of letters right behind a number, `7B`, `30%` without the percent sign, `3D`, `2nd`; `named` if the number
// is part of a name (`Llama-7B`), where nobody reads 70억 instead of 칠비.
Endings UnitEndings(std::string_view letters, bool named);

}  // namespace digestlint
