#pragma once

#include <vector>

#include "lint/config.h"
#include "rules/diagnostic.h"
#include "rules/rule_input.h"
#include "text/language.h"

namespace digestlint {

// Adds what those rules report that are patterns and on.
void CheckPatterns(const Settings& settings, const RuleInput& in, Language language, std::vector<Diagnostic>& diagnostics);

}  // namespace digestlint
