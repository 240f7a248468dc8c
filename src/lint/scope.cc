#include "lint/scope.h"

#include <algorithm>

#include "lint/fingerprint.h"

namespace digestlint {
namespace {

// The lines of `range`, from the start of the first to the end of the last.
Range LinesOf(const Source& source, Range range) {
  const std::uint32_t last = source.line_at(range.empty() ? range.end : range.end - 1);
  return {source.line_start(source.line_at(range.begin)), source.line_with_terminator(last).end};
}

bool Touches(const Source& source, const std::vector<Range>& changed, Range range) {
  const Range lines = LinesOf(source, range);
  // The first that ends behind the start of these lines. An empty line at the end of the text is touched by what ends there.
  const auto next = std::lower_bound(changed.begin(), changed.end(), lines.begin,
                                     [](Range each, std::uint32_t begin) { return each.end <= begin; });
  if (next != changed.end()) return next->begin < lines.end || (lines.empty() && next->begin == lines.begin);
  return lines.empty() && !changed.empty() && changed.back().end == lines.begin;
}

// A problem may be seen in one place and made in another: an author's second mention on a line that was there before.
bool Touches(const Source& source, const std::vector<Range>& changed, const Diagnostic& diagnostic) {
  return Touches(source, changed, diagnostic.range) ||
         std::any_of(diagnostic.related.begin(), diagnostic.related.end(), [&](const Related& related) {
           return related.path.empty() && Touches(source, changed, related.range);
         });
}

}  // namespace

Quiet ReportScope::Keep(const Source& source, const FileFacts& facts, std::vector<Diagnostic>& diagnostics) const {
  Quiet quiet;
  if (!changed && known.empty()) return quiet;
  std::vector<std::string> fingerprints;
  if (!known.empty()) fingerprints = Fingerprints(source, facts, diagnostics);
  std::vector<Diagnostic> kept;
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    if (changed && !Touches(source, *changed, diagnostics[i])) {
      ++quiet.elsewhere;
    } else if (!known.empty() && std::binary_search(known.begin(), known.end(), fingerprints[i])) {
      ++quiet.known;
    } else {
      kept.push_back(std::move(diagnostics[i]));
    }
  }
  diagnostics = std::move(kept);
  return quiet;
}

void ReportScope::Follow(std::span<const Edit> edits) {
  if (!changed) return;
  // Where an offset of the old text is in the new one; what stood in a replaced text moves to its start or its end.
  const auto moved = [&](std::uint32_t offset, bool end) {
    std::uint32_t out = offset;
    for (const Edit& edit : edits) {
      const auto added = static_cast<std::uint32_t>(edit.text.size());
      if (edit.range.begin > offset || (edit.range.begin == offset && !end)) break;
      if (edit.range.end <= offset) {
        out += added - edit.range.size();  // may wrap, and wraps back
      } else {
        return out - (offset - edit.range.begin) + (end ? added : 0);
      }
    }
    return out;
  };
  for (Range& range : *changed) range = {moved(range.begin, false), moved(range.end, true)};
}

}  // namespace digestlint
