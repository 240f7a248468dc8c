#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

// Joins the logs of shards that `--shard K/N --format sarif` wrote.
std::function<int()> PrepareMerge(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr CommandExample kMergeExamples[] = {
    {"digestlint merge shard-*.sarif", {"the log of all shards", "모든 샤드를 합친 로그"}},
    {"digestlint merge --output all.sarif shard-1.sarif shard-2.sarif", {"into a file", "파일로"}},
};

inline constexpr Subcommand kMergeCommand{
    .name = "merge",
    .summary = {"join the SARIF logs of all shards into the log that one run would have written",
                "모든 샤드의 SARIF 로그를 한 번에 실행했을 때와 같은 로그로 합칩니다"},
    .prepare = PrepareMerge,
    .examples = kMergeExamples};

}  // namespace digestlint
