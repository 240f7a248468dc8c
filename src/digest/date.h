#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestlint {

struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  bool exists() const;            // in the Gregorian calendar
  std::string to_string() const;  // YYYY-MM-DD
  friend constexpr auto operator<=>(const Date&, const Date&) = default;
};

// Exactly YYYY-MM-DD; the day need not exist.
std::optional<Date> ParseDate(std::string_view text);

// The date that ends a path: `…/2024/06/03.md`, `…/2024-06-03.md`, `…/2024/2024-06-03.md`; any ending.
std::optional<Date> DateOfPath(std::string_view path);

// The same by an RE2 pattern with the groups `year`, `month` and `day`. Nothing where it doesn't match.
// REQUIRES: IsDatePattern(pattern)
std::optional<Date> DateOfPath(std::string_view path, const std::string& pattern);
bool IsDatePattern(const std::string& pattern);

}  // namespace digestlint
