#pragma once

#include <string>

#include "cli/command_line.h"
#include "lint/config.h"
#include "lint/files.h"
#include "lint/lint.h"
#include "text/language.h"

namespace digestlint {

// Which config applies to a file, why this one, and which of its overrides do.
std::string WhyThisConfig(const Config& config, const InputFile& file, const CommandLine& command, Language language);

// For --verbose, on standard error: which config applies to each file and why, and what was left out.
void SayWhatApplied(const Collected& collected, const RunResult& run, ConfigFinder& configs, const CommandLine& command,
                    Language language);

}  // namespace digestlint
