#include "patterns/neighbours.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/data_lines.h"
#include "text/embedded_data.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

bool IsAsciiWord(char32_t c) {
  return c < 0x80 && (IsAsciiLetter(static_cast<char>(c)) || IsAsciiDigit(static_cast<char>(c)) || c == '_');
}

bool IsOfWord(char32_t c) { return IsAsciiWord(c) || (c >= 0x80 && IsLetter(c)); }

// Sorted, read once when the first particle is asked for.
const std::vector<std::string_view>& Particles() {
  static const std::vector<std::string_view> particles = [] {
    std::vector<std::string_view> words;
    ForEachDataLine(EmbeddedData("korean/particles.txt"), [&](std::string_view line) { words.push_back(line); });
    std::sort(words.begin(), words.end());
    return words;
  }();
  return particles;
}

// Whether the whole of `hangul` is made of at most `most` particles.
bool IsParticles(std::string_view hangul, int most) {
  constexpr std::size_t kSyllable = 3;  // bytes
  for (std::size_t size = hangul.size(); most > 0 && size > 0; size -= kSyllable) {
    if (!std::binary_search(Particles().begin(), Particles().end(), hangul.substr(0, size))) continue;
    if (size == hangul.size() || IsParticles(hangul.substr(size), most - 1)) return true;
  }
  return false;
}

}  // namespace

std::optional<Neighbour> FindNeighbour(std::string_view name) {
  const auto found = std::find(kNeighbourNames.begin(), kNeighbourNames.end(), name);
  if (found == kNeighbourNames.end()) return std::nullopt;
  return static_cast<Neighbour>(found - kNeighbourNames.begin());
}

OwnedText UnknownNeighbour(std::string_view name) {
  return {fmt::format("'{}' is none of none, hangul, particle and ascii-word", name),
          fmt::format("'{}'은(는) none, hangul, particle, ascii-word 중 하나가 아닙니다", name)};
}

bool StartsWithParticles(std::string_view text) {
  constexpr std::size_t kLongest = 30;  // bytes: ten syllables
  std::size_t end = 0;
  for (std::size_t length = 0; end < text.size(); end += length) {
    const char32_t c = DecodeAt(text, end, length);
    if (!IsHangulSyllable(c)) break;
    if (end > kLongest) return false;
  }
  return end > 0 && IsParticles(text.substr(0, end), 3);
}

bool Neighbours::HoldBefore(std::string_view text) const {
  if (empty()) return true;
  const char32_t c = DecodeBefore(text, text.size());
  return (has(Neighbour::kNone) && (text.empty() || !IsOfWord(c))) || (has(Neighbour::kHangul) && IsHangul(c)) ||
         (has(Neighbour::kAsciiWord) && IsAsciiWord(c) && !text.empty());
}

bool Neighbours::HoldAfter(std::string_view text) const {
  if (empty()) return true;
  const char32_t c = text.empty() ? U' ' : DecodeAt(text, 0);
  return (has(Neighbour::kNone) && !IsOfWord(c)) || (has(Neighbour::kHangul) && IsHangul(c)) ||
         (has(Neighbour::kAsciiWord) && IsAsciiWord(c)) || (has(Neighbour::kParticle) && StartsWithParticles(text));
}

}  // namespace digestlint
