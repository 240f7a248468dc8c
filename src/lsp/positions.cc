#include "lsp/positions.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>

#include "text/utf8.h"

namespace digestlint::lsp {
namespace {

std::uint32_t Units(std::string_view text, Encoding encoding) {
  return static_cast<std::uint32_t>(encoding == Encoding::kUtf8 ? text.size() : CountUtf16(text));
}

std::optional<std::uint32_t> Unsigned(Received value, const std::string& pointer) {
  const auto number = Get<std::int64_t>(value, pointer);
  if (!number || *number < 0) return std::nullopt;
  // Some clients say "the end of the line" by a number that is as large as they have.
  return static_cast<std::uint32_t>(std::min<std::int64_t>(*number, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace

std::uint32_t TextLines::LineAt(std::uint32_t offset) const {
  const auto after = std::upper_bound(starts.begin(), starts.end(), offset);
  return static_cast<std::uint32_t>(after - starts.begin()) - 1;
}

Range TextLines::Line(std::uint32_t line) const {
  Range range = MakeRange(starts[line], line + 1 < starts.size() ? starts[line + 1] : text.size());
  if (range.end > range.begin && text[range.end - 1] == '\n') --range.end;
  if (range.end > range.begin && text[range.end - 1] == '\r') --range.end;
  return range;
}

TextLines LinesOf(const Source& source) { return {source.text(), source.line_starts()}; }

std::uint32_t OffsetOf(const TextLines& lines, LinePosition position, Encoding encoding) {
  if (position.line >= lines.starts.size()) return static_cast<std::uint32_t>(lines.text.size());
  const Range line = lines.Line(position.line);
  if (encoding == Encoding::kUtf8) {
    std::uint32_t at = line.begin + std::min(position.character, line.size());
    while (at > line.begin && at < line.end && !IsCodePointStart(lines.text[at])) --at;
    return at;
  }
  std::uint32_t at = line.begin;
  for (std::uint32_t units = 0; at < line.end;) {
    std::size_t length = 0;
    units += DecodeAt(lines.text, at, length) > 0xFFFF ? 2u : 1u;
    if (units > position.character) break;
    at += static_cast<std::uint32_t>(length);
  }
  return at;
}

LinePosition PositionFinder::Find(std::uint32_t offset) {
  const bool same_line = offset >= last_offset_ && (last_.line + 1 >= lines_.starts.size() || offset < lines_.starts[last_.line + 1]);
  if (!same_line) {
    last_ = {lines_.LineAt(offset), 0};
    last_offset_ = lines_.starts[last_.line];
  }
  last_.character += Units(lines_.text.substr(last_offset_, offset - last_offset_), encoding_);
  last_offset_ = offset;
  return last_;
}

Json PositionFinder::ToJson(std::uint32_t offset) {
  const LinePosition position = Find(offset);
  return {{"line", position.line}, {"character", position.character}};
}

Json PositionFinder::ToJson(Range range) {
  Json start = ToJson(range.begin);
  return {{"start", std::move(start)}, {"end", ToJson(range.end)}};
}

std::optional<LinePosition> PositionFrom(Received value, std::string_view pointer) {
  const std::string base(pointer);
  const auto line = Unsigned(value, base + "/line");
  const auto character = Unsigned(value, base + "/character");
  if (!line || !character) return std::nullopt;
  return LinePosition{*line, *character};
}

std::optional<LineRange> RangeFrom(Received value, std::string_view pointer) {
  const std::string base(pointer);
  const auto start = PositionFrom(value, base + "/start");
  const auto end = PositionFrom(value, base + "/end");
  if (!start || !end) return std::nullopt;
  return LineRange{*start, *end};
}

}  // namespace digestlint::lsp
