#include "cli/config_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/command_line.h"
#include "cli/file_linter.h"
#include "cli/say_what_applied.h"
#include "lint/effective_config.h"
#include "report/report.h"

namespace digestlint {
namespace {

int Run(const CommandLine& command, const std::string& path, const Terminal& terminal) {
  FileLinter linter(command, terminal.language);
  const InputFile file{path, AbsolutePath(path, linter.folder()), true};
  const Result<const Config*> config = linter.configs().For(file.absolute);
  if (!config) return Stop(config.error(), terminal);
  const bool korean = terminal.language == Language::kKorean;
  std::string toml = fmt::format("# {}: {}\n", ForTerminal(path), ForTerminal(WhyThisConfig(**config, file, command, terminal.language)));
  if ((*config)->Excludes(file.absolute, false)) {
    toml += korean ? "# `exclude`로 빠지는 파일입니다.\n" : "# The file is left out by `exclude`.\n";
  }
  return Print(toml + EffectiveToml(**config, file.absolute, terminal.language));
}

}  // namespace

std::function<int()> PrepareConfig(CLI::App& app, const Terminal& terminal, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const auto command = std::make_shared<CommandLine>();
  const auto path = std::make_shared<std::string>();
  app.add_option("file", *path, say({"a digest; it need not be there yet", "다이제스트. 아직 없는 파일이어도 됩니다"}))
      ->required()->type_name("FILE");
  AddRuleOptions(app, *command, language);
  return [command, path, &terminal] { return Run(*command, *path, terminal); };
}

}  // namespace digestlint
