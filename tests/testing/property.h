#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "testing/random.h"

namespace digestlint::testing {

// A text as it could stand in a C string, so that a failure shows its blanks and line ends.
std::string Escaped(std::string_view text);

// Pieces that make one text; they are what a failing text is first cut down by.
using Pieces = std::vector<std::string>;

// What is wrong with the text, or nothing.
using Check = std::function<std::string(const std::string& text)>;

// Checks `rounds` random texts. The first that fails is made as small as it goes and reported with its seed, which
// DIGESTLINT_SEED takes to run that one alone; DIGESTLINT_ROUNDS sets another number of rounds.
void CheckRandomTexts(std::size_t rounds, const std::function<Pieces(Random&)>& generate, const Check& check);

// The smallest text that still fails: pieces left out first, then single code points.
std::string Shrink(Pieces pieces, const Check& check);

}  // namespace digestlint::testing
