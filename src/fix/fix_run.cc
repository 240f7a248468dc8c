#include "fix/fix_run.h"

#include <algorithm>
#include <utility>

#include "fix/write_file.h"
#include "lint/parallel.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

bool HasFix(const FileResult& file, Safety minimum) {
  return std::any_of(file.diagnostics.begin(), file.diagnostics.end(), [&](const Diagnostic& diagnostic) {
    return diagnostic.fix && diagnostic.fix->safety >= minimum;
  });
}

}  // namespace

void RelintAcrossFiles(RunResult& run, ConfigFinder& configs, const RunOptions& options) {
  for (FileResult& file : run.files) {
    std::erase_if(file.diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.across_files; });
  }
  LintAcrossFiles(run.files, SettingsOf(configs), options.language);
}

FixRunOutcome FixRun(RunResult& run, ConfigFinder& configs, const RunOptions& options, Safety minimum) {
  struct Job {
    std::size_t file = 0;
    const Config* config = nullptr;
    std::string before = {};
    std::size_t applied = 0;
    bool stable = true;
  };
  std::vector<Job> jobs;
  for (std::size_t i = 0; i < run.files.size(); ++i) {
    if (!HasFix(run.files[i], minimum)) continue;
    const Result<const Config*> config = configs.For(run.files[i].absolute);
    if (config) jobs.push_back({.file = i, .config = *config});  // it loaded when the file was linted
  }
  ParallelFor(jobs.size(), options.jobs, [&](std::size_t i) {
    Job& job = jobs[i];
    FileResult& file = run.files[job.file];
    job.before = file.source.text();
    const Settings settings = job.config->SettingsFor(file.absolute);
    FixOutcome outcome = FixSource(std::move(file), settings, options.language, minimum);
    file = std::move(outcome.result);
    job.applied = outcome.applied;
    job.stable = outcome.stable;
  });
  if (!jobs.empty()) RelintAcrossFiles(run, configs, options);
  FixRunOutcome all;
  for (Job& job : jobs) {
    const FileResult& file = run.files[job.file];
    if (!job.stable) {
      run.errors.push_back({.path = file.source.path(),
                            .message = {"its fixes keep undoing each other; it was left as it is",
                                        "고치기가 서로를 되돌려서 파일을 그대로 두었습니다"},
                            .mend = {"please report this with the file", "파일과 함께 제보해 주세요"}});
      continue;
    }
    if (file.source.text() == job.before) continue;
    all.applied += job.applied;
    all.changed.push_back({.file = job.file,
                           .path = file.source.path(),
                           .absolute = file.absolute,
                           .before = std::move(job.before),
                           .after = std::string(file.source.text()),
                           .applied = job.applied});
  }
  return all;
}

void WriteFixedFiles(FixRunOutcome& outcome, RunResult& run, ConfigFinder& configs, const RunOptions& options) {
  bool put_back = false;
  for (const FixedFile& file : outcome.changed) {
    Status error = ReplaceFile(file.absolute, file.before, file.after);
    if (!error) continue;
    outcome.applied -= file.applied;
    outcome.silenced -= file.silenced;
    error->path = file.path;
    run.errors.push_back(std::move(*error));
    Result<Source> before = Source::FromBytes(file.path, file.before);
    const Result<const Config*> config = configs.For(file.absolute);
    if (!before || !config) continue;  // both were fine when the file was linted
    ReportScope scope = options.ScopeOf(file.absolute, *before);
    run.files[file.file] = LintSource(std::move(*before), file.absolute, (*config)->SettingsFor(file.absolute),
                                      options.language, std::move(scope));
    put_back = true;
  }
  if (put_back) RelintAcrossFiles(run, configs, options);
}

}  // namespace digestlint
