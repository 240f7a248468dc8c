#pragma once

#include <string>
#include <string_view>

namespace digestlint {

// The change from one text to another as `patch` and `git apply` read it: three lines of context, `--- a/PATH` and
// `+++ b/PATH`, and the note where a last line has no line break. Empty if the texts are equal.
std::string UnifiedDiff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace digestlint
