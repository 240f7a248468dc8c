#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "digest/digest.h"
#include "lint/config.h"
#include "markdown/document.h"
#include "rules/diagnostic.h"
#include "text/language.h"
#include "text/source.h"

namespace digestlint {

// Which of the rules that look at one file: those of one paper are patterns and what has Rule::one_paper.
enum class RulesToCheck : std::uint8_t { kAll, kOfOnePaper, kOfWholeDigest };

// Adds what these rules report, as far as they are on. `path` is RuleInput's.
void CheckRules(RulesToCheck which, const Source& source, const Document& document, const Digest& digest, std::string_view path,
                const Settings& settings, Language language, std::vector<Diagnostic>& diagnostics);

}  // namespace digestlint
