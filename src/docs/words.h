#pragma once

#include <string>
#include <string_view>

#include "rules/rule.h"
#include "text/language.h"

namespace digestlint {

// What the docs call a rule's properties.
std::string_view SeverityWord(Severity severity, Language language);
std::string_view SafetyWord(Safety safety, Language language);  // of a fix; "no" where there is none
std::string OptionTypeWord(const OptionSpec& option, Language language);

// An option's default as it would stand in digestlint.toml.
std::string OptionDefault(const OptionSpec& option);

}  // namespace digestlint
