#include <csignal>

#include "cli/subcommand.h"

int main(int argc, char** argv) {
  // A reader that closes its end early (head, less) is no reason to die noisily.
  std::signal(SIGPIPE, SIG_IGN);
  return digestlint::RunProgram(argc, argv);
}
