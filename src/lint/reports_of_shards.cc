#include "lint/reports_of_shards.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "lint/fingerprint.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

const ReportPlace& PlaceOf(const ShardFacts& facts, Range range) {
  const auto place = std::lower_bound(facts.places.begin(), facts.places.end(), ReportPlace{.range = range},
                                      PlaceBefore);
  assert(place != facts.places.end() && place->range == range);
  return *place;
}

std::vector<MergedReport> InOneFile(const ShardFacts& facts, std::vector<Diagnostic> diagnostics, const std::vector<const Rule*>& rules) {
  std::vector<MergedReport> reports;
  std::map<std::uint64_t, std::uint32_t> in_baseline;  // the baseline counts what was made across files by itself
  std::map<std::uint64_t, std::uint32_t> in_file;
  for (Diagnostic& diagnostic : diagnostics) {
    const ReportPlace& place = PlaceOf(facts, diagnostic.range);
    const auto rule = std::find(rules.begin(), rules.end(), diagnostic.rule) - rules.begin();
    const ReportPlace::Seen& seen = place.seen[static_cast<std::size_t>(rule)];
    if (seen.suppressed) continue;
    const std::string old = ToFingerprint(seen.name, ++in_baseline[seen.name]);
    if (!place.in_scope || std::binary_search(facts.known.begin(), facts.known.end(), old)) continue;
    reports.push_back({.diagnostic = std::move(diagnostic), .place = &place, .name = seen.name, .before = seen.before,
                       .fingerprint = ToFingerprint(seen.name, seen.equal + ++in_file[seen.name])});
  }
  return reports;
}

}  // namespace

std::vector<std::vector<MergedReport>> ReportsOfShards(std::vector<ShardFacts>& files, Language language) {
  const std::vector<const Rule*> rules = RulesAcross();
  const auto all = AllRules();
  std::vector<FileFacts> facts;
  facts.reserve(files.size());
  for (ShardFacts& file : files) facts.push_back(std::move(file.file));
  const auto severity = [&](std::size_t file, std::size_t rule) {
    const auto place = std::find(rules.begin(), rules.end(), all[rule]) - rules.begin();
    return files[file].severities[static_cast<std::size_t>(place)];
  };
  std::vector<std::vector<Diagnostic>> found = ReportsAcross(facts, severity, language);
  std::vector<std::vector<MergedReport>> reports;
  reports.reserve(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    files[i].file = std::move(facts[i]);
    reports.push_back(InOneFile(files[i], std::move(found[i]), rules));
  }
  return reports;
}

}  // namespace digestlint
