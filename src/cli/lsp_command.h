#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

std::function<int()> PrepareLsp(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr Subcommand kLspCommand{
    .name = "lsp",
    .summary = {"run the language server for editors, over standard input and output",
                "편집기를 위한 언어 서버를 표준 입출력으로 실행합니다"},
    .prepare = PrepareLsp};

}  // namespace digestlint
