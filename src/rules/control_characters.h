#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace digestlint {

// The letter of the backslash escape that gives this control character in C, JSON and Python: \a \b \t \v \f \r; 0 for
// others (\n is no accident that could be told).
char EscapeLetter(char control);

// The next C0 control character other than a line feed, or DEL, at or behind `at`; npos if there is none.
std::size_t FindControl(std::string_view text, std::size_t at);

}  // namespace digestlint
