#pragma once

#include <string_view>
#include <vector>

#include "text/result.h"

namespace digestlint {

// `digestlint explian`: where the first path doesn't exist and looks like a subcommand, its error says so.
void SuggestSubcommand(std::string_view first_path, std::vector<Error>& errors);

}  // namespace digestlint
