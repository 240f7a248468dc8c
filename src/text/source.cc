#include "text/source.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <cassert>
#include <cstring>

#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::vector<std::uint32_t> FindLineStarts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  starts.reserve(text.size() / 64 + 1);
  const bool has_cr = !text.empty() && std::memchr(text.data(), '\r', text.size()) != nullptr;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = std::string_view::npos;
    if (has_cr) {
      next = text.find_first_of("\r\n", at);
    } else if (const void* found = std::memchr(text.data() + at, '\n', text.size() - at)) {
      next = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    }
    if (next == std::string_view::npos) break;
    at = next + (text[next] == '\r' && next + 1 < text.size() && text[next + 1] == '\n' ? 2 : 1);
    starts.push_back(static_cast<std::uint32_t>(at));
  }
  return starts;
}

// A lone \r is passed over: in a digest it is what a generator left of `\r` in a string, not the file's style.
std::string_view FindNewline(std::string_view text) {
  const std::size_t at = text.find('\n');
  return at != std::string_view::npos && at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
}

Error BadByte(std::string path, std::string_view text, std::size_t at, OwnedText message, OwnedText mend) {
  Error error{.path = std::move(path), .message = std::move(message), .mend = std::move(mend)};
  const std::vector<std::uint32_t> line_starts = FindLineStarts(text.substr(0, at));
  std::string_view before = text.substr(line_starts.back(), at - line_starts.back());
  if (line_starts.size() == 1 && before.starts_with(kByteOrderMark)) before.remove_prefix(kByteOrderMark.size());
  error.line = static_cast<std::uint32_t>(line_starts.size());
  error.column = static_cast<std::uint32_t>(CountCodePoints(before)) + 1;
  return error;
}

}  // namespace

Result<Source> Source::FromBytes(std::string path, std::string bytes) {
  if (bytes.size() > kMaxBytes) {
    const std::size_t limit = kMaxBytes >> 20;
    const std::size_t size = bytes.size() >> 20;
    return Error{.path = std::move(path),
                 .message = {fmt::format("is {} MiB large; a digest may have {} MiB", size, limit),
                             fmt::format("크기가 {} MiB입니다. 다이제스트는 {} MiB까지 읽습니다", size, limit)},
                 .mend = {"leave it out with `exclude` in digestlint.toml",
                          "digestlint.toml의 `exclude`로 빼 주세요"}};
  }
  if (!bytes.empty()) {
    if (const std::size_t at = bytes.find('\0'); at != std::string::npos) {
      return BadByte(std::move(path), bytes, at,
                     {fmt::format("has a NUL byte at offset {}, so it isn't a text", at),
                      fmt::format("오프셋 {}에 NUL 바이트가 있어 텍스트 파일이 아닙니다", at)},
                     {"remove the byte, or save the file again as UTF-8 (not UTF-16)",
                      "그 바이트를 지우거나 파일을 UTF-8로(UTF-16이 아니라) 다시 저장해 주세요"});
    }
    if (!simdjson::validate_utf8(bytes.data(), bytes.size())) {
      const std::size_t at = std::min(FindInvalidUtf8(bytes), bytes.size() - 1);
      const auto byte = static_cast<unsigned char>(bytes[at]);
      return BadByte(std::move(path), bytes, at,
                     {fmt::format("isn't UTF-8: byte 0x{:02X} at offset {}", byte, at),
                      fmt::format("UTF-8이 아닙니다: 오프셋 {}의 바이트 0x{:02X}", at, byte)},
                     {"convert it, e.g. `iconv -f CP949 -t UTF-8`", "`iconv -f CP949 -t UTF-8` 등으로 변환해 주세요"});
    }
  }
  return Source(std::move(path), std::move(bytes));
}

Source::Source(std::string path, std::string bytes)
    : path_(std::make_unique<const std::string>(std::move(path))),
      bytes_(std::make_unique<const std::string>(std::move(bytes))),
      line_starts_(FindLineStarts(*bytes_)),
      newline_(FindNewline(*bytes_)),
      has_byte_order_mark_(bytes_->starts_with(kByteOrderMark)) {}

Range Source::line(std::uint32_t line) const {
  Range range = line_with_terminator(line);
  const std::string_view bytes = text();
  if (range.end > range.begin && bytes[range.end - 1] == '\n') --range.end;
  if (range.end > range.begin && bytes[range.end - 1] == '\r') --range.end;
  return range;
}

Range Source::line_with_terminator(std::uint32_t line) const {
  assert(line < line_count());
  return {line_starts_[line], line + 1 < line_count() ? line_starts_[line + 1] : size()};
}

std::uint32_t Source::line_at(std::uint32_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::uint32_t>(after - line_starts_.begin()) - 1;
}

Position Source::position(std::uint32_t offset, ColumnUnit unit) const {
  assert(offset <= size());
  const std::uint32_t line = line_at(offset);
  std::uint32_t start = line_starts_[line];
  if (line == 0 && has_byte_order_mark_ && offset >= kByteOrderMark.size()) {
    start += static_cast<std::uint32_t>(kByteOrderMark.size());
  }
  const std::string_view before = slice({std::min(start, offset), offset});
  std::size_t column = before.size();
  if (unit == ColumnUnit::kCodePoints) column = CountCodePoints(before);
  if (unit == ColumnUnit::kUtf16) column = CountUtf16(before);
  return {line + 1, static_cast<std::uint32_t>(column) + 1};
}

std::uint32_t Source::offset(Position position, ColumnUnit unit) const {
  if (position.line == 0 || position.line > line_count()) return size();
  const Range range = line(position.line - 1);
  std::uint32_t at = range.begin;
  if (at == 0 && has_byte_order_mark_) at += static_cast<std::uint32_t>(kByteOrderMark.size());
  const std::string_view bytes = text();
  for (std::uint32_t column = 1; at < range.end && column < position.column;) {
    std::size_t length = 0;
    const char32_t c = DecodeAt(bytes, at, length);
    at += static_cast<std::uint32_t>(length);
    column += unit == ColumnUnit::kBytes ? static_cast<std::uint32_t>(length)
                                         : (unit == ColumnUnit::kUtf16 && c > 0xFFFF ? 2u : 1u);
  }
  return at;
}

}  // namespace digestlint
