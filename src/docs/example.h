#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lint/lint.h"
#include "rules/rule.h"
#include "text/language.h"

namespace digestlint {

// What the docs of a rule show: its fixtures, cut to the fewest papers that still make the point. Each is a whole file,
// so that a reader who copies it and lints it sees what the docs show.
struct RuleExample {
  std::string bad = {};
  std::string good = {};
  std::string config = {};  // the digestlint.toml beside them; empty: `--select RULE` is enough
  std::string path = {};    // of the bad one; a rule may look at it
};

// The example of a rule; nothing where it has no fixture.
std::optional<RuleExample> ExampleOf(const Rule& rule);

// Lints a text as the example's file: what `digestlint --select RULE` says of it, or `digestlint` beside its config.
RunResult RunExample(const Rule& rule, const RuleExample& example, std::string_view text, Language language);

// The text as a page can show it: what can't be seen as a picture (␛) or by its number (<U+FEFF>).
std::string ShownText(std::string_view text);

}  // namespace digestlint
