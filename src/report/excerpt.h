#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/range.h"

namespace digestlint {

// A part of one line as a terminal can show it.
struct Excerpt {
  std::string text = {};          // control characters as pictures; `…` where the line was cut
  std::size_t focus_column = 0;  // columns before the focus, 0-based: Hangul takes two
  std::size_t focus_width = 0;   // columns; at least 1
};

// Cuts `line` (no line end in it) so that it fits into `width` columns and shows `focus` (bytes in `line`), with as much
// as possible on both sides. A focus wider than that is cut at its end.
Excerpt MakeExcerpt(std::string_view line, Range focus, std::size_t width);

}  // namespace digestlint
