#pragma once

#include <string>
#include <string_view>

#include "rules/rule.h"
#include "text/language.h"

namespace digestlint {

// Where a rule's page is on the web.
std::string RuleUri(const Rule& rule);

// What a reader of a report wants to know of its rule, as Markdown: what it reports, why, and what the fix does.
std::string RuleHelp(const Rule& rule, Language language);

// duplicate-author as DuplicateAuthor, the form that SARIF's readers expect of a name.
std::string PascalCase(std::string_view name);

}  // namespace digestlint
