#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestlint {

// The text of a config with `word` in `words` of [rules.misspelling]; everything else, comments too, stays as it was. The
// text itself if the word is there already; nothing where the rule's settings are written in a way that this can't follow:
// inline (`misspelling = { … }`), or with dotted keys.
// REQUIRES: word has nothing that TOML would escape
std::optional<std::string> WithOwnWord(std::string_view toml, std::string_view word);

}  // namespace digestlint
