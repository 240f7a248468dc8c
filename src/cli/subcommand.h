#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "text/language.h"

namespace CLI {
class App;
}

namespace digestlint {

enum ExitCode : int { kClean = 0, kProblemsFound = 1, kCouldNotWork = 2 };

// What stands between the program and its user: settled before a subcommand runs, from --lang, --color, the environment
// and the terminal.
struct Terminal {
  Language language = Language::kEnglish;
  bool color = false;        // on standard output
  bool error_color = false;  // on standard error
  std::size_t width = 100;   // columns of standard output
  bool progress = false;     // whether somebody looks at standard error who can be shown a line that changes
};

// A call of the program that its help shows; a test runs it.
struct CommandExample {
  std::string_view command = {};
  Text what = {};
};

// One subcommand of the program, `digestlint NAME …`; the one without a name lints. Its options are stated in `prepare`
// alone, from which --help, the man page and the completions are made.
struct Subcommand {
  std::string_view name = {};
  Text summary = {};  // what it does, in the imperative, without a full stop; of the program: one sentence

  // Adds the options to `app`, and gives the work that is to be done once they have been parsed: it gives the exit code.
  // `terminal` is filled in only when that work starts; `language` is known at once.
  std::function<int()> (*prepare)(CLI::App& app, const Terminal& terminal, Language language) = nullptr;

  std::span<const CommandExample> examples = {};
};

// All subcommands, the nameless one first. The one list: a new one adds its line in subcommands.cc.
std::span<const Subcommand> Subcommands();

// The title of the group of options that every subcommand takes.
constexpr Text GeneralGroup() { return {"General", "일반"}; }

// Adds what every subcommand takes: --help, --lang, --color. `color` must live until the arguments are parsed.
void AddCommonOptions(CLI::App& app, Language language, std::string& color);

// Runs the program. Gives the exit code; has printed everything.
int RunProgram(int argc, char** argv);

// Prints an error to standard error and gives the exit code for it.
struct Error;
int Stop(const Error& error, const Terminal& terminal);

// Prints to standard output; the exit code says whether all of it could be written.
int Print(std::string_view text);

// What renderers need to know of the terminal.
struct ReportContext;
ReportContext ContextFor(const Terminal& terminal);

}  // namespace digestlint
