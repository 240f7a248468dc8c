#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace digestlint {

namespace byte_scan {

inline constexpr std::size_t kBlock = 64;

// The place of the first flag of a block that is 1, or kBlock.
inline std::size_t FirstOf(const unsigned char (&flags)[kBlock]) {
  constexpr std::size_t kWord = sizeof(std::uint64_t);
  for (std::size_t i = 0; i < kBlock; i += kWord) {
    std::uint64_t found = 0;
    std::memcpy(&found, flags + i, kWord);
    if (found == 0) continue;
    const int zeros = std::endian::native == std::endian::little ? std::countr_zero(found) : std::countl_zero(found);
    return i + static_cast<std::size_t>(zeros) / 8;
  }
  return kBlock;
}

}  // namespace byte_scan

// The first byte from `at` on, before `end`, that `matches`, or `end`. Tests blocks of 64 bytes at once, of which compilers
// make vectors as long as `matches` is a lambda without branches (`|` for `||`), so that a text without any costs next to nothing.
// REQUIRES: at <= end <= text.size()
template <typename Matches>
std::size_t FindByteIf(std::string_view text, std::size_t at, std::size_t end, Matches matches) {
  using byte_scan::kBlock;
  unsigned char last[kBlock];
  for (; at < end; at += kBlock) {
    const char* block = text.data() + at;
    if (end - at < kBlock) {  // what stands behind the end may match, but isn't found
      std::memcpy(last, block, end - at);
      std::memset(last + (end - at), 0, kBlock - (end - at));
      block = reinterpret_cast<const char*>(last);
    }
    unsigned char flags[kBlock];
    for (std::size_t i = 0; i < kBlock; ++i) flags[i] = matches(static_cast<unsigned char>(block[i])) ? 1 : 0;
    if (const std::size_t first = byte_scan::FirstOf(flags); first < kBlock) return std::min(at + first, end);
  }
  return end;
}

// The first byte from `at` on that `matches` together with the bytes before and behind it, both in the text; or `end`.
// REQUIRES: 0 < at; end <= text.size()
template <typename Matches>
std::size_t FindBetween(std::string_view text, std::size_t at, std::size_t end, Matches matches) {
  using byte_scan::kBlock;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  for (; at + kBlock < end; at += kBlock) {
    unsigned char flags[kBlock];
    for (std::size_t i = 0; i < kBlock; ++i) flags[i] = matches(bytes[at + i - 1], bytes[at + i], bytes[at + i + 1]) ? 1 : 0;
    if (const std::size_t first = byte_scan::FirstOf(flags); first < kBlock) return at + first;
  }
  for (; at + 1 < end; ++at) {
    if (matches(bytes[at - 1], bytes[at], bytes[at + 1])) return at;
  }
  return end;
}

}  // namespace digestlint
