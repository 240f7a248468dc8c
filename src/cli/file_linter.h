#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/shard_run.h"
#include "lint/config.h"
#include "lint/files.h"
#include "lint/lint.h"
#include "text/language.h"
#include "text/result.h"

namespace digestlint {

std::string ReadStandardInput();

// Finds and lints the files that a command line names: what the commands that lint have in common.
class FileLinter {
 public:
  // `command` must outlive it.
  FileLinter(const CommandLine& command, Language language);

  const std::string& folder() const { return folder_; }  // the current one, absolute
  const std::string& root() const { return root_; }      // the repository's, or the same where there is none
  ConfigFinder& configs() { return configs_; }
  const RunOptions& options() const { return options_; }

  // The paths to lint, as the user named them: "." unless there are others.
  // Errors: a --config that doesn't load, a list of files that can't be read.
  Result<std::vector<std::string>> Paths();

  // The files there, or those of them that --shard names. Errors: a mistake in the options that no file will tell of.
  Result<Collected> Collect(const std::vector<std::string>& paths);

  // Leaves out what --baseline and --changed-since keep quiet, from here on. Errors: of the baseline, of git.
  Status LimitScope(const std::vector<InputFile>& files);

  // Errors of `collected` come with the result.
  RunResult Lint(const Collected& collected) { return Lint(collected, options_); }
  // With what `options`, options() but for some members, asks beside.
  RunResult Lint(const Collected& collected, const RunOptions& options);

  // What the log of a shard tells `digestlint merge`. REQUIRES: IsToBeMerged(command); `collected` was linted
  ShardContext DescribeShard(const Collected& collected, const RunResult& run);

 private:
  Status ReadFileList(std::vector<std::string>& paths) const;

  const CommandLine& command_;
  const std::string folder_;
  const std::string root_;
  ConfigFinder configs_;
  RunOptions options_;
  WholeRun whole_;  // of a shard that is to be merged
};

}  // namespace digestlint
