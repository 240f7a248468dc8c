#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "lint/config.h"
#include "text/language.h"

namespace digestlint::lsp {

// What the user wants of the server: from the command line, and from the editor's settings over it.
struct Preferences {
  Selection selection = {};
  std::optional<std::string> config = {};  // absolute, or empty for none: instead of looking for a digestlint.toml
  Language language = Language::kEnglish;
  bool language_fixed = false;  // --lang was given: the editor's language doesn't count
  bool workspace = true;        // report on files that aren't open, too
};

}  // namespace digestlint::lsp
