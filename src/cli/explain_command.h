#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

std::function<int()> PrepareExplain(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr CommandExample kExplainExamples[] = {
    {"digestlint explain duplicate-author", {"all about one rule", "규칙 하나의 모든 것"}},
    {"digestlint explain vote-format vote-order", {"two rules", "규칙 두 개"}},
};

inline constexpr Subcommand kExplainCommand{
    .name = "explain",
    .summary = {"say what a rule reports and why, with examples, its options and how to silence it",
                "규칙이 무엇을 왜 알리는지 예와 함께 설명하고, 옵션과 끄는 방법을 보여 줍니다"},
    .prepare = PrepareExplain,
    .examples = kExplainExamples};

}  // namespace digestlint
