#pragma once

#include <cstddef>
#include <vector>

#include "fix/apply_fixes.h"
#include "lint/lint.h"

namespace digestlint {

struct FixedFile {
  std::size_t file = 0;  // its place in the run
  std::string path;  // as reports show it
  std::string absolute;
  std::string before;
  std::string after;
  std::size_t applied = 0;   // fixes
  std::size_t silenced = 0;  // reports that a new comment keeps quiet
};

struct FixRunOutcome {
  std::vector<FixedFile> changed;  // in the order of the run
  std::size_t applied = 0;  // over all files
  std::size_t silenced = 0;
};

// Mends every file of a run in memory, in parallel; `run` then holds what is left. Fixes that kept undoing each other
// become errors of the run.
FixRunOutcome FixRun(RunResult& run, ConfigFinder& configs, const RunOptions& options, Safety minimum);

// Writes the changed files. Those that could not be written become errors of the run, which holds their old reports again,
// and `outcome` counts no longer what was done to them.
void WriteFixedFiles(FixRunOutcome& outcome, RunResult& run, ConfigFinder& configs, const RunOptions& options);

// Makes the reports across files anew: each file's own run doesn't know how the others have changed.
void RelintAcrossFiles(RunResult& run, ConfigFinder& configs, const RunOptions& options);

}  // namespace digestlint
