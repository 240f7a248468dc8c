#pragma once

#include <string>
#include <string_view>

namespace digestlint {

// A name in NFC, with runs of white space (no-break spaces included) as one space and none at the ends: two spellings
// that give the same are the same name.
std::string FoldSpaces(std::string_view name);

}  // namespace digestlint
