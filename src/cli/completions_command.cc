#include "cli/completions_command.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/completions.h"
#include "cli/validators.h"

namespace digestlint {

std::function<int()> PrepareCompletions(CLI::App& app, const Terminal& terminal, Language language) {
  const auto shell = std::make_shared<std::string>();
  app.add_option("shell", *shell, std::string(Text("the shell", "셸").in(language)))
      ->type_name("SHELL")->check(OneOf({"bash", "zsh", "fish"}, language))->required();
  return [shell, &terminal] {
    if (*shell == "bash") return Print(BashCompletion());
    return Print(*shell == "zsh" ? ZshCompletion(terminal.language) : FishCompletion(terminal.language));
  };
}

}  // namespace digestlint
