#pragma once

#include <string_view>

namespace digestlint {

// The bytes of a file below rules/, e.g. "words/tex-commands.txt", as it was when the program was built; empty where
// there is no such file. Valid for the whole run.
std::string_view EmbeddedData(std::string_view name);

}  // namespace digestlint
