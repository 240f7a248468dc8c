#include "lint/rule_set.h"

#include <algorithm>

#include "lint/built_in_patterns.h"

namespace digestlint {

namespace {

std::vector<std::shared_ptr<const Pattern>> WithBuiltIn(std::span<const std::shared_ptr<const Pattern>> own) {
  std::vector<std::shared_ptr<const Pattern>> patterns = BuiltInPatterns();
  patterns.insert(patterns.end(), own.begin(), own.end());
  return patterns;
}

}  // namespace

RuleSet::RuleSet(std::span<const std::shared_ptr<const Pattern>> own)
    : patterns_(WithBuiltIn(own)), rules_(AllRules().begin(), AllRules().end()) {
  for (const auto& pattern : patterns_.patterns()) rules_.push_back(&pattern->rule());
}

std::shared_ptr<const RuleSet> RuleSet::Default() {
  static const std::shared_ptr<const RuleSet> rules = std::make_shared<const RuleSet>(std::span<const std::shared_ptr<const Pattern>>());
  return rules;
}

std::optional<std::size_t> RuleSet::Find(std::string_view name) const {
  const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const Rule* rule) { return rule->name == name; });
  if (found == rules_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rules_.begin());
}

bool RuleSet::Knows(std::string_view name) const {
  return std::any_of(rules_.begin(), rules_.end(),
                     [&](const Rule* rule) { return rule->name == name || GroupName(rule->group) == name; });
}

std::vector<std::string_view> RuleSet::Names() const {
  std::vector<std::string_view> names;
  for (const Rule* rule : rules_) {
    names.push_back(rule->name);
    const std::string_view group = GroupName(rule->group);
    if (std::find(names.begin(), names.end(), group) == names.end()) names.push_back(group);
  }
  return names;
}

}  // namespace digestlint
