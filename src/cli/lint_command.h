#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

// Lints, and mends if asked to: the program without a subcommand.
std::function<int()> PrepareLint(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr CommandExample kLintExamples[] = {
    {"digestlint", {"lint the digests below this folder", "현재 폴더 아래의 다이제스트를 검사합니다"}},
    {"digestlint 2024 2025/01/15.md", {"lint a folder and a file", "폴더와 파일을 검사합니다"}},
    {"digestlint --diff 2024", {"show what would be mended", "무엇이 고쳐질지 보여 줍니다"}},
    {"digestlint --fix 2024", {"mend it", "고칩니다"}},
    {"digestlint --select authors,vote-format", {"only a group and a rule", "그룹 하나와 규칙 하나만"}},
    {"digestlint explain duplicate-author", {"what a report means, and how to silence it", "보고의 뜻과 끄는 방법"}},
};

inline constexpr Subcommand kLintCommand{
    .summary = {"Finds the mistakes in Korean digests of papers, and mends what is safe to mend.",
                "한국어 논문 다이제스트의 실수를 찾고, 안전하게 고칠 수 있는 것은 고칩니다."},
    .prepare = PrepareLint,
    .examples = kLintExamples};

}  // namespace digestlint
