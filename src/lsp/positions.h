#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "lsp/message.h"
#include "text/range.h"
#include "text/source.h"

namespace digestlint::lsp {

// In which units a client counts columns.
enum class Encoding : std::uint8_t { kUtf16, kUtf8 };

// Both from 0, as LSP has them. Unlike in a report, a byte order mark is a character like others.
struct LinePosition {
  std::uint32_t line = 0;
  std::uint32_t character = 0;
  friend constexpr auto operator<=>(LinePosition, LinePosition) = default;
};

// A text and where its lines start, wherever they are kept.
struct TextLines {
  std::string_view text;
  std::span<const std::uint32_t> starts;

  std::uint32_t LineAt(std::uint32_t offset) const;
  Range Line(std::uint32_t line) const;  // without its terminator
};

TextLines LinesOf(const Source& source);

// The offset of a position: past the end of its line is the end of the line, past the last line the end of the text, and
// inside a character its start.
std::uint32_t OffsetOf(const TextLines& lines, LinePosition position, Encoding encoding);

// Turns offsets into positions. It remembers the last one: for offsets that come in order, a line is counted once,
// however long it is.
class PositionFinder {
 public:
  PositionFinder(TextLines lines, Encoding encoding) : lines_(lines), encoding_(encoding) {}

  LinePosition Find(std::uint32_t offset);
  Json ToJson(std::uint32_t offset);
  Json ToJson(Range range);

 private:
  TextLines lines_;
  Encoding encoding_;
  std::uint32_t last_offset_ = 0;
  LinePosition last_ = {};
};

// What a client sends as a Position or a Range; nothing where it is none.
std::optional<LinePosition> PositionFrom(Received value, std::string_view pointer);
struct LineRange {
  LinePosition start = {};
  LinePosition end = {};
};
std::optional<LineRange> RangeFrom(Received value, std::string_view pointer);

}  // namespace digestlint::lsp
