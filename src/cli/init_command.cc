#include "cli/init_command.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <string>

#include "cli/command_line.h"
#include "cli/file_linter.h"
#include "fix/write_file.h"
#include "lint/initial_config.h"
#include "report/report.h"

namespace digestlint {
namespace {

struct Counts {
  std::size_t problems = 0;
  std::size_t safe = 0;
};

Counts CountsOf(const RunResult& run) {
  Counts counts;
  for (const FileResult& file : run.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      ++counts.problems;
      counts.safe += diagnostic.fix && diagnostic.fix->safety == Safety::kSafe ? 1u : 0u;
    }
  }
  return counts;
}

int Run(const std::string& folder, bool force, const Terminal& terminal) {
  CommandLine command;
  command.paths = {folder};
  command.no_config = true;
  FileLinter linter(command, terminal.language);
  const std::string absolute = AbsolutePath(folder, linter.folder());
  const std::string shown = folder == "." ? "digestlint.toml" : folder + (folder.ends_with('/') ? "" : "/") + "digestlint.toml";
  const std::string path = AbsolutePath("digestlint.toml", absolute);
  struct stat info {};
  if (::stat(absolute.c_str(), &info) != 0 || !S_ISDIR(info.st_mode)) {
    return Stop({.path = folder, .message = {"isn't a folder", "폴더가 아닙니다"},
                 .mend = {"name the folder that holds the digests", "다이제스트가 있는 폴더를 지정해 주세요"}}, terminal);
  }
  if (::lstat(path.c_str(), &info) == 0 && !force) {
    return Stop({.path = shown, .message = {"is there already", "이미 있습니다"},
                 .mend = {"--force writes it anew", "--force를 주면 새로 씁니다"}}, terminal);
  }
  const Result<Collected> collected = linter.Collect(command.paths);
  if (!collected) return Stop(collected.error(), terminal);
  const RunResult run = linter.Lint(*collected);
  if (Status error = WriteFile(path, InitialToml(run, absolute, terminal.language))) {
    error->path = shown;
    return Stop(*error, terminal);
  }
  CommandLine again;
  again.paths = command.paths;
  again.config = path;
  FileLinter with_config(again, terminal.language);
  const Counts all = CountsOf(run);
  const Counts left = CountsOf(with_config.Lint(*collected));
  const bool korean = terminal.language == Language::kKorean;
  std::string said = fmt::format(fmt::runtime(korean ? "{0}: 다이제스트 {1}개에 맞춰 만들었습니다. 문제 {3}개 중 {2}개를 알립니다.\n"
                                                     : "{0}: written for {1} digests; {2} of {3} problems are reported with it.\n"),
                                 ForTerminal(shown), run.files.size(), left.problems, all.problems);
  if (left.safe > 0) {
    said += fmt::format(fmt::runtime(korean ? "`digestlint --fix`가 {}개를 고칩니다. 먼저 `digestlint --diff`로 볼 수 있습니다.\n"
                                            : "`digestlint --fix` mends {}; `digestlint --diff` shows how.\n"), left.safe);
  }
  if (left.problems > left.safe) {
    said += korean ? "나머지를 나중으로 미루려면 `digestlint baseline`을 쓰세요. 그러면 새 문제만 알릴 수 있습니다.\n"
                   : "`digestlint baseline` puts off what is left, so that only new problems are reported.\n";
  }
  const int printed = Print(said);
  for (const Error& error : run.errors) Stop(error, terminal);
  return run.errors.empty() ? printed : kCouldNotWork;
}

}  // namespace

std::function<int()> PrepareInit(CLI::App& app, const Terminal& terminal, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const auto folder = std::make_shared<std::string>(".");
  const auto force = std::make_shared<bool>(false);
  app.add_option("folder", *folder, say({"the folder that holds the digests", "다이제스트가 있는 폴더"}))
      ->type_name("FOLDER")->default_str(say({"this folder", "현재 폴더"}));
  app.add_flag("--force", *force, say({"write over a digestlint.toml that is there", "이미 있는 digestlint.toml을 덮어씁니다"}));
  return [folder, force, &terminal] { return Run(*folder, *force, terminal); };
}

}  // namespace digestlint
