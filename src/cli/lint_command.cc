#include "cli/lint_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "cli/mistaken_path.h"
#include "fix/fix_run.h"
#include "fix/unified_diff.h"
#include "lint/files.h"
#include "lint/lint.h"
#include "report/report.h"

namespace digestlint {
namespace {

std::string ReadStandardInput() {
  std::string bytes;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) bytes.append(buffer, got);
  return bytes;
}

bool WriteTo(std::FILE* stream, std::string_view bytes) {
  return std::fwrite(bytes.data(), 1, bytes.size(), stream) == bytes.size() && std::fflush(stream) == 0;
}

class LintCommand {
 public:
  LintCommand(const CommandLine& command, const Terminal& terminal)
      : command_(command),
        terminal_(terminal),
        folder_(std::filesystem::current_path().string()),
        configs_(command.selection, FixedConfig()),
        options_{terminal.language, command.jobs} {}

  int Run() {
    if (command_.config && !command_.config->empty()) {
      // A config that was asked for and doesn't load is worth a word before anything else.
      if (const auto config = configs_.For(folder_ + "/x"); !config) return Stop(config.error());
    }
    std::vector<std::string> paths = command_.paths;
    if (command_.files_from) {
      if (Status error = ReadFileList(paths)) return Stop(*error);
    } else if (paths.empty()) {
      paths.push_back(".");
    }
    if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
      if (paths.size() > 1) {
        return Stop({.message = {"`-` can't be mixed with other paths", "`-`는 다른 경로와 함께 쓸 수 없습니다"},
                     .mend = {"lint them one after the other", "따로 실행해 주세요"}});
      }
      return RunOnStandardInput();
    }
    return RunOnFiles(paths);
  }

 private:
  std::optional<std::string> FixedConfig() const {
    if (!command_.config) return std::nullopt;
    return command_.config->empty() ? "" : AbsolutePath(*command_.config, std::filesystem::current_path().string());
  }

  int Stop(const Error& error) const { return digestlint::Stop(error, terminal_); }

