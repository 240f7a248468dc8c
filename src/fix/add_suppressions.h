#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "fix/fix_run.h"
#include "lint/lint.h"
#include "rules/diagnostic.h"
#include "text/result.h"

namespace digestlint {

struct AddedSuppressions {
  std::vector<Edit> edits;  // insertions of whole lines, in order
  std::size_t count = 0;    // reports that they keep quiet
};

// The comments that keep the reports of this file quiet, each as near to them as it can stand without changing what the
// page shows: on the line above; around the block, where no line of its own can stand above (in a list); or for the whole
// file. Nothing is taken for granted: the text with the comments was read again, shows the same page, and has no report
// that it didn't have before. Reports about comments themselves are left alone.
// Errors: no comment can do it.
Result<AddedSuppressions> FindSuppressions(const FileResult& file, const Settings& settings, Language language);

// The same for some of its reports. REQUIRES: `wanted` are reports of `file`
Result<AddedSuppressions> FindSuppressions(const FileResult& file, std::vector<const Diagnostic*> wanted,
                                           const Settings& settings, Language language);

// Does so for all files of a run, after the fixes of `outcome` if there are any; `run` then holds what is left. What can't
// be kept quiet stays, and is an error of the run.
void AddSuppressions(RunResult& run, ConfigFinder& configs, const RunOptions& options, FixRunOutcome& outcome);

}  // namespace digestlint
