#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "lint/lint.h"
#include "rules/diagnostic.h"

namespace digestlint {

// How much there is in a run.
struct RunCounts {
  std::size_t reports = 0;
  std::size_t files = 0;  // with reports
  std::size_t safe = 0;   // reports that --fix can mend
  std::size_t unsafe = 0;
  std::array<std::size_t, 4> by_severity = {};

  std::size_t of(Severity severity) const { return by_severity[static_cast<std::size_t>(severity)]; }
};

RunCounts CountRun(const RunResult& run);

// How often one rule reports in a run.
struct RuleCount {
  const Rule* rule = nullptr;
  Severity severity = Severity::kNote;  // of its gravest report
  std::size_t reports = 0;
  std::size_t files = 0;  // in which it reports
  std::size_t safe = 0;   // reports that --fix can mend
  std::size_t unsafe = 0;
};

// The rules that report, the most frequent first, then by name. Points into the run's rules.
std::vector<RuleCount> CountByRule(const RunResult& run);

}  // namespace digestlint
