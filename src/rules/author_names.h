#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace digestlint {

// A name in NFC, with runs of white space (no-break spaces included) as one space and none at the ends: two spellings
// that give the same are the same name.
std::string FoldSpaces(std::string_view name);

// Whether FoldSpaces would give the name as it is, without looking closer than at its bytes: ASCII with single spaces, as
// nearly all names are.
bool IsFolded(std::string_view name);

// Whether two of the numbers, hashes of names, are equal. Sorts them.
bool HasEqual(std::vector<std::uint64_t>& hashes);

}  // namespace digestlint
