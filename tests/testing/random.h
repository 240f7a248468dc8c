#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace digestlint::testing {

// Random choices that are the same on every machine for one seed (the standard's distributions are not).
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(engine_() % limit); }
  bool one_in(std::size_t count) { return below(count) == 0; }

  template <typename Container>
  const auto& pick(const Container& choices) {
    return choices[below(std::size(choices))];
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace digestlint::testing
