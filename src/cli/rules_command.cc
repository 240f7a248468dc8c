#include "cli/rules_command.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "cli/rules_here.h"
#include "cli/validators.h"
#include "docs/rule_markdown.h"
#include "docs/rule_table.h"
#include "lint/config.h"

namespace digestlint {
namespace {

struct RulesOptions {
  std::vector<std::string> selectors;
  std::string format = "text";
};

int Run(const RulesOptions& options, const Terminal& terminal) {
  const std::shared_ptr<const RuleSet> all = RulesHere();
  if (const Status error = CheckSelection({options.selectors, {}, {}}, *all)) return Stop(*error, terminal);
  std::vector<const Rule*> rules;
  const auto wanted = [&](const Rule& rule) {
    return options.selectors.empty() ||
           std::any_of(options.selectors.begin(), options.selectors.end(), [&](const std::string& selector) {
             return selector == rule.name || selector == GroupName(rule.group) || selector == "all";
           });
  };
  for (const Rule* rule : all->rules()) {
    if (wanted(*rule)) rules.push_back(rule);
  }
  std::string out;
  if (options.format == "json") {
    out = RulesJson(rules);
  } else if (options.format == "markdown") {
    out = RuleIndexMarkdown(rules, terminal.language);
  } else {
    out = RuleTable(rules, ContextFor(terminal));
  }
  return Print(out);
}

}  // namespace

std::function<int()> PrepareRules(CLI::App& app, const Terminal& terminal, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const auto options = std::make_shared<RulesOptions>();
  app.add_option("rules", options->selectors, say({"rules or groups", "규칙이나 그룹"}))
      ->default_str(say({"all", "모두"}))->type_name("RULE|GROUP");
  app.add_option("--format", options->format, say({"how to print them", "출력 형식"}))
      ->type_name("FORMAT")->check(OneOf({"text", "json", "markdown"}, language))->capture_default_str();
  return [options, &terminal] { return Run(*options, terminal); };
}

}  // namespace digestlint
