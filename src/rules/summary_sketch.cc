#include "rules/summary_sketch.h"

#include <algorithm>

#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kShingle = 5;

// A polynomial rolling hash, modulo 2^64.
constexpr std::uint64_t kBase = 1'000'003;
constexpr std::uint64_t kBaseToShingle = kBase * kBase * kBase * kBase * kBase;

// SplitMix64's finaliser: spreads the bits of any number.
std::uint64_t Mix(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

// One permutation with bins (Li, Owen, Zhang 2012): each shingle falls into one bin, and the least of each bin is kept; an
// empty bin borrows from the next one.
class Bins {
 public:
  void Add(std::uint64_t shingle) {
    const std::uint64_t hash = Mix(shingle);
    std::uint32_t& bin = least_[(hash >> 32) * kSketchSize >> 32];
    bin = std::min(bin, static_cast<std::uint32_t>(hash));
    ++shingles_;
  }

  std::vector<std::uint32_t> Take(std::size_t fewest) {
    if (shingles_ < fewest) return {};
    std::vector<std::uint32_t> sketch = least_;
    for (std::size_t i = 0; i < kSketchSize; ++i) {
      if (sketch[i] != UINT32_MAX) continue;
      std::size_t from = i;
      while (sketch[from % kSketchSize] == UINT32_MAX && from < i + kSketchSize) ++from;
      sketch[i] = static_cast<std::uint32_t>(Mix(sketch[from % kSketchSize] + (from - i)) >> 33);
    }
    return sketch;
  }

 private:
  std::vector<std::uint32_t> least_ = std::vector<std::uint32_t>(kSketchSize, UINT32_MAX);
  std::size_t shingles_ = 0;
};

}  // namespace

std::vector<std::uint32_t> SketchOfWords(std::span<const std::uint64_t> hashes) {
  constexpr std::size_t kFewest = 28;  // three short sentences
  Bins bins;
  for (std::size_t i = 0; i + 1 < hashes.size(); ++i) bins.Add(hashes[i] * kBase + hashes[i + 1]);
  return bins.Take(kFewest);
}

std::vector<std::uint32_t> SketchOfLetters(std::string_view text) {
  constexpr std::size_t kFewest = 80;
  Bins bins;
  std::uint64_t window[kShingle] = {};
  std::uint64_t rolling = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    const char32_t c = DecodeAt(text, at, length);
    if (c < 0x80 ? !IsAsciiLetter(static_cast<char>(c)) && !IsAsciiDigit(static_cast<char>(c)) : c < 0xAC00 && c > 0x2000 && c < 0x3100) continue;
    std::uint64_t& oldest = window[letters++ % kShingle];
    rolling = rolling * kBase + c - oldest * kBaseToShingle;
    oldest = c;
    if (letters >= kShingle) bins.Add(rolling);
  }
  return bins.Take(kFewest);
}

double Resemblance(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t equal = 0;
  for (std::size_t i = 0; i < kSketchSize; ++i) equal += a[i] == b[i] ? 1u : 0u;
  return static_cast<double>(equal) / static_cast<double>(kSketchSize);
}

}  // namespace digestlint
