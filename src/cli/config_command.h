#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

// Prints what holds for one file.
std::function<int()> PrepareConfig(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr Subcommand kConfigCommand{
    .name = "config",
    .summary = {"print the config that applies to a file, written out as a digestlint.toml",
                "어떤 파일에 적용되는 설정을 digestlint.toml 형식으로 모두 풀어서 보여 줍니다"},
    .prepare = PrepareConfig};

}  // namespace digestlint
