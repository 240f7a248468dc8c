#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace digestlint {

// Breaks a text at its blanks so that no line is wider than `width` columns of a terminal, where its words allow. Lines
// behind the first begin with `indent` blanks, for which `width` has room; line ends in the text stay. No line end is added
// at the end.
std::string WrapText(std::string_view text, std::size_t width, std::size_t indent = 0);

// The text with blanks behind it up to `width` columns of a terminal.
std::string PadRight(std::string_view text, std::size_t width);

}  // namespace digestlint
