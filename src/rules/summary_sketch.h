#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace digestlint {

// A MinHash sketch of a text: what it has in common with another is told by how many of their numbers are equal, so
// that thousands of summaries are compared without looking at each pair. Source: A. Broder, "On the resemblance and
// containment of documents", 1997.
inline constexpr std::size_t kSketchSize = 63;
inline constexpr std::size_t kSketchBand = 3;  // numbers that must be equal side by side for two texts to be compared

// The sketch of a text's shingles (five letters or digits each, blanks and marks left out); empty for a text with fewer
// than `least` of them, which may well be like another by chance.
std::vector<std::uint32_t> SketchOf(std::string_view text, std::size_t least);

// The estimated share of shingles that two texts have in common, 0 to 1.
// REQUIRES: neither is empty
double Resemblance(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace digestlint
