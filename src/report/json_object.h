#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "lint/lint.h"
#include "report/report.h"

namespace digestlint {

// One report as the contract of --format jsonl has it. Lines and columns are 1-based, columns in code points; edits in
// bytes, 0-based, half open.
nlohmann::ordered_json JsonObject(const FileResult& file, const Diagnostic& diagnostic);

// An error as an object: `path`, `line` and `column` only where they are known.
nlohmann::ordered_json JsonObject(const Error& error, Language language);

// The JSON as text. A path need not be UTF-8, JSON must be: what isn't becomes U+FFFD.
std::string ToText(const nlohmann::ordered_json& json, int indent = -1);

}  // namespace digestlint
