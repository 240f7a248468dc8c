#pragma once

#include <string>
#include <string_view>

#include "lint/config.h"
#include "text/result.h"

namespace digestlint {

struct ConfigReading {
  // The user named this very file, so it may name files anywhere. A config that was only found may name what lies in its
  // repository or, without one, in its folder.
  bool named = false;
  // A pattern that doesn't find its own bad examples is an error.
  bool check_examples = true;
};

// Reads a digestlint.toml and all that it extends. Errors have the place and, for a wrong name, the nearest right one.
// REQUIRES: `path` is absolute
Result<Config> ReadConfig(const std::string& path, const ConfigReading& reading = {});

// The same for text that stands in no file; `path` is the one that it is taken for.
Result<Config> ParseConfig(std::string_view bytes, const std::string& path, const ConfigReading& reading = {});

}  // namespace digestlint
