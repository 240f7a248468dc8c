#include "lint/shard_facts.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "lint/fingerprint.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

// The reports of a file as they are, against which its reports across files will be laid.
class OwnReports {
 public:
  OwnReports(const FileResult& file, std::span<const std::size_t> in_log) : diagnostics_(file.diagnostics), in_log_(in_log) {
    const std::vector<const Rule*> across = RulesAcross();
    const std::vector<std::string> fingerprints = Fingerprints(file);
    for (std::size_t i = 0; i < diagnostics_.size(); ++i) {
      // Only a rule that also looks across files can have made a report of the same name.
      if (std::find(across.begin(), across.end(), diagnostics_[i].rule) != across.end()) names_.emplace_back(i, NameOf(fingerprints[i]));
    }
  }

  ReportPlace::Seen Compare(const Diagnostic& report, std::uint64_t name) const {
    const auto next = static_cast<std::size_t>(
        std::upper_bound(diagnostics_.begin(), diagnostics_.end(), report, StandsBefore) - diagnostics_.begin());
    const auto equal = std::count_if(names_.begin(), names_.end(), [&](const auto& own) { return own.first < next && own.second == name; });
    const auto before = std::lower_bound(in_log_.begin(), in_log_.end(), next) - in_log_.begin();
    return {.name = name, .before = static_cast<std::uint32_t>(before), .equal = static_cast<std::uint32_t>(equal)};
  }

 private:
  const std::vector<Diagnostic>& diagnostics_;
  std::span<const std::size_t> in_log_;
  std::vector<std::pair<std::size_t, std::uint64_t>> names_;  // by place
};

bool InScope(const FileResult& file, const Diagnostic& report) {
  if (!file.scope.changed) return true;
  std::vector<Diagnostic> reports{report};
  ReportScope{.changed = file.scope.changed}.Keep(file.source, file.facts, reports);
  return !reports.empty();
}

// Those of `known` that are one of these names with a count.
std::vector<std::string> KnownOf(const std::vector<std::string>& known, const std::vector<ReportPlace>& places) {
  std::vector<std::string> out;
  if (known.empty()) return out;
  std::set<std::uint64_t> names;
  for (const ReportPlace& place : places) {
    for (const ReportPlace::Seen& seen : place.seen) names.insert(seen.name);
  }
  std::copy_if(known.begin(), known.end(), std::back_inserter(out),
               [&](const std::string& fingerprint) { return names.contains(NameOf(fingerprint)); });
  return out;
}

}  // namespace

bool PlaceBefore(const ReportPlace& a, const ReportPlace& b) {
  return std::tie(a.range.begin, a.range.end) < std::tie(b.range.begin, b.range.end);
}

std::vector<const Rule*> RulesAcross() {
  std::vector<const Rule*> rules;
  for (const Rule* rule : AllRules()) {
    if (rule->check_run != nullptr) rules.push_back(rule);
  }
  return rules;
}

ShardFacts ShardFactsOf(const FileResult& file, const Settings& settings, std::span<const std::size_t> in_log) {
  ShardFacts facts{.file = file.facts, .reports = static_cast<std::uint32_t>(in_log.size())};
  const auto all = AllRules();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i]->check_run != nullptr) facts.severities.push_back(settings[i].enabled ? settings[i].severity : Severity::kOff);
  }
  std::vector<Range> ranges;
  for (const PaperFacts& paper : file.facts.papers) {
    ranges.push_back(paper.heading);
    if (!paper.summary.empty()) ranges.push_back(paper.summary);
  }
  const std::vector<const Rule*> rules = RulesAcross();
  std::vector<Diagnostic> reports;
  for (const Range range : ranges) {
    for (const Rule* rule : rules) reports.push_back({.rule = rule, .range = range});
  }
  const std::vector<std::string> fingerprints = Fingerprints(file.source, file.facts, reports);
  const OwnReports own(file, in_log);
  Suppressions suppressions = file.suppressions;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    ReportPlace& place = facts.places.emplace_back();
    place.range = ranges[i];
    place.begin = file.source.position(ranges[i].begin, ColumnUnit::kUtf16);
    place.end = file.source.position(ranges[i].end, ColumnUnit::kUtf16);
    place.in_scope = InScope(file, reports[i * rules.size()]);
    for (std::size_t r = 0; r < rules.size(); ++r) {
      const std::size_t at = i * rules.size() + r;
      ReportPlace::Seen& seen = place.seen.emplace_back(own.Compare(reports[at], NameOf(fingerprints[at])));
      seen.suppressed = !suppressions.empty() && suppressions.Suppress(file.source, reports[at]);
    }
  }
  facts.known = KnownOf(file.scope.known, facts.places);
  return facts;
}

}  // namespace digestlint
