#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.h"
#include "rules/diagnostic.h"

namespace digestlint {

struct AppliedFixes {
  std::string text;
  std::vector<const Diagnostic*> applied;  // in order; points into the reports that were given
  std::vector<Edit> edits;  // theirs, by place
};

// Applies the fixes of these reports that are at least as safe as `minimum`, in order. A fix that touches what an
// earlier one changes waits for the next round: overlapping ranges, or two insertions at one place. Deletions and
// replacements that merely meet don't disturb each other.
// REQUIRES: the reports are sorted and point into `text`.
AppliedFixes ApplyFixes(std::string_view text, std::span<const Diagnostic> diagnostics, Safety minimum);

struct FixOutcome {
  FileResult result;        // of the mended text: what is left
  std::size_t applied = 0;  // fixes, over all rounds
  std::map<const Rule*, std::size_t> by_rule = {};
  bool stable = true;  // false: fixes kept undoing each other; then `result` is that of the text as it was
};

inline constexpr int kMostFixRounds = 10;

// Lints and mends until nothing is left to mend of what the scope reports, at most kMostFixRounds times. Never touches the
// disk.
FixOutcome FixSource(FileResult linted, const Settings& settings, Language language, Safety minimum);

}  // namespace digestlint
