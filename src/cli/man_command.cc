#include "cli/man_command.h"

#include "cli/man_page.h"

namespace digestlint {

std::function<int()> PrepareMan(CLI::App&, const Terminal& terminal, Language) {
  return [&terminal] { return Print(ManPage(terminal.language)); };
}

}  // namespace digestlint
