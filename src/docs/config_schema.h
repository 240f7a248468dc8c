#pragma once

#include <string>

#include "text/language.h"

namespace digestlint {

// The JSON schema (draft 7, which editors' TOML plug-ins read) of digestlint.toml: its keys, the rules with their options,
// defaults and docs, and patterns.
std::string ConfigSchema(Language language);

}  // namespace digestlint
