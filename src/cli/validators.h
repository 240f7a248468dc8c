#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.h"

namespace digestlint {

// One of these words; --help, the man page and the completions show them.
CLI::Validator OneOf(const std::vector<std::string_view>& words, Language language);

// A whole number in this range.
CLI::Validator Between(std::int64_t least, std::int64_t most, Language language);

}  // namespace digestlint
