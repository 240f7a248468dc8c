#pragma once

#include <functional>

#include "cli/subcommand.h"

namespace digestlint {

std::function<int()> PrepareSchema(CLI::App& app, const Terminal& terminal, Language language);

inline constexpr CommandExample kSchemaExamples[] = {
    {"digestlint schema >digestlint.schema.json",
     {"then `#:schema digestlint.schema.json` in digestlint.toml, for Taplo", "이후 digestlint.toml에 `#:schema digestlint.schema.json` (Taplo용)"}},
};

inline constexpr Subcommand kSchemaCommand{
    .name = "schema",
    .summary = {"print the JSON schema of digestlint.toml, with which editors complete and check it",
                "편집기가 digestlint.toml을 자동 완성하고 검사하는 데 쓰는 JSON 스키마를 출력합니다"},
    .prepare = PrepareSchema,
    .examples = kSchemaExamples};

}  // namespace digestlint
