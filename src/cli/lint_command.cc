#include "cli/lint_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.h"
#include "cli/file_linter.h"
#include "cli/mistaken_path.h"
#include "cli/progress.h"
#include "cli/run_cache.h"
#include "cli/say_what_applied.h"
#include "cli/shard_run.h"
#include "cli/write_report.h"
#include "fix/add_suppressions.h"
#include "fix/fix_run.h"
#include "fix/unified_diff.h"
#include "lint/files.h"
#include "lint/lint.h"
#include "report/report.h"

namespace digestlint {
namespace {

class LintCommand {
 public:
  LintCommand(const CommandLine& command, const Terminal& terminal)
      : command_(command), terminal_(terminal), linter_(command, terminal.language) {}

  int Run() {
    if (command_.statistics && FindStatisticsRenderer(command_.format) == nullptr) {
      return Stop({.message = {"--statistics has no --format " + command_.format, "--statistics에는 --format " + command_.format + " 형식이 없습니다"},
                   .mend = {"take --format text or json", "--format text나 json을 써 주세요"}});
    }
    const Result<std::vector<std::string>> paths = linter_.Paths();
    if (!paths) return Stop(paths.error());
    if (std::find(paths->begin(), paths->end(), "-") == paths->end()) {
      if (command_.stdin_filename) {
        return Stop({.message = {"--stdin-filename needs `-`, for standard input", "--stdin-filename에는 표준 입력을 뜻하는 `-`가 필요합니다"},
                     .mend = {"add `-`, or leave the option out", "`-`를 덧붙이거나 옵션을 빼 주세요"}});
      }
      return RunOnFiles(*paths);
    }
    if (paths->size() > 1) {
      return Stop({.message = {"`-` can't be mixed with other paths", "`-`는 다른 경로와 함께 쓸 수 없습니다"},
                   .mend = {"lint them one after the other", "따로 실행해 주세요"}});
    }
    if (command_.changed_since || command_.shard) {
      const std::string option = command_.shard ? "--shard" : "--changed-since";
      return Stop({.message = {option + " needs files, not standard input", option + "에는 표준 입력이 아니라 파일이 필요합니다"},
                   .mend = {"name the file", "파일을 지정해 주세요"}});
    }
    return RunOnStandardInput();
  }

 private:
  // What --fix and its like made of a run.
  struct Changed {
    FixRunOutcome outcome = {};
    std::string diff = {};
    bool problems = false;
  };

  int Stop(const Error& error) const { return digestlint::Stop(error, terminal_); }

  Changed Change(RunResult& run) {
    Changed changed;
    // --diff shows what --fix would do; with --add-suppressions, what that would do.
    if (command_.fix || (command_.diff && !command_.add_suppressions)) {
      const Safety minimum = command_.unsafe_fixes ? Safety::kUnsafe : Safety::kSafe;
      changed.outcome = FixRun(run, linter_.configs(), linter_.options(), minimum);
    }
    if (command_.add_suppressions) AddSuppressions(run, linter_.configs(), linter_.options(), changed.outcome);
    if (command_.diff) {
      for (const FixedFile& file : changed.outcome.changed) changed.diff += UnifiedDiff(file.path, file.before, file.after);
      if (!command_.output) changed.diff = ForStandardOutput(std::move(changed.diff));
      changed.problems = !changed.outcome.changed.empty();  // what --fix can't mend shows no diff
    } else {
      changed.problems = HasProblems(run);
    }
    return changed;
  }

  int RunOnFiles(const std::vector<std::string>& paths) {
    const Result<Collected> collected = linter_.Collect(paths);
    if (!collected) return Stop(collected.error());
    if (Status error = linter_.LimitScope(collected->files)) return Stop(*error);
    const RunCache cache(command_, terminal_, linter_, *collected);
    if (const auto ended = cache.Find()) {
      const int code = WriteReport(command_.output, ended->output, terminal_);
      return code == kClean ? ended->exit_code : code;
    }
    RunResult run = Lint(*collected, cache);
    if (!command_.paths.empty()) SuggestSubcommand(command_.paths.front(), run.errors);
    if (command_.verbose) SayWhatApplied(*collected, run, linter_.configs(), command_, terminal_.language);
    Changed changed = Change(run);
    if (command_.diff) return Finish(run, changed.diff, changed.problems);
    if (!changed.outcome.changed.empty()) {
      WriteFixedFiles(changed.outcome, run, linter_.configs(), linter_.options());
      changed.problems = HasProblems(run);
    }
    if (IsToBeMerged(command_)) shard_ = linter_.DescribeShard(*collected, run);
    std::string output;
    Render(run, changed, terminal_.color, output);
    cache.Keep({ExitCodeFor(run, changed.problems), output}, run);
    return Finish(run, output, changed.problems);
  }

