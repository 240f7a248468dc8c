#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

// Runs the examples of patterns.
std::function<int()> PrepareTestRules(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr CommandExample kTestRulesExamples[] = {
    {"digestlint test-rules", {"those of the patterns that are built in", "내장된 패턴의 예문"}},
};

inline constexpr Subcommand kTestRulesCommand{
    .name = "test-rules",
    .summary = {"run the examples of patterns", "패턴의 예문을 실행합니다"},
    .prepare = PrepareTestRules,
    .examples = kTestRulesExamples};

}  // namespace digestlint
