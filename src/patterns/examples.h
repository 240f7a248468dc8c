#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "patterns/pattern.h"
#include "text/result.h"

namespace digestlint {

// What became of a pattern's examples.
struct ExampleResults {
  std::size_t passed = 0;
  std::vector<Error> failures = {};  // each at the place of its example
};

// Whether each bad example is reported; nothing else. What loading a pattern asks for.
Status CheckBadExamples(const Pattern& pattern);

// A digest in which all of these examples stand where the pattern looks, for the docs; of those that are whole files the
// first.
std::string ExampleDigest(const Pattern& pattern, std::span<const PatternExample> examples);

// All of it: each bad example is reported, no good one is; a fix makes what `fixed` says, and leaves nothing to report.
ExampleResults RunExamples(const Pattern& pattern);

}  // namespace digestlint
