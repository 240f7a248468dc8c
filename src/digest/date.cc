#include "digest/date.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <chrono>
#include <vector>

#include "text/utf8.h"

namespace digestlint {
namespace {

// `count` digits at `at`, or -1.
int Digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!IsAsciiDigit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

}  // namespace

bool Date::exists() const {
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

std::string Date::to_string() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }

std::optional<Date> ParseDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const Date date{Digits(text, 0, 4), Digits(text, 5, 2), Digits(text, 8, 2)};
  if (date.year < 0 || date.month < 0 || date.day < 0) return std::nullopt;
  return date;
}

std::optional<Date> DateOfPath(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  std::size_t stem_end = path.rfind('.');
  if (stem_end == std::string_view::npos || (slash != std::string_view::npos && stem_end < slash)) {
    stem_end = path.size();
  }
  // The ten characters before the ending are YYYY-MM-DD or YYYY/MM/DD, and nothing but a separator stands before them.
  if (stem_end < 10) return std::nullopt;
  const std::size_t begin = stem_end - 10;
  if (begin > 0 && IsAsciiDigit(path[begin - 1])) return std::nullopt;
  const char first = path[begin + 4];
  const char second = path[begin + 7];
  if (first != second || (first != '/' && first != '-')) return std::nullopt;
  if (first == '/' && begin > 0 && path[begin - 1] != '/') return std::nullopt;
  const Date date{Digits(path, begin, 4), Digits(path, begin + 5, 2), Digits(path, begin + 8, 2)};
  if (date.year < 0 || date.month < 0 || date.day < 0) return std::nullopt;
  return date;
}

bool IsDatePattern(const std::string& pattern) {
  const RE2 regex(pattern, RE2::Quiet);
  if (!regex.ok()) return false;
  const auto& groups = regex.NamedCapturingGroups();
  return groups.contains("year") && groups.contains("month") && groups.contains("day");
}

std::optional<Date> DateOfPath(std::string_view path, const std::string& pattern) {
  const RE2 regex(pattern, RE2::Quiet);
  const auto& groups = regex.NamedCapturingGroups();
  const auto count = static_cast<std::size_t>(regex.NumberOfCapturingGroups()) + 1;
  std::vector<re2::StringPiece> found(count);
  const re2::StringPiece text(path.data(), path.size());
  if (!regex.Match(text, 0, text.size(), RE2::UNANCHORED, found.data(), static_cast<int>(count))) return std::nullopt;
  const auto number = [&](const char* group) {
    const re2::StringPiece digits = found[static_cast<std::size_t>(groups.at(group))];
    return Digits({digits.data(), digits.size()}, 0, digits.size());
  };
  const Date date{number("year"), number("month"), number("day")};
  if (date.year < 0 || date.month < 0 || date.day < 0) return std::nullopt;
  return date;
}

}  // namespace digestlint
