#pragma once

#include <string>
#include <string_view>

#include "lint/config.h"
#include "text/result.h"

namespace digestlint {

// Reads a digestlint.toml and all that it extends. Errors have the place and, for a wrong name, the nearest right one.
// REQUIRES: `path` is absolute
Result<Config> ReadConfig(const std::string& path);

// The same for text that stands in no file; `path` is the one that it is taken for.
Result<Config> ParseConfig(std::string_view bytes, const std::string& path);

}  // namespace digestlint
