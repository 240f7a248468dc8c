#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace digestlint {

// A MinHash sketch of a text: what it has in common with another is told by how many of their numbers are equal, so
// that thousands of summaries are compared without looking at each pair. Source: A. Broder, "On the resemblance and
// containment of documents", 1997.
inline constexpr std::size_t kSketchSize = 63;
inline constexpr std::size_t kSketchBand = 3;  // numbers that must be equal side by side for two texts to be compared

// The sketch of a text in Korean, by its words in Hangul, two a shingle; and of any other text, by its letters and digits,
// five a shingle, blanks and marks left out. Empty for a text with so few of them that it may well be like another by
// chance. Sketches of the two kinds have nothing in common.
std::vector<std::uint32_t> SketchOfWords(std::span<const std::uint64_t> hashes);
std::vector<std::uint32_t> SketchOfLetters(std::string_view text);

// The estimated share of shingles that two texts have in common, 0 to 1.
// REQUIRES: neither is empty
double Resemblance(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

}  // namespace digestlint
