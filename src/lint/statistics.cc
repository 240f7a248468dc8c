#include "lint/statistics.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "rules/rule.h"

namespace digestlint {

RunCounts CountRun(const RunResult& run) {
  RunCounts counts;
  for (const FileResult& file : run.files) {
    counts.reports += file.diagnostics.size();
    counts.files += file.diagnostics.empty() ? 0u : 1u;
    for (const Diagnostic& diagnostic : file.diagnostics) {
      ++counts.by_severity[static_cast<std::size_t>(diagnostic.severity)];
      if (diagnostic.fix) ++(diagnostic.fix->safety == Safety::kSafe ? counts.safe : counts.unsafe);
    }
  }
  return counts;
}

std::vector<RuleCount> CountByRule(const RunResult& run) {
  // By name: rules of several configs may be one and the same.
  std::map<std::string_view, RuleCount> by_name;
  std::map<std::string_view, const FileResult*> last_file;
  for (const FileResult& file : run.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      RuleCount& count = by_name[diagnostic.rule->name];
      count.rule = diagnostic.rule;
      count.severity = std::max(count.severity, diagnostic.severity);
      ++count.reports;
      if (std::exchange(last_file[diagnostic.rule->name], &file) != &file) ++count.files;
      if (diagnostic.fix) ++(diagnostic.fix->safety == Safety::kSafe ? count.safe : count.unsafe);
    }
  }
  std::vector<RuleCount> counts;
  for (const auto& [name, count] : by_name) counts.push_back(count);
  std::stable_sort(counts.begin(), counts.end(), [](const RuleCount& a, const RuleCount& b) { return a.reports > b.reports; });
  return counts;
}

}  // namespace digestlint
