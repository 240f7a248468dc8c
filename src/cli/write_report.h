#pragma once

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

#include "cli/subcommand.h"

namespace digestlint {

// Whether all of it could be written, and flushed.
bool WriteTo(std::FILE* stream, std::string_view bytes);

// A text, or a diff of it, as it may go to standard output: files and pipes get its own bytes, a terminal control pictures for
// all that isn't a line's end or a tab.
std::string ForStandardOutput(std::string text);

// Writes a report into the file that `--output` names, or to standard output. Gives kClean, or kCouldNotWork after having
// said what stood in the way; a reader of standard output that has gone away knows why.
int WriteReport(const std::optional<std::string>& output, std::string_view report, const Terminal& terminal);

}  // namespace digestlint
