#pragma once

#include <string_view>
#include <vector>

#include "rules/diagnostic.h"

namespace digestlint {

// Edits that make `after` of `before`, few and small, in order: line by line, and within a line only what differs. For
// editors, whose cursor and marks survive what isn't touched.
std::vector<Edit> LineEdits(std::string_view before, std::string_view after);

}  // namespace digestlint
