#pragma once

#include <string_view>

namespace digestlint {

// The bytes of a file below fixtures/, e.g. "duplicate-author/bad.md", as it was when the program was built; empty where
// there is no such file. Valid for the whole run.
std::string_view EmbeddedFixture(std::string_view name);

}  // namespace digestlint
