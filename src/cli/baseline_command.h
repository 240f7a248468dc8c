#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

// Writes the file that `--baseline` reads.
std::function<int()> PrepareBaseline(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr Subcommand kBaselineCommand{
    .name = "baseline",
    .summary = {"write down the problems that are there now, so that `--baseline` reports only new ones",
                "지금 있는 문제를 적어 두어 `--baseline`이 새 문제만 알리게 합니다"},
    .prepare = PrepareBaseline};

}  // namespace digestlint
