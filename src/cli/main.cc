#include <csignal>

#include "cli/command_line.h"
#include "cli/lint_command.h"

int main(int argc, char** argv) {
  // A reader that closes its end early (head, less) is no reason to die noisily.
  std::signal(SIGPIPE, SIG_IGN);
  const digestlint::ParsedCommandLine parsed = digestlint::ParseCommandLine(argc, argv);
  if (parsed.exit_code) return *parsed.exit_code;
  return digestlint::RunLint(parsed.command);
}
