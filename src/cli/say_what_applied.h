#pragma once

#include "cli/command_line.h"
#include "lint/config.h"
#include "lint/files.h"
#include "lint/lint.h"
#include "text/language.h"

namespace digestlint {

// For --verbose, on standard error: which config applies to each file and why, and what was left out.
void SayWhatApplied(const Collected& collected, const RunResult& run, ConfigFinder& configs, const CommandLine& command,
                    Language language);

}  // namespace digestlint
