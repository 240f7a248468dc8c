#include "cli/lsp_command.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "lint/files.h"
#include "lsp/language_server.h"

namespace digestlint {
namespace {

struct LspOptions {
  std::optional<std::string> config;
  bool no_config = false;
  bool open_only = false;
  bool stdio = true;
};

}  // namespace

std::function<int()> PrepareLsp(CLI::App& app, const Terminal& terminal, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const auto options = std::make_shared<LspOptions>();
  app.add_option("--config", options->config,
                 say({"use this digestlint.toml for all files", "모든 파일에 이 digestlint.toml을 씁니다"}))
      ->type_name("FILE");
  app.add_flag("--no-config", options->no_config, say({"look for no digestlint.toml", "digestlint.toml을 찾지 않습니다"}));
  app.add_flag("--open-only", options->open_only,
               say({"report on open documents only, not on the whole workspace",
                    "작업 공간 전체가 아니라 열린 문서만 검사합니다"}));
  // Clients that can speak over sockets say which way they mean; this is the only one here.
  app.add_flag("--stdio", options->stdio, say({"speak over standard input and output (always)", "표준 입출력을 씁니다 (항상)"}));
  return [options, &terminal, &app] {
    const std::string folder = std::filesystem::current_path().string();
    lsp::Preferences preferences{.language = terminal.language, .language_fixed = app.count("--lang") > 0,
                                 .workspace = !options->open_only};
    if (options->config) preferences.config = AbsolutePath(*options->config, folder);
    if (options->no_config) preferences.config = "";
    return lsp::Serve(STDIN_FILENO, STDOUT_FILENO, std::move(preferences), folder, DIGESTLINT_VERSION);
  };
}

}  // namespace digestlint
