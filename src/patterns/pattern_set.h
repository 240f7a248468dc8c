#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "patterns/pattern.h"
#include "rules/diagnostic.h"
#include "rules/rule_input.h"
#include "text/language.h"

namespace digestlint {

// The patterns of a config, sought together. Immutable; may be used by several threads. Nothing is compiled before it is
// first needed.
class PatternSet {
 public:
  explicit PatternSet(std::vector<std::shared_ptr<const Pattern>> patterns);
  ~PatternSet();
  PatternSet(const PatternSet&) = delete;
  PatternSet& operator=(const PatternSet&) = delete;

  std::span<const std::shared_ptr<const Pattern>> patterns() const { return patterns_; }

  // Reports what the patterns find in one file. `severities` has one entry a pattern, in their order; those with kOff
  // don't run. Their options are none, so those of `in` aren't looked at.
  void Check(const RuleInput& in, std::span<const Severity> severities, Language language,
             std::vector<Diagnostic>& diagnostics) const;

 private:
  class Prefilter;
  const Prefilter& PrefilterOf(Scope scope) const;

  const std::vector<std::shared_ptr<const Pattern>> patterns_;
  // By scope, made when first needed.
  mutable std::array<std::once_flag, kScopeCount> once_;
  mutable std::array<std::unique_ptr<const Prefilter>, kScopeCount> prefilters_;
};

}  // namespace digestlint
