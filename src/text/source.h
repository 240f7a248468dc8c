#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"
#include "text/result.h"

namespace digestlint {

enum class ColumnUnit : unsigned char { kBytes, kCodePoints, kUtf16 };

// Where a byte offset is, for people: both 1-based.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend constexpr auto operator<=>(Position, Position) = default;
};

// The bytes of one file, valid UTF-8 without NUL, and its lines. A line ends at \n, \r\n or a lone \r, as CommonMark
// and LSP have it. A byte order mark belongs to the text (offset 0) but counts as no column.
// Moving a Source leaves every view into its text valid; it is never copied.
class Source {
 public:
  // Offsets have 32 bits, and no digest comes near this; above it a file is refused.
  static constexpr std::size_t kMaxBytes = std::size_t{64} << 20;

  // Errors: not UTF-8, a NUL byte, too large; with the place of the first bad byte.
  static Result<Source> FromBytes(std::string path, std::string bytes);

  const std::string& path() const { return *path_; }
  std::string_view text() const { return *bytes_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_->size()); }
  // REQUIRES: range lies within the text
  std::string_view slice(Range range) const { return text().substr(range.begin, range.size()); }

  bool has_byte_order_mark() const { return has_byte_order_mark_; }
  // What a new line of this file should end with: "\r\n" if the first \n has a \r before it, else "\n".
  std::string_view newline() const { return newline_; }

  // Lines are counted from 0 here. A text that ends in a terminator has an empty last line.
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }
  std::uint32_t line_start(std::uint32_t line) const { return line_starts_[line]; }
  std::span<const std::uint32_t> line_starts() const { return line_starts_; }
  Range line(std::uint32_t line) const;                  // without its terminator
  Range line_with_terminator(std::uint32_t line) const;  // with it
  std::uint32_t line_at(std::uint32_t offset) const;     // the line that holds this offset

  Position position(std::uint32_t offset, ColumnUnit unit) const;
  // The offset of a 1-based position; a column past the end of its line gives the end of the line.
  std::uint32_t offset(Position position, ColumnUnit unit) const;

 private:
  Source(std::string path, std::string bytes);

  // Behind pointers so that views survive a move (short strings live inside the object).
  std::unique_ptr<const std::string> path_;
  std::unique_ptr<const std::string> bytes_;
  std::vector<std::uint32_t> line_starts_;
  std::string_view newline_ = "\n";
  bool has_byte_order_mark_ = false;
};

}  // namespace digestlint
