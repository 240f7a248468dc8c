#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

std::function<int()> PrepareRules(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr CommandExample kRulesExamples[] = {
    {"digestlint rules", {"all rules", "모든 규칙"}},
    {"digestlint rules links votes", {"the rules of two groups", "두 그룹의 규칙"}},
    {"digestlint rules --format json", {"for programs: all that there is to know about them", "프로그램용: 규칙에 관한 모든 정보"}},
};

inline constexpr Subcommand kRulesCommand{
    .name = "rules",
    .summary = {"list the rules with their severities and fixes", "규칙과 심각도, 고치기 방식을 보여 줍니다"},
    .prepare = PrepareRules,
    .examples = kRulesExamples};

}  // namespace digestlint
