#include "rules/author_names.h"

#include <algorithm>

#include "text/utf8.h"

namespace digestlint {

std::string FoldSpaces(std::string_view name) {
  const auto is_folded = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x80; };
  // As nearly all names are: ASCII, with single spaces inside.
  const bool plain = !name.empty() && is_folded(name.front()) && is_folded(name.back()) &&
                     std::all_of(name.begin(), name.end(), [&](char c) { return c == ' ' || is_folded(c); }) &&
                     name.find("  ") == std::string_view::npos;
  if (plain) return std::string(name);
  std::string folded;
  bool space = false;
  bool ascii = true;
  for (std::size_t at = 0, length = 0; at < name.size(); at += length) {
    const char32_t c = DecodeAt(name, at, length);
    ascii &= c < 0x80;
    if (c == ' ' || c == '\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F) {
      space = !folded.empty();
      continue;
    }
    if (space) folded += ' ';
    space = false;
    folded += name.substr(at, length);
  }
  return ascii ? folded : ToNfc(folded);
}

}  // namespace digestlint
