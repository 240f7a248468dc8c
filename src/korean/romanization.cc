#include "korean/romanization.h"

#include <algorithm>
#include <string>
#include <vector>

#include "korean/jamo.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// Consonants that Korean hears alike share a letter; the silent ㅇ has none.
std::string Skeleton(std::u32string_view word) {
  constexpr std::string_view kInitials = "kkntd" "lmbps" "s-jjc" "ktph";
  constexpr std::string_view kFinals = "-kksnnhtllmlllllmbbssgjcktph";
  std::string skeleton;
  const auto add = [&](char c) {
    if (c == 'd') c = 't';
    if (c == 'b') c = 'p';
    if (c == 'c') c = 'j';
    if (c != '-' && (skeleton.empty() || skeleton.back() != c)) skeleton += c;
  };
  for (const char32_t c : word) {
    const Syllable syllable = Decompose(c);
    add(kInitials[static_cast<std::size_t>(syllable.initial)]);
    add(kFinals[static_cast<std::size_t>(syllable.final)]);
  }
  return skeleton;
}

std::string Skeleton(std::string_view english) {
  std::string skeleton;
  const std::string lower = ToAsciiLower(english);
  for (std::size_t i = 0; i < lower.size(); ++i) {
    char c = lower[i];
    const char next = i + 1 < lower.size() ? lower[i + 1] : ' ';
    switch (c) {
      case 'a': case 'e': case 'i': case 'o': case 'u': case 'y': case 'w': continue;
      case 'c': c = next == 'h' ? 'j' : next == 'e' || next == 'i' || next == 'y' ? 's' : 'k'; break;
      case 'd': c = 't'; break;
      case 'b': case 'f': case 'v': c = 'p'; break;
      case 'g': c = next == 'e' || next == 'i' ? 'j' : 'k'; break;
      case 'n':
        if (next == 'g' || next == 'k') c = 'g';
        if (next == 'g') ++i;  // one sound: prompting
        break;
      case 'q': case 'x': c = 'k'; break;
      case 'r': c = 'l'; break;
      case 'z': c = 'j'; break;
      case 'h':
        if (i > 0 && std::string_view("cstgp").find(lower[i - 1]) != std::string_view::npos) continue;
        break;
      default: if (!IsAsciiLetter(c)) continue;
    }
    if (skeleton.empty() || skeleton.back() != c) skeleton += c;
  }
  return skeleton;
}

}  // namespace

double GlossLikeness(std::u32string_view word, std::string_view english) {
  const std::string a = Skeleton(word), b = Skeleton(english);
  if (a.empty() || b.empty()) return 0;
  // The longest common subsequence.
  std::vector<std::size_t> row(b.size() + 1, 0);
  for (const char c : a) {
    std::size_t corner = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = c == b[j] ? corner + 1 : std::max(above, row[j]);
      corner = above;
    }
  }
  return 2.0 * static_cast<double>(row.back()) / static_cast<double>(a.size() + b.size());
}

}  // namespace digestlint
