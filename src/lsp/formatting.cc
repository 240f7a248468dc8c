#include "lsp/formatting.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "fix/apply_fixes.h"
#include "fix/line_edits.h"
#include "rules/rule.h"

namespace digestlint::lsp {
namespace {

bool Names(const std::vector<std::string>& selectors, const Rule& rule) {
  return std::any_of(selectors.begin(), selectors.end(), [&](const std::string& selector) {
    return selector == rule.name || selector == GroupName(rule.group) || selector == "all";
  });
}

// Whether somebody has said that he doesn't want the rule.
bool IsTurnedOff(const Config& config, std::size_t place) {
  return std::any_of(config.layers.begin(), config.layers.end(), [&](const ConfigLayer& layer) {
    return Names(layer.selection.ignore, (*config.rules)[place]) ||
           std::any_of(layer.changes.begin(), layer.changes.end(), [&](const RuleChange& change) {
             return change.rule == place && change.severity == Severity::kOff;
           });
  });
}

}  // namespace

std::optional<Json> Format(const View& view, Received) {
  Settings settings = *view.file.settings;
  const Config* config = view.run.ConfigFor(view.file);
  for (std::size_t i = 0; i < settings.by_rule.size(); ++i) {
    const Rule& rule = (*settings.rules)[i];
    if (rule.group == Group::kLayout && config != nullptr && !IsTurnedOff(*config, i)) settings.by_rule[i].enabled = true;
  }
  Result<Source> copy = Source::FromBytes(view.source().path(), std::string(view.source().text()));
  FileResult linted = LintSource(std::move(*copy), view.result.absolute, settings, view.language());
  const FixOutcome outcome = FixSource(std::move(linted), settings, view.language(), Safety::kSafe);
  return TextEditsJson(view, LineEdits(view.source().text(), outcome.result.source.text()));
}

}  // namespace digestlint::lsp
