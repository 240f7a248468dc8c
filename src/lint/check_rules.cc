#include "lint/check_rules.h"

#include "patterns/pattern_set.h"
#include "rules/reporter.h"
#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

bool Holds(RulesToCheck which, const Rule& rule) {
  return which == RulesToCheck::kAll || rule.one_paper == (which == RulesToCheck::kOfOnePaper);
}

void CheckPatterns(const RuleInput& in, const Settings& settings, Language language, std::vector<Diagnostic>& diagnostics) {
  const PatternSet& patterns = settings.rules->patterns();
  const std::size_t first = settings.rules->size() - patterns.patterns().size();
  std::vector<Severity> severities;
  for (std::size_t i = first; i < settings.rules->size(); ++i) {
    severities.push_back(settings[i].enabled ? settings[i].severity : Severity::kOff);
  }
  patterns.Check(in, severities, language, diagnostics);
}

}  // namespace

void CheckRules(RulesToCheck which, const Source& source, const Document& document, const Digest& digest, std::string_view path,
                const Settings& settings, Language language, std::vector<Diagnostic>& diagnostics) {
  const auto rules = settings.rules->rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!settings[i].enabled || rules[i]->check == nullptr || !Holds(which, *rules[i])) continue;
    Reporter reporter(*rules[i], settings[i].severity, source, language, diagnostics);
    rules[i]->check({source, document, digest, settings[i].options, path}, reporter);
  }
  if (which == RulesToCheck::kOfWholeDigest) return;
  CheckPatterns({source, document, digest, Options(), path}, settings, language, diagnostics);
}

}  // namespace digestlint
