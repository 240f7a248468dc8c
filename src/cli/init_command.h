#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

// Writes a first digestlint.toml.
std::function<int()> PrepareInit(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr Subcommand kInitCommand{
    .name = "init",
    .summary = {"write a digestlint.toml that fits the digests of a folder", "폴더의 다이제스트에 맞는 digestlint.toml을 만듭니다"},
    .prepare = PrepareInit};

}  // namespace digestlint
