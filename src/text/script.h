#pragma once

#include <cstdint>

#include "text/language.h"

namespace digestlint {

// The script of a letter, as far as Korean text cares. Latin, Greek, and letters of mathematics (ℒ, 𝒟) are kCommon, as
// are digits, marks and symbols.
enum class Script : std::uint8_t { kCommon, kHangul, kHan, kKana, kCyrillic, kArabic, kHebrew, kThai, kIndic, kOther };

Script ScriptOf(char32_t c);

// What people call its letters.
Text ScriptName(Script script);

}  // namespace digestlint
