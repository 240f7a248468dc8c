#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lint/config.h"
#include "text/language.h"

namespace CLI {
class App;
}

namespace digestlint {

// What the user of the linter asked for.
struct CommandLine {
  std::vector<std::string> paths;
  std::optional<std::string> files_from;
  std::optional<std::string> stdin_filename;
  std::optional<std::string> config;
  std::optional<std::string> output;
  std::optional<std::string> baseline;
  std::optional<std::string> changed_since;
  std::optional<std::string> shard;
  std::string format = "text";
  Selection selection;
  bool fix = false;
  bool unsafe_fixes = false;
  bool diff = false;
  bool add_suppressions = false;
  bool statistics = false;
  bool exit_zero = false;
  bool quiet = false;
  bool verbose = false;
  bool no_config = false;
  bool cache = false;
  unsigned jobs = 0;
};

// The linter's options; `command` gets what they say and must live until the arguments are parsed.
void AddLintOptions(CLI::App& app, CommandLine& command, Language language);

// Those of them that say which rules there are, and with them which files are linted: for other commands.
void AddRuleOptions(CLI::App& app, CommandLine& command, Language language);
void AddFileOptions(CLI::App& app, CommandLine& command, Language language);

}  // namespace digestlint
