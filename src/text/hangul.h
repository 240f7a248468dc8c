#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace digestlint {

// Whether a Hangul syllable, U+AC00 to U+D7A3, begins at text[at]; told from its bytes, whose order is that of the code
// points, without a branch: it is asked of every byte of a digest.
// REQUIRES: at < text.size(); text is valid UTF-8
inline bool IsHangulSyllableAt(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return false;
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  constexpr std::uint32_t kFirst = 0xEAB080, kLast = 0xED9EA3;
  return (byte(at) << 16 | byte(at + 1) << 8 | byte(at + 2)) - kFirst <= kLast - kFirst;
}

// The first byte of 0xE0 or above, with which all Hangul begins, from `at` on; `end` where there is none. Eight bytes a
// step, so that lists of authors cost next to nothing.
// REQUIRES: at <= end <= text.size()
inline std::size_t FindWideLead(std::string_view text, std::size_t at, std::size_t end) {
  if constexpr (std::endian::native == std::endian::little) {
    for (; at + sizeof(std::uint64_t) <= end; at += sizeof(std::uint64_t)) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      const std::uint64_t leads = bytes & bytes << 1 & bytes << 2 & 0x8080'8080'8080'8080u;
      if (leads != 0) return at + static_cast<std::size_t>(std::countr_zero(leads)) / 8;
    }
  }
  while (at < end && static_cast<unsigned char>(text[at]) < 0xE0) ++at;
  return at;
}

// Whether there may be Hangul in the text.
inline bool MayHaveHangul(std::string_view text) { return FindWideLead(text, 0, text.size()) < text.size(); }

// The first Hangul syllable from `at` on; `end` where there is none.
// REQUIRES: at <= end <= text.size(), both between code points; text is valid UTF-8
inline std::size_t FindHangul(std::string_view text, std::size_t at, std::size_t end) {
  for (at = FindWideLead(text, at, end); at < end && !IsHangulSyllableAt(text, at);) at = FindWideLead(text, at + 3, end);
  return at;
}

// The end of the run of Hangul syllables that begins at `at`.
inline std::size_t EndOfHangul(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && IsHangulSyllableAt(text, at)) at += 3;
  return at;
}

}  // namespace digestlint
