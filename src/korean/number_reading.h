#pragma once

#include <string_view>

#include "korean/endings.h"

namespace digestlint {

// The endings of a number (`32`, `1,000`, `3.5`) in Sino-Korean, and in English too if `english`.
// REQUIRES: number ends in a digit and consists of digits, commas and full stops
Endings NumberEndings(std::string_view number, bool english);

}  // namespace digestlint
