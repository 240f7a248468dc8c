#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

std::function<int()> PrepareExplain(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr Subcommand kExplainCommand{
    .name = "explain",
    .summary = {"say what a rule reports and why, with examples, its options and how to silence it",
                "규칙이 무엇을 왜 알리는지 예와 함께 설명하고, 옵션과 끄는 방법을 보여 줍니다"},
    .prepare = PrepareExplain};

}  // namespace digestlint
