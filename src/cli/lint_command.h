#pragma once

#include "cli/command_line.h"

namespace digestlint {

// Lints, and mends if asked to: the program without a subcommand. Gives the exit code.
int RunLint(const CommandLine& command);

}  // namespace digestlint
