#include "patterns/replacement.h"

#include <algorithm>
#include <cstddef>

#include "text/utf8.h"

namespace digestlint {

int GroupsOf(std::string_view replacement) {
  int highest = 0;
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    if (replacement[i] != '\\') continue;
    ++i;
    const char c = i < replacement.size() ? replacement[i] : '\0';
    if (IsAsciiDigit(c)) {
      highest = std::max(highest, c - '0');
    } else if (c != '\\') {
      return -1;
    }
  }
  return highest;
}

std::string FillReplacement(std::string_view replacement, std::span<const std::string_view> groups) {
  std::string filled;
  for (std::size_t i = 0; i < replacement.size(); ++i) {
    if (replacement[i] != '\\') {
      filled += replacement[i];
      continue;
    }
    const char c = replacement[++i];
    if (IsAsciiDigit(c)) {
      filled += groups[static_cast<std::size_t>(c - '0')];
    } else {
      filled += c;
    }
  }
  return filled;
}

}  // namespace digestlint
