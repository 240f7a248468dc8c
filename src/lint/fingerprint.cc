#include "lint/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <string_view>

#include "rules/rule.h"
#include "text/fnv1a.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// The reported text, or its first line where it has several: a line put between the others makes no other problem of it.
// A point in the text (nothing is there that should be) has its line instead.
std::string_view ReportedText(const Source& source, Range range) {
  const std::uint32_t line = source.line_at(range.begin);
  if (range.empty()) return TrimBlanks(source.slice(source.line(line)));
  return source.slice({range.begin, std::max(range.begin, std::min(range.end, source.line(line).end))});
}

// Whether it is about how the file ends, whatever that end is: lines that are added there don't make another problem.
bool IsEndOfFile(const Source& source, Range range) {
  const std::string_view text = source.slice(range);
  return range.end == source.size() && std::all_of(text.begin(), text.end(), IsAsciiSpace);
}

}  // namespace

std::vector<std::string> Fingerprints(const Source& source, const FileFacts& facts, std::span<const Diagnostic> diagnostics) {
  std::vector<std::string> names;
  names.reserve(diagnostics.size());
  std::map<std::uint64_t, std::uint64_t> seen;
  const std::vector<PaperFacts>& papers = facts.papers;
  for (const Diagnostic& diagnostic : diagnostics) {
    const auto after = std::upper_bound(papers.begin(), papers.end(), diagnostic.range.begin,
                                        [](std::uint32_t at, const PaperFacts& paper) { return at < paper.heading.begin; });
    Fnv1a hash;
    hash.Add(diagnostic.rule->name);
    if (!IsEndOfFile(source, diagnostic.range)) {
      hash.Add(after == papers.begin() ? std::string_view() : std::string_view(std::prev(after)->arxiv_id));
      hash.Add(ReportedText(source, diagnostic.range));
    }
    names.push_back(ToFingerprint(hash.value(), ++seen[hash.value()]));
  }
  return names;
}

std::vector<std::string> Fingerprints(const FileResult& file) {
  return Fingerprints(file.source, file.facts, file.diagnostics);
}

std::string ToFingerprint(std::uint64_t name, std::uint64_t count) { return fmt::format("{:016x}:{}", name, count); }

std::uint64_t NameOf(std::string_view fingerprint) {
  std::uint64_t name = 0;
  std::from_chars(fingerprint.data(), fingerprint.data() + fingerprint.find(':'), name, 16);
  return name;
}

}  // namespace digestlint
