#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "lint/config.h"
#include "text/language.h"

namespace digestlint {

enum ExitCode : int { kClean = 0, kProblemsFound = 1, kCouldNotWork = 2 };

// What the user asked for.
struct CommandLine {
  std::vector<std::string> paths;
  std::optional<std::string> files_from;
  std::optional<std::string> stdin_filename;
  std::optional<std::string> config;
  std::optional<std::string> output;
  std::string format = "text";
  Selection selection;
  Language language = Language::kEnglish;
  bool fix = false;
  bool unsafe_fixes = false;
  bool diff = false;
  bool exit_zero = false;
  bool quiet = false;
  bool verbose = false;
  bool color = false;        // on standard output
  bool error_color = false;  // on standard error
  std::size_t width = 100;
  unsigned jobs = 0;
};

// Reads the arguments and, for language, colour and width, the environment and the terminal. Gives an exit code
// instead where the program is done (--help, --version) or the arguments can't be taken; then it has printed why.
struct ParsedCommandLine {
  CommandLine command;
  std::optional<int> exit_code;
};
ParsedCommandLine ParseCommandLine(int argc, char** argv);

}  // namespace digestlint
