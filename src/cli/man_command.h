#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

std::function<int()> PrepareMan(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr CommandExample kManExamples[] = {
    {"digestlint man >digestlint.1", {"into a file, for `man ./digestlint.1`", "파일로 저장해 `man ./digestlint.1`로 읽기"}},
};

inline constexpr Subcommand kManCommand{
    .name = "man",
    .summary = {"print the manual page, digestlint(1)", "설명서 digestlint(1)을 출력합니다"},
    .prepare = PrepareMan,
    .examples = kManExamples};

}  // namespace digestlint
