// cmark-gfm counts the columns of inlines in the paragraph's own buffer, from which it has cut the indentation of each
// line, and forgets to put some of it back; it also restarts counting at some line ends and not at others. So the
// columns are right on the first line of a block and may be wrong behind it. The way back: from (line, column) to the
// position in that buffer, which cmark knew, and from there to the file.
#include "markdown/leaf_map.h"

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace digestlint {
namespace {

// Where cmark begins to read a continuation line: behind the marks of its block quotes, and behind its indentation.
std::uint32_t SkipPrefix(std::string_view text, Range line, int quotes, bool keep_indentation) {
  std::uint32_t at = line.begin;
  std::uint32_t after_quotes = at;
  for (;;) {
    while (at < line.end && IsBlank(text[at])) ++at;
    if (quotes == 0 || at >= line.end || text[at] != '>') break;
    ++at;
    --quotes;
    after_quotes = at + (at < line.end && text[at] == ' ' ? 1u : 0u);
  }
  return keep_indentation ? after_quotes : at;
}

bool EndsInOpenBackslash(std::string_view line) {
  std::size_t count = 0;
  while (count < line.size() && line[line.size() - 1 - count] == '\\') ++count;
  return count % 2 == 1;
}

}  // namespace

LeafMap::LeafMap(const Source& source, RawPosition start, RawPosition end, std::uint32_t begin, int quotes, Reading reading)
    : first_line_(start.line), block_offset_(std::max(start.column, 1) - 1), line_bases_{0} {
  std::uint32_t in_buffer = 0;
  const auto first = static_cast<std::uint32_t>(first_line_) - 1;
  const auto last = std::min(static_cast<std::uint32_t>(end.line), source.line_count());
  for (std::uint32_t line = first; line < last; ++line) {
    std::uint32_t from = begin;
    if (line != first) {
      from = SkipPrefix(source.text(), source.line_with_terminator(line), quotes, reading.keep_indentation);
      const bool after_backslash = EndsInOpenBackslash(source.slice(source.line(line - 1)));
      if (!after_backslash || reading.count_after_backslash) line_bases_.push_back(in_buffer);
    }
    in_buffer_.push_back(in_buffer);
    in_source_.push_back(from);
    in_buffer += source.line(line).end - from + 1;  // cmark puts one \n for any line end
  }
  in_buffer_.push_back(in_buffer);
}

std::uint32_t LeafMap::Find(RawPosition place, int block_offset) const {
  if (place.line < first_line_) return kNowhere;
  const auto line = static_cast<std::size_t>(place.line - first_line_);
  if (line >= line_bases_.size()) return kNowhere;
  const std::int64_t in_buffer = std::int64_t{line_bases_[line]} + place.column - 1 - block_offset;
  const std::uint32_t limit = line + 1 < line_bases_.size() ? line_bases_[line + 1] : in_buffer_.back();
  if (in_buffer < 0 || in_buffer >= limit) return kNowhere;
  const auto position = static_cast<std::uint32_t>(in_buffer);
  const auto after = std::upper_bound(in_buffer_.begin(), in_buffer_.end() - 1, position);
  const auto i = static_cast<std::size_t>(after - in_buffer_.begin()) - 1;
  return in_source_[i] + (position - in_buffer_[i]);
}

}  // namespace digestlint
