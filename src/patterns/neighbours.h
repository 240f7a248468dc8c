#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "text/language.h"

namespace digestlint {

// What may stand right before or behind a match. RE2 has no look-around, and its \b knows no Hangul.
enum class Neighbour : std::uint8_t {
  kNone,       // nothing of a word: the end of the passage, a blank, punctuation
  kHangul,     // a Hangul letter
  kParticle,   // particles (조사) and then the end of the word: 을, 에서는, 입니다
  kAsciiWord,  // an ASCII letter, digit or underscore
};

inline constexpr std::array<std::string_view, 4> kNeighbourNames{"none", "hangul", "particle", "ascii-word"};

std::optional<Neighbour> FindNeighbour(std::string_view name);
// The error for a name that is none of them.
OwnedText UnknownNeighbour(std::string_view name);

// A set of them, one of which must hold; the empty set asks for nothing.
class Neighbours {
 public:
  constexpr Neighbours() = default;

  constexpr void Add(Neighbour neighbour) { bits_ = static_cast<std::uint8_t>(bits_ | Bit(neighbour)); }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool has(Neighbour neighbour) const { return (bits_ & Bit(neighbour)) != 0; }
  friend constexpr bool operator==(Neighbours, Neighbours) = default;

  // Whether one of them stands at the end of `text`, or at its start.
  bool HoldBefore(std::string_view text) const;
  bool HoldAfter(std::string_view text) const;

 private:
  static constexpr unsigned Bit(Neighbour neighbour) { return 1u << static_cast<unsigned>(neighbour); }
  std::uint8_t bits_ = 0;
};

// Whether the text begins with one to three particles of rules/korean/particles.txt, behind which no Hangul goes on.
bool StartsWithParticles(std::string_view text);

}  // namespace digestlint