  Status ReadFileList(std::vector<std::string>& paths) const {
    std::string list;
    if (*command_.files_from == "-") {
      list = ReadStandardInput();
    } else {
      Result<std::string> bytes = ReadFile(AbsolutePath(*command_.files_from, folder_));
      if (!bytes) {
        Error error = bytes.error();
        error.path = *command_.files_from;
        return error;
      }
      list = std::move(*bytes);
    }
    // One a line, or parted by NUL as `git diff -z --name-only` and `find -print0` give them.
    const char separator = list.find('\0') == std::string::npos ? '\n' : '\0';
    for (std::string_view rest = list; !rest.empty();) {
      const std::size_t end = std::min(rest.find(separator), rest.size());
      std::string_view path = rest.substr(0, end);
      if (separator == '\n' && path.ends_with('\r')) path.remove_suffix(1);
      if (!path.empty()) paths.emplace_back(path);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return std::nullopt;
  }

  Safety MinimumSafety() const { return command_.unsafe_fixes ? Safety::kUnsafe : Safety::kSafe; }

  int RunOnFiles(const std::vector<std::string>& paths) {
    std::optional<Error> config_error;
    const Collected collected =
        CollectFiles(paths, folder_, [&](std::string_view absolute, bool is_folder) {
          const auto config = configs_.For(is_folder ? std::string(absolute) + "/x" : std::string(absolute));
          if (config) return (*config)->Excludes(absolute, is_folder);
          if (!config_error) config_error = config.error();
          return false;
        });
    if (collected.files.empty()) {
      // No file will ask for its config, but a misspelt --select is worth a word all the same.
      if (const auto config = configs_.For(folder_ + "/x"); !config) return Stop(config.error());
    }
    RunResult run = Lint(collected.files, configs_, options_);
    run.errors.insert(run.errors.begin(), collected.errors.begin(), collected.errors.end());
    if (!command_.paths.empty()) SuggestSubcommand(command_.paths.front(), run.errors);
    if (command_.verbose) SayWhatApplied(collected, run);
    std::size_t fixed = 0;
    std::string output;
    bool problems = HasProblems(run);
    if (command_.fix || command_.diff) {
      const FixRunOutcome outcome = FixRun(run, configs_, options_, MinimumSafety());
      if (command_.diff) {
        for (const FixedFile& file : outcome.changed) output += UnifiedDiff(file.path, file.before, file.after);
        problems = !outcome.changed.empty();  // what --fix can't mend shows no diff
      } else {
        fixed = WriteFixedFiles(outcome, run, configs_, options_);
        problems = HasProblems(run);
      }
    }
    if (!command_.diff) Render(run, fixed, problems, terminal_.color, output);
    return Finish(run, output, problems);
  }

  int RunOnStandardInput() {
    InputFile file{command_.stdin_filename.value_or("<stdin>"), {}, true};
    file.absolute = AbsolutePath(command_.stdin_filename.value_or("stdin.md"), folder_);
    const Result<const Config*> config = configs_.For(file.absolute);
    if (!config) return Stop(config.error());
    std::string bytes = ReadStandardInput();
    RunResult run;
    std::string mended = bytes;
    std::string output;
    bool problems = false;
    std::size_t fixed = 0;
    const bool excluded = (*config)->Excludes(file.absolute, false);
    Result<Source> source = Source::FromBytes(file.path, std::move(bytes));
    if (!source) {
      run.errors.push_back(source.error());
    } else if (!excluded) {
      run.files.push_back(LintSource(std::move(*source), file.absolute, (*config)->SettingsFor(file.absolute),
                                     terminal_.language));
      problems = HasProblems(run);
      if (command_.fix || command_.diff) {
        const FixRunOutcome outcome = FixRun(run, configs_, options_, MinimumSafety());
        if (!outcome.changed.empty()) mended = outcome.changed.front().after;
        if (command_.diff) {
          for (const FixedFile& each : outcome.changed) output += UnifiedDiff(each.path, each.before, each.after);
          problems = !outcome.changed.empty();
        } else {
          fixed = outcome.applied;
          problems = HasProblems(run);
        }
      }
    }
    if (command_.diff) return Finish(run, output, problems);
    if (!command_.fix) {
      Render(run, 0, problems, terminal_.color, output);
      return Finish(run, output, problems);
    }
    // As a formatter: the text goes out whatever was found, so that an editor never loses its buffer.
    Render(run, fixed, problems, terminal_.error_color, output);
    if (command_.output) {
      if (const int code = Finish(run, output, problems); code == kCouldNotWork) return code;
    } else {
      PrintErrors(run);
      WriteTo(stderr, output);
    }
    if (!WriteTo(stdout, mended)) return kCouldNotWork;
    return ExitCodeFor(run, problems);
  }

  static bool HasProblems(const RunResult& run) {
    return std::any_of(run.files.begin(), run.files.end(), [](const FileResult& file) { return !file.diagnostics.empty(); });
  }

  int ExitCodeFor(const RunResult& run, bool problems) const {
    if (!run.errors.empty()) return kCouldNotWork;
    return problems && !command_.exit_zero ? kProblemsFound : kClean;
  }

  void Render(const RunResult& run, std::size_t fixed, bool problems, bool color, std::string& out) const {
    ReportContext context;
    context.language = terminal_.language;
    context.color = color && !command_.output;
    context.width = terminal_.width;
    context.current_folder = folder_;
    context.root = FindRepositoryRoot(folder_);
    if (context.root.empty()) context.root = folder_;
    context.exit_code = ExitCodeFor(run, problems);
    context.unsafe_fixes = command_.unsafe_fixes;
    context.fixed = fixed;
    context.summary = !command_.quiet;
    FindRenderer(command_.format)(run, context, out);
  }

  void PrintErrors(const RunResult& run) const {
    for (const Error& error : run.errors) WriteTo(stderr, RenderError(error, terminal_.language, terminal_.error_color));
  }

  void SayWhatApplied(const Collected& collected, const RunResult& run) {
    const bool korean = terminal_.language == Language::kKorean;
    for (const InputFile& file : collected.files) {
      const Result<const Config*> config = configs_.For(file.absolute);
      if (!config) continue;
      const std::string& path = (*config)->path;
      fmt::print(stderr, "{}: {}\n", file.path,
                 path.empty() ? (korean ? "설정 파일 없음, 기본값 사용" : "no digestlint.toml, the defaults")
                              : (korean ? "설정: " : "config: ") + path);
    }
    fmt::print(stderr, fmt::runtime(korean ? "{}개는 .gitignore나 exclude로 빠졌고, {}개는 다이제스트가 아닙니다\n"
                                           : "{} left out by .gitignore or exclude, {} are no digests\n"),
               collected.ignored, run.skipped);
  }

  int Finish(const RunResult& run, const std::string& output, bool problems) const {
    PrintErrors(run);
    if (command_.output) {
      std::FILE* file = std::fopen(command_.output->c_str(), "wb");
      const bool written = file != nullptr && WriteTo(file, output);
      const int code = errno;
      if (file != nullptr) std::fclose(file);
      if (!written) {
        const std::string what = std::strerror(code);
        return Stop({.path = *command_.output,
                     .message = {"can't be written: " + what, "쓸 수 없습니다: " + what},
                     .mend = {"name another file with --output", "--output에 다른 파일을 지정해 주세요"}});
      }
    } else if (!WriteTo(stdout, output)) {
      return kCouldNotWork;
    }
    return ExitCodeFor(run, problems);
  }

  const CommandLine& command_;
  const Terminal& terminal_;
  const std::string folder_;
  ConfigFinder configs_;
  const RunOptions options_;
};

}  // namespace

std::function<int()> PrepareLint(CLI::App& app, const Terminal& terminal, Language language) {
  const auto command = std::make_shared<CommandLine>();
  AddLintOptions(app, *command, language);
  return [command, &terminal] {
    if (command->no_config) command->config = "";
    return LintCommand(*command, terminal).Run();
  };
}

}  // namespace digestlint
