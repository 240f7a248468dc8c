#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace digestlint {

// The text as a string of TOML 1.0: a literal one ('…') where backslashes would need escapes, else a basic one.
// REQUIRES: valid UTF-8
std::string TomlString(std::string_view text);

// ["a", "b"]
std::string TomlStrings(const std::vector<std::string>& texts);

}  // namespace digestlint
