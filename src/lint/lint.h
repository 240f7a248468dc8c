#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/config.h"
#include "lint/files.h"
#include "rules/diagnostic.h"
#include "text/language.h"
#include "text/result.h"
#include "text/source.h"

namespace digestlint {

// What was found in one file. Owns its Source, into which every range points.
struct FileResult {
  Source source;             // its path is the one that reports show
  std::string absolute = {};  // normalised
  std::vector<Diagnostic> diagnostics = {};  // sorted by place, then by rule
  std::size_t suppressed = 0;
};

// Lints one text with these settings. Pure: no files, no state.
FileResult LintSource(Source source, std::string absolute_path, const std::vector<RuleSettings>& settings,
                      Language language);

struct RunOptions {
  Language language = Language::kEnglish;
  unsigned jobs = 0;  // threads; 0: as many as the machine has
};

struct RunResult {
  std::vector<FileResult> files = {};  // in the order of the input; without the ones that could not be read
  std::vector<Error> errors = {};      // those, in the same order
  std::size_t skipped = 0;             // Markdown files found in folders that are no digests
};

// Reads and lints the files, in parallel; the result doesn't depend on how many threads there are.
RunResult Lint(const std::vector<InputFile>& files, ConfigFinder& configs, const RunOptions& options);

}  // namespace digestlint
