#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/subcommand.h"
#include "text/language.h"

namespace digestlint {

// One option or argument, as --help, the man page and the completions need it.
struct OptionOutline {
  std::vector<std::string> names = {};  // `-q`, `--quiet`; empty for an argument without a dash
  std::string value = {};               // what it takes, `FILE`; empty for a flag
  bool required = false;
  bool many = false;                    // of an argument: several may follow
  std::string doc = {};
  std::string default_value = {};
  std::vector<std::string> choices = {};  // empty: anything that its doc allows
  std::string group = {};
};

// One subcommand, read off the options that it gives to CLI11: the only place where they are stated.
struct CommandOutline {
  const Subcommand* subcommand = nullptr;
  std::string name = {};  // `digestlint rules`
  std::vector<OptionOutline> arguments = {};
  std::vector<OptionOutline> options = {};  // group by group
};

CommandOutline ReadOutline(const CLI::App& app, const Subcommand& subcommand);

// The same for a subcommand that isn't to be run.
CommandOutline OutlineOf(const Subcommand& subcommand, Language language);

// How a subcommand is called: `digestlint explain [OPTION…] RULE…`.
std::string UsageOf(const CommandOutline& outline, Language language);

// An option's names with its value: `--jobs N`.
std::string Signature(const OptionOutline& option);

// The title of its group; CLI11 calls the one without a name "Options".
std::string GroupTitle(const OptionOutline& option, Language language);

// "list the rules" as "List the rules."
std::string AsSentence(std::string_view summary, Language language);

// Its doc with the choices and the default behind it.
std::string DocOf(const OptionOutline& option, Language language);

}  // namespace digestlint
