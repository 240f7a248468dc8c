#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/language.h"

namespace re2 {
class RE2;
}

namespace digestlint {

// What RE2 says against a pattern, in both languages, and where in it.
struct RegexProblem {
  OwnedText message = {};  // without a full stop: "the closing ] is missing"
  OwnedText mend = {};     // may be empty
  std::size_t offset = 0;  // of the wrong part, in bytes
  std::string part = {};   // the wrong part itself
};

// REQUIRES: !regex.ok()
RegexProblem ExplainRegex(const re2::RE2& regex);


}  // namespace digestlint
