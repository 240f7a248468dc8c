#pragma once

#include <string>

#include "cli/outline.h"
#include "text/result.h"

namespace CLI {
class App;
class ParseError;
}

namespace digestlint {

// What CLI11 found wrong with the arguments, in our words and both languages, and what to do about it.
Error ParseErrorOf(const CLI::ParseError& error, const CLI::App& app, const CommandOutline& outline);

}  // namespace digestlint
