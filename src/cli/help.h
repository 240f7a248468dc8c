#pragma once

#include <cstddef>
#include <string>

#include "cli/outline.h"
#include "text/language.h"

namespace digestlint {

// What --help prints: how the command is called, its options group by group, the subcommands if it is the program itself,
// and examples. No line is wider than `width` columns (from 60 on).
std::string Help(const CommandOutline& outline, Language language, std::size_t width);

}  // namespace digestlint
