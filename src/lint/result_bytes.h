#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/lint.h"
#include "lint/rule_set.h"

namespace digestlint {

// What was found in a file, but for its text and its paths, as bytes; nothing where there are suppressions, which they don't hold.
std::optional<std::string> ToBytes(const FileResult& result);

// Back, with the text that it was found in, which is taken. Nothing where the bytes are none of that text and these rules; then
// the text stays where it is.
std::optional<FileResult> ResultFrom(std::string_view bytes, Source& source, std::string absolute,
                                     const std::shared_ptr<const RuleSet>& rules);

}  // namespace digestlint
