#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace digestlint::fuzz {

// The files below a folder of the project whose names end like this, as bytes, in the order of their paths.
std::vector<std::string> FilesIn(std::string_view folder, std::string_view ending);

// All digests of fixtures/.
std::vector<std::string> DigestSeeds();

}  // namespace digestlint::fuzz
