#pragma once

#include <string_view>

namespace digestlint {

// Whether a word, without its backslash, is a TeX command of rules/words/tex-commands.txt.
bool IsTexCommand(std::string_view word);

}  // namespace digestlint
