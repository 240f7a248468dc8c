#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

// Lints, and mends if asked to: the program without a subcommand.
std::function<int()> PrepareLint(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr Subcommand kLintCommand{
    .summary = {"digestlint finds the mistakes in Korean digests of papers, and mends what is safe to mend.",
                "digestlint는 한국어 논문 다이제스트의 실수를 찾고, 안전하게 고칠 수 있는 것은 고칩니다."},
    .prepare = PrepareLint};

}  // namespace digestlint
