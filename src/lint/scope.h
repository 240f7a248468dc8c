#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/run_input.h"
#include "text/range.h"
#include "text/source.h"

namespace digestlint {

// Problems that a run found and doesn't report.
struct Quiet {
  std::size_t known = 0;      // in the baseline
  std::size_t elsewhere = 0;  // on lines that nobody changed
};

// Which of a file's problems a run is about: all of them, unless it says otherwise.
struct ReportScope {
  // Whole lines, in order, not overlapping: only problems that touch one of them. Without it: the whole file.
  std::optional<std::vector<Range>> changed = {};
  // Fingerprints, sorted: problems that were there before.
  std::vector<std::string> known = {};

  // Takes out the reports that this run isn't about. `diagnostics` must be all of the file, or all that were made across
  // files: the fingerprint counts equal ones.
  Quiet Keep(const Source& source, const FileFacts& facts, std::vector<Diagnostic>& diagnostics) const;

  // Moves the changed lines along with these edits of the text, which stand in order and don't overlap.
  void Follow(std::span<const Edit> edits);
};

}  // namespace digestlint
