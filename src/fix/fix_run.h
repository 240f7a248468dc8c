#pragma once

#include <cstddef>
#include <vector>

#include "fix/apply_fixes.h"
#include "lint/lint.h"

namespace digestlint {

struct FixedFile {
  std::string path;  // as reports show it
  std::string absolute;
  std::string before;
  std::string after;
};

struct FixRunOutcome {
  std::vector<FixedFile> changed;  // in the order of the run
  std::size_t applied = 0;
};

// Mends every file of a run in memory, in parallel; `run` then holds what is left. Fixes that kept undoing each other
// become errors of the run.
FixRunOutcome FixRun(RunResult& run, ConfigFinder& configs, const RunOptions& options, Safety minimum);

// Writes the mended files; those that could not be written become errors of the run.
void WriteFixedFiles(const FixRunOutcome& outcome, RunResult& run);

}  // namespace digestlint
