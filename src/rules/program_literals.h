#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestlint {

// What Python and JSON print when a script writes down a value instead of a sentence. All take a whole text, without
// blanks around it.

// `['…', '…']`, `{"key": …`: begins with brackets and a quote, and the brackets close at the end of the text or never.
bool IsListOrDict(std::string_view text);

// `"whats_new": "…"`: a pair of a dict whose braces are gone.
bool IsKeyAndValue(std::string_view text);

// `{summary}`, `{{ paper.summary }}`: what a template was to fill in.
bool IsPlaceholder(std::string_view text);

// `None`, `null`, `NaN` and the like.
bool IsNoValue(std::string_view text);

// The strings of a flat list, parted by blanks: what the list was made from. Nothing where it is anything else.
std::optional<std::string> JoinedStrings(std::string_view text);

}  // namespace digestlint
