#include "lint/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

#include "rules/rule.h"
#include "text/fnv1a.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// The reported text. A point in the text (nothing is there that should be) has its line instead.
std::string_view ReportedText(const Source& source, Range range) {
  if (!range.empty()) return source.slice(range);
  return TrimBlanks(source.slice(source.line(source.line_at(range.begin))));
}

}  // namespace

std::vector<std::string> Fingerprints(const FileResult& file) {
  std::vector<std::string> names;
  names.reserve(file.diagnostics.size());
  std::map<std::uint64_t, int> seen;
  const std::vector<PaperFacts>& papers = file.facts.papers;
  for (const Diagnostic& diagnostic : file.diagnostics) {
    const auto after = std::upper_bound(papers.begin(), papers.end(), diagnostic.range.begin,
                                        [](std::uint32_t at, const PaperFacts& paper) { return at < paper.heading.begin; });
    Fnv1a hash;
    hash.Add(diagnostic.rule->name);
    hash.Add(after == papers.begin() ? std::string_view() : std::string_view(std::prev(after)->arxiv_id));
    hash.Add(ReportedText(file.source, diagnostic.range));
    names.push_back(fmt::format("{:016x}:{}", hash.value(), ++seen[hash.value()]));
  }
  return names;
}

}  // namespace digestlint
