#pragma once

#include <cstddef>
#include <cstdint>

namespace digestlint {

// A half-open range of byte offsets into one Source, 0-based. Every place in the program is one of these; lines,
// columns and UTF-16 units exist only where a report or an editor needs them (Source::position).
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  friend constexpr bool operator==(Range, Range) = default;
};

// Makes a Range from any unsigned or signed offsets that are known to fit (a Source is never over 4 GiB).
template <typename B, typename E>
constexpr Range MakeRange(B begin, E end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace digestlint
