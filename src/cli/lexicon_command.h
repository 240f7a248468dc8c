#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

std::function<int()> PrepareLexicon(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr CommandExample kLexiconExamples[] = {
    {"digestlint lexicon add 뽀글라", {"a word that misspelling is to leave alone", "misspelling 규칙이 그대로 둘 낱말"}},
};

inline constexpr Subcommand kLexiconCommand{
    .name = "lexicon",
    .summary = {"add words to the lexicon of the rule misspelling, in the nearest digestlint.toml",
                "misspelling 규칙의 어휘에 낱말을 더해 가장 가까운 digestlint.toml에 적습니다"},
    .prepare = PrepareLexicon,
    .examples = kLexiconExamples};

}  // namespace digestlint
