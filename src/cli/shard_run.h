#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"
#include "lint/config.h"
#include "lint/files.h"
#include "lint/lint.h"
#include "report/report.h"
#include "text/language.h"

namespace digestlint {

// Whether this is a shard whose log `digestlint merge` will read. What rules say across files is left to the merge then.
bool IsToBeMerged(const CommandLine& command);

// What the shards of one run have in common, though each lints other files.
struct WholeRun {
  std::string config = {};  // a hash of the configs and options that apply to any file
  std::string files = {};   // a hash of the names of all files
  std::vector<std::string> paths = {};  // of all files, in order
};

// `all`: the files of all shards; `folder`: the current one, absolute; `root`: the repository's
WholeRun DescribeRun(const CommandLine& command, Language language, const Collected& all, ConfigFinder& configs,
                     const std::string& folder, const std::string& root);

// `part`: the files of this shard; `run`: what came of them
ShardContext ContextOf(const CommandLine& command, const WholeRun& whole, const Collected& part, const RunResult& run,
                       ConfigFinder& configs);

}  // namespace digestlint
