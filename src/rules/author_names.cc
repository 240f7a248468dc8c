#include "rules/author_names.h"

#include <algorithm>

#include "text/utf8.h"

namespace digestlint {

bool IsFolded(std::string_view name) {
  if (name.empty() || name.front() == ' ' || name.back() == ' ') return false;
  char last = 'x';
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < ' ' || byte >= 0x80 || (c == ' ' && last == ' ')) return false;
    last = c;
  }
  return true;
}

bool HasEqual(std::vector<std::uint64_t>& hashes) {
  std::sort(hashes.begin(), hashes.end());
  return std::adjacent_find(hashes.begin(), hashes.end()) != hashes.end();
}

std::string FoldSpaces(std::string_view name) {
  if (IsFolded(name)) return std::string(name);
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
