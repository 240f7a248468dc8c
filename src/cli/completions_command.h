#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

std::function<int()> PrepareCompletions(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr CommandExample kCompletionsExamples[] = {
    {"digestlint completions bash", {"for bash: eval \"$(digestlint completions bash)\" in ~/.bashrc", "bash: ~/.bashrc에 eval \"$(digestlint completions bash)\""}},
    {"digestlint completions zsh", {"for zsh: into the file _digestlint in a folder of $fpath", "zsh: $fpath 폴더의 _digestlint 파일에 저장"}},
    {"digestlint completions fish", {"for fish: into ~/.config/fish/completions/digestlint.fish", "fish: ~/.config/fish/completions/digestlint.fish에 저장"}},
};

inline constexpr Subcommand kCompletionsCommand{
    .name = "completions",
    .summary = {"print the script that completes the program's arguments in a shell", "셸에서 인자를 자동 완성하는 스크립트를 출력합니다"},
    .prepare = PrepareCompletions,
    .examples = kCompletionsExamples};

}  // namespace digestlint
