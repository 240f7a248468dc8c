#include "lint/check_patterns.h"

#include "patterns/pattern_set.h"
#include "rules/rule.h"

namespace digestlint {

void CheckPatterns(const Settings& settings, const RuleInput& in, Language language, std::vector<Diagnostic>& diagnostics) {
  const PatternSet& patterns = settings.rules->patterns();
  const std::size_t first = settings.rules->size() - patterns.patterns().size();
  std::vector<Severity> severities;
  for (std::size_t i = first; i < settings.rules->size(); ++i) {
    severities.push_back(settings[i].enabled ? settings[i].severity : Severity::kOff);
  }
  patterns.Check(in, severities, language, diagnostics);
}

}  // namespace digestlint
