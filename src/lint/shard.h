#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace digestlint {

// The K-th of N parts of all files, of about the same size. Which one a file belongs to depends on its path alone, so
// that machines which know nothing of each other share the work.
struct Shard {
  std::uint32_t index = 1;  // from 1
  std::uint32_t count = 1;

  // Reads `K/N`; nothing if it is something else.
  static std::optional<Shard> Parse(std::string_view text);

  // `path`: the same on every machine, so relative to the repository.
  bool Holds(std::string_view path) const;
};

}  // namespace digestlint
