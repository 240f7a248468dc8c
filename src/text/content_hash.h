#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace digestlint {

// What tells one content from another: 128 bits of XXH3, which two different texts don't share by accident (somebody who
// wants them to can have it). The same on every machine.
// Source: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
struct ContentHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  friend constexpr auto operator<=>(const ContentHash&, const ContentHash&) = default;
};

ContentHash HashOf(std::string_view bytes);

// 32 hexadecimal digits.
std::string ToText(const ContentHash& hash);

}  // namespace digestlint
