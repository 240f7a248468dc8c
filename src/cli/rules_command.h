#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

std::function<int()> PrepareRules(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr Subcommand kRulesCommand{
    .name = "rules",
    .summary = {"list the rules with their severities and fixes", "규칙과 심각도, 고치기 방식을 보여 줍니다"},
    .prepare = PrepareRules};

}  // namespace digestlint
