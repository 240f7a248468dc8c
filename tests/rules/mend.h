#pragma once

#include <functional>
#include <string>

#include "lint/lint.h"
#include "rules/diagnostic.h"

namespace digestlint::testing {

// Applies fixes without src/fix, which this is an oracle for: its own few lines, no cleverness.

using LintText = std::function<FileResult(const std::string& text)>;

struct Mended {
  std::string text;
  bool stable = false;  // nothing is left to apply
};

// Applies all fixes that are at least as safe as `minimum` and don't get in each other's way, lints again, and so on,
// for at most ten rounds.
Mended MendInRounds(const std::string& text, Safety minimum, const LintText& lint);

// Applies one fix at a time, the last in the text first, linting in between.
Mended MendOneByOne(const std::string& text, Safety minimum, const LintText& lint);

}  // namespace digestlint::testing
