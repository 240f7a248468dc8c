#include "lint/rule_set.h"

#include <algorithm>

namespace digestlint {

RuleSet::RuleSet() : rules_(AllRules().begin(), AllRules().end()) {}

std::shared_ptr<const RuleSet> RuleSet::Default() {
  static const std::shared_ptr<const RuleSet> rules = std::make_shared<const RuleSet>();
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
