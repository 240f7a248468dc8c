#include "lint/shard.h"

#include <charconv>

#include "text/fnv1a.h"

namespace digestlint {

std::optional<Shard> Shard::Parse(std::string_view text) {
  Shard shard;
  const char* const end = text.data() + text.size();
  const auto index = std::from_chars(text.data(), end, shard.index);
  if (index.ec != std::errc() || index.ptr == end || *index.ptr != '/') return std::nullopt;
  const auto count = std::from_chars(index.ptr + 1, end, shard.count);
  if (count.ec != std::errc() || count.ptr != end || shard.index == 0 || shard.index > shard.count) return std::nullopt;
  return shard;
}

bool Shard::Holds(std::string_view path) const {
  // The high bits: FNV-1a's low ones follow the last bytes of the path too closely.
  return (Fnv1a().Add(path).value() >> 32) % count == index - 1;
}

}  // namespace digestlint
