#pragma once

#include <span>
#include <string>

#include "report/report.h"
#include "rules/rule.h"

namespace digestlint {

// The rules as a table for a terminal, group by group: name, severity, fix, summary.
std::string RuleTable(std::span<const Rule* const> rules, const ReportContext& context);

// The same for programs: a JSON array of objects with all that the rules' metadata says, in both languages.
std::string RulesJson(std::span<const Rule* const> rules);

}  // namespace digestlint
