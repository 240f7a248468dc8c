#pragma once

#include <string_view>
#include <vector>

#include "text/range.h"

namespace digestlint {

// The stretches of one block that are maths, `$…$` and `$$…$$` with their dollars, in order. More generous than GitHub,
// which shows `$\sim$20` as it is: what an author meant as maths has signs of its own. Sums of money (`$20 to $30`) and
// anything with Hangul outside `\text{…}` are no maths.
// REQUIRES: block lies within text
std::vector<Range> FindMaths(std::string_view text, Range block);

// Whether one of these stretches holds the offset.
bool InMaths(const std::vector<Range>& maths, std::uint32_t offset);

}  // namespace digestlint
