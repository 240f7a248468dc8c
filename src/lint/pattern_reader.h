#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/named_files.h"
#include "lint/toml_values.h"
#include "patterns/pattern.h"
#include "text/result.h"

namespace digestlint {

// Reads the tables of `[[pattern]]`. What can be wrong without looking at another pattern or running anything is an error
// with its place: a missing or unknown key, a wrong type, a name that is none. Paths of word files are relative to the
// folder of the file; those that are read are added to `read`.
Result<std::vector<PatternSpec>> ReadPatterns(const toml::node& list, const TomlValues& values, const NamedFiles& files,
                                              std::vector<std::string>& read);

}  // namespace digestlint
