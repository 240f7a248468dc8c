#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "patterns/pattern_set.h"
#include "text/source.h"

namespace digestlint::testing {

inline PatternSpec RegexSpec(std::string regex, Scope scope = Scope::kSummary, std::string id = "test-pattern") {
  PatternSpec spec;
  spec.id = std::move(id);
  spec.message = {"found", "찾음"};
  spec.scopes = {scope};
  spec.regex = std::move(regex);
  return spec;
}

// Whether the only thing to find in `text` by this pattern is `wanted`; empty: nothing. The whole text is the passage.
inline std::string FirstMatch(const PatternSpec& spec, std::string_view text) {
  const Pattern pattern(spec);
  const Range whole = MakeRange(0u, text.size());
  const auto match = pattern.Find(text, whole, whole);
  return match ? std::string(text.substr(match->range.begin, match->range.size())) : std::string();
}

// The texts that the patterns report in a digest, in the order of the reports; with what the fix makes of them behind `>`.
std::vector<std::string> Reports(const PatternSet& set, std::string_view digest);
std::vector<std::string> Reports(const PatternSpec& spec, std::string_view digest);

}  // namespace digestlint::testing
