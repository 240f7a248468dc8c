#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "digest/digest.h"
#include "rules/rule_input.h"

namespace digestlint {

// A bracket or quotation mark in the text of a bullet, outside code and maths.
struct BracketMark {
  Range range = {};
  char32_t c = 0;
  bool counts = false;  // it may be the mark of an enumeration or of inches instead: `1)`, `가)`, `10”`
};

// All of one bullet, nested lists included, in order. Emoticons are left out, and so are straight quotation marks: nobody
// can tell whether they open or close.
std::vector<BracketMark> ReadBracketMarks(const RuleInput& in, const Bullet& bullet);

// The `"` of one bullet, which can only be counted; none where some are inches (`27"`) or closed by curly ones.
std::vector<Range> ReadStraightQuotes(const RuleInput& in, const Bullet& bullet);

bool IsOpeningMark(char32_t c);

// Whether `c` closes what `open` opened. Generous where people mix: wide and narrow parentheses, half-open intervals
// (`[0, 1)`), a straight quotation mark behind a curly one.
bool ClosesMark(char32_t open, char32_t c);

}  // namespace digestlint
