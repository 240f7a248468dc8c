#pragma once

#include <string_view>
#include <vector>

#include "text/result.h"

namespace digestlint {

// `digestlint explian`, `digestlint fix`: where the first path doesn't exist and looks like a subcommand, or like the verb
// of another linter, its error says what to write instead.
void SuggestSubcommand(std::string_view first_path, std::vector<Error>& errors);

}  // namespace digestlint
