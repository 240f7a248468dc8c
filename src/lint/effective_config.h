#pragma once

#include <string>
#include <string_view>

#include "lint/config.h"
#include "text/language.h"

namespace digestlint {

// All that a config says about one file, written out as a digestlint.toml which says the same without any defaults,
// `extends` or overrides. Comments explain the options.
std::string EffectiveToml(const Config& config, std::string_view absolute, Language language);

}  // namespace digestlint
