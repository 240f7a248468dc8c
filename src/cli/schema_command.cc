#include "cli/schema_command.h"

#include "docs/config_schema.h"

namespace digestlint {

std::function<int()> PrepareSchema(CLI::App&, const Terminal& terminal, Language) {
  return [&terminal] { return Print(ConfigSchema(terminal.language)); };
}

}  // namespace digestlint
