#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "patterns/pattern_set.h"
#include "rules/rule.h"

namespace digestlint {

// All rules that a config knows: those of AllRules(), then the patterns, first the ones built in and then the config's.
// A rule's place in it is its index in Settings. Immutable; owned together by the config
// and by the settings and results that point to its rules, so that a result may outlive the config it was made with.
class RuleSet {
 public:
  // `own`: patterns beside the ones built in.
  explicit RuleSet(std::span<const std::shared_ptr<const Pattern>> own);

  // What holds without any config.
  static std::shared_ptr<const RuleSet> Default();

  std::span<const Rule* const> rules() const { return rules_; }
  const Rule& operator[](std::size_t place) const { return *rules_[place]; }
  std::size_t size() const { return rules_.size(); }

  // The patterns, in the order of their rules, which are the last of the set.
  const PatternSet& patterns() const { return patterns_; }

  // The place of the rule of that name.
  std::optional<std::size_t> Find(std::string_view name) const;
  // Whether there is a rule or a group of that name.
  bool Knows(std::string_view name) const;
  // Names of rules and groups, for those that look for the nearest one.
  std::vector<std::string_view> Names() const;

 private:
  PatternSet patterns_;
  std::vector<const Rule*> rules_;
};

}  // namespace digestlint
