#pragma once

#include <span>
#include <string>

#include "rules/rule.h"
#include "text/language.h"

namespace digestlint {

// A rule's page, docs/rules/RULE.md or docs/rules/ko/RULE.md.
std::string RuleMarkdown(const Rule& rule, Language language);

// The list of pages of these rules, docs/rules/README.md or docs/rules/ko/README.md.
std::string RuleIndexMarkdown(std::span<const Rule* const> rules, Language language);

}  // namespace digestlint
