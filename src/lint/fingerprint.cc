#include "lint/fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): the same everywhere and for ever, as a name must be.
class Fnv1a {
 public:
  void Add(std::string_view bytes) {
    for (const char byte : bytes) AddByte(static_cast<unsigned char>(byte));
    AddByte(0);  // so that two parts can't run into one another
  }
  std::uint64_t value() const { return value_; }

 private:
  void AddByte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3; }
  std::uint64_t value_ = 0xcbf29ce484222325;
};

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
