#include "cli/baseline_command.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>

#include "cli/command_line.h"
#include "cli/file_linter.h"
#include "fix/write_file.h"
#include "lint/baseline.h"
#include "report/report.h"

namespace digestlint {
namespace {

constexpr const char* kDefaultName = "digestlint-baseline.txt";

std::string Count(std::size_t count, const char* noun) { return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s"); }

int Run(const CommandLine& command, bool prune, const Terminal& terminal) {
  FileLinter linter(command, terminal.language);
  const std::string shown = command.output.value_or(kDefaultName);
  const std::string path = AbsolutePath(shown, linter.folder());
  const auto stop = [&](Error error) {
    if (error.path == path) error.path = shown;
    return Stop(error, terminal);
  };
  const std::string folder = path.substr(0, std::max<std::size_t>(path.rfind('/'), 1));
  Baseline baseline(folder);
  struct stat info {};
  if (prune || ::stat(path.c_str(), &info) == 0) {
    Result<Baseline> read = Baseline::Read(path);
    if (!read) return stop(read.error());
    baseline = std::move(*read);
  }
  const Result<std::vector<std::string>> paths = linter.Paths();
  if (!paths) return stop(paths.error());
  const Result<Collected> collected = linter.Collect(*paths);
  if (!collected) return stop(collected.error());
  const RunResult run = linter.Lint(*collected);
  const bool everything = std::any_of(paths->begin(), paths->end(), [&](const std::string& each) {
    const std::string absolute = AbsolutePath(each, linter.folder());
    return absolute == folder || !RelativeTo(folder, absolute).empty();
  });
  const Baseline::Update update = baseline.UpdateFrom(run, linter.configs(), prune, everything);
  if (Status error = WriteFile(path, baseline.ToText())) return stop(*error);
  const bool korean = terminal.language == Language::kKorean;
  std::string said =
      korean ? fmt::format("{}: 파일 {}개의 문제 {}개 (새로 넣은 것 {}개, 고쳐져서 뺀 것 {}개)\n", ForTerminal(shown),
                           baseline.file_count(), baseline.size(), update.added, update.mended)
             : fmt::format("{}: {} in {} ({} new, {} mended and taken out)\n", ForTerminal(shown),
                           Count(baseline.size(), "problem"), Count(baseline.file_count(), "file"), update.added, update.mended);
  if (update.added > 0) {
    said += fmt::format(fmt::runtime(korean ? "이제 `digestlint --baseline {}`은(는) 새 문제만 알립니다.\n"
                                            : "From now on, `digestlint --baseline {}` reports only new problems.\n"),
                        ForTerminal(shown));
  }
  const int printed = Print(said);
  for (const Error& error : run.errors) Stop(error, terminal);
  return run.errors.empty() ? printed : kCouldNotWork;
}

}  // namespace

std::function<int()> PrepareBaseline(CLI::App& app, const Terminal& terminal, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const auto command = std::make_shared<CommandLine>();
  const auto prune = std::make_shared<bool>(false);
  AddFileOptions(app, *command, language);
  app.add_option("--output", command->output,
                 say({"the baseline's file (default: digestlint-baseline.txt)", "기준선 파일 (기본값: digestlint-baseline.txt)"}))
      ->type_name("FILE");
  app.add_flag("--prune", *prune, say({"only take out what has been mended; new problems stay out",
                                       "고쳐진 것만 빼고 새 문제는 넣지 않습니다"}));
  return [command, prune, &terminal] { return Run(*command, *prune, terminal); };
}

}  // namespace digestlint