  RunResult Lint(const Collected& collected, const RunCache& cache) {
    Progress progress(!command_.quiet && terminal_.progress, collected.files.size(), terminal_.language);
    RunOptions options = linter_.options();
    options.file_done = [&progress] { progress.FileDone(); };
    options.cache = cache.folder();
    options.render = RenderEarly();
    return linter_.Lint(collected, options);
  }

  int RunOnStandardInput() {
    InputFile file{command_.stdin_filename.value_or("<stdin>"), {}, true};
    file.absolute = AbsolutePath(command_.stdin_filename.value_or("stdin.md"), linter_.folder());
    const Result<const Config*> config = linter_.configs().For(file.absolute);
    if (!config) return Stop(config.error());
    if (Status error = linter_.LimitScope({file})) return Stop(*error);
    std::string bytes = ReadStandardInput();
    RunResult run;
    std::string mended = bytes;
    Changed changed;
    Result<Source> source = Source::FromBytes(file.path, std::move(bytes));
    if (!source) {
      run.errors.push_back(source.error());
    } else if (!(*config)->Excludes(file.absolute, false)) {
      ReportScope scope = linter_.options().ScopeOf(file.absolute, *source);
      run.files.push_back(LintSource(std::move(*source), file.absolute, (*config)->SettingsFor(file.absolute),
                                     terminal_.language, std::move(scope)));
      changed = Change(run);
      if (!changed.outcome.changed.empty()) mended = changed.outcome.changed.front().after;
    }
    if (command_.diff) return Finish(run, changed.diff, changed.problems);
    std::string output;
    if (!command_.fix && !command_.add_suppressions) {
      Render(run, changed, terminal_.color, output);
      return Finish(run, output, changed.problems);
    }
    // As a formatter: the text goes out whatever was found, so that an editor never loses its buffer.
    Render(run, changed, terminal_.error_color, output);
    if (command_.output) {
      if (const int code = Finish(run, output, changed.problems); code == kCouldNotWork) return code;
    } else {
      PrintErrors(run);
      WriteTo(stderr, output);
    }
    if (const int code = WriteReport(std::nullopt, ForStandardOutput(std::move(mended)), terminal_); code != kClean) return code;
    return ExitCodeFor(run, changed.problems);
  }

  static bool HasProblems(const RunResult& run) {
    return std::any_of(run.files.begin(), run.files.end(), [](const FileResult& file) { return !file.diagnostics.empty(); });
  }

  int ExitCodeFor(const RunResult& run, bool problems) const {
    if (!run.errors.empty()) return kCouldNotWork;
    return problems && !command_.exit_zero ? kProblemsFound : kClean;
  }

  // What the report needs to know before there is a run.
  ReportContext Context(bool color) const {
    ReportContext context;
    context.language = terminal_.language;
    context.color = color && !command_.output;
    context.width = terminal_.width;
    context.current_folder = linter_.folder();
    context.root = linter_.root();
    context.unsafe_fixes = command_.unsafe_fixes;
    context.summary = !command_.quiet;
    return context;
  }

  // Renders a report as soon as its file is linted; null where the text is needed afterwards, or what is said of one problem
  // depends on others.
  std::function<std::string(const FileResult&, const Diagnostic&)> RenderEarly() const {
    const ReportRenderer render = FindReportRenderer(command_.format);
    if (render == nullptr || command_.fix || command_.diff || command_.add_suppressions || command_.statistics) return nullptr;
    return [render, context = Context(terminal_.color)](const FileResult& file, const Diagnostic& diagnostic) {
      std::string rendered;
      render(file, diagnostic, context, rendered);
      return rendered;
    };
  }

  void Render(const RunResult& run, const Changed& changed, bool color, std::string& out) const {
    ReportContext context = Context(color);
    context.exit_code = ExitCodeFor(run, changed.problems);
    context.fixed = changed.outcome.applied;
    context.silenced = changed.outcome.silenced;
    context.shard = shard_;
    const auto render = command_.statistics ? FindStatisticsRenderer(command_.format) : FindRenderer(command_.format);
    render(run, context, out);
  }

  void PrintErrors(const RunResult& run) const {
    for (const Error& error : run.errors) WriteTo(stderr, RenderError(error, terminal_.language, terminal_.error_color));
  }

  int Finish(const RunResult& run, const std::string& output, bool problems) const {
    PrintErrors(run);
    if (const int code = WriteReport(command_.output, output, terminal_); code != kClean) return code;
    return ExitCodeFor(run, problems);
  }

  const CommandLine& command_;
  const Terminal& terminal_;
  FileLinter linter_;
  std::optional<ShardContext> shard_;
};

}  // namespace

std::function<int()> PrepareLint(CLI::App& app, const Terminal& terminal, Language language) {
  const auto command = std::make_shared<CommandLine>();
  AddLintOptions(app, *command, language);
  return [command, &terminal] {
    return LintCommand(*command, terminal).Run();
  };
}

}  // namespace digestlint
