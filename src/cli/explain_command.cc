#include "cli/explain_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "cli/rules_here.h"
#include "cli/validators.h"
#include "docs/explain.h"
#include "docs/rule_markdown.h"
#include "lint/config.h"
#include "lint/nearest_name.h"

namespace digestlint {
namespace {

struct ExplainOptions {
  std::vector<std::string> rules;
  std::string format = "text";
};

Error NoSuchRule(const std::string& name, const RuleSet& rules) {
  if (rules.Knows(name)) {
    return {.message = {fmt::format("'{}' is a group of rules", name), fmt::format("'{}'은(는) 규칙 그룹입니다", name)},
            .mend = {fmt::format("`digestlint rules {}` lists its rules", name),
                     fmt::format("`digestlint rules {}` 명령으로 그룹에 속한 규칙을 볼 수 있습니다", name)}};
  }
  Error error{.message = {fmt::format("there is no rule '{}'", name), fmt::format("'{}'(이)라는 규칙이 없습니다", name)},
              .mend = {"`digestlint rules` lists them", "`digestlint rules`로 목록을 볼 수 있습니다"}};
  if (const std::string_view nearest = NearestName(name, rules.Names()); !nearest.empty()) {
    error.mend = {fmt::format("did you mean '{}'?", nearest), fmt::format("'{}'을(를) 쓰려던 것인가요?", nearest)};
  }
  return error;
}

int Run(const ExplainOptions& options, const Terminal& terminal) {
  std::string out;
  const std::shared_ptr<const RuleSet> rules = RulesHere();
  for (const std::string& name : options.rules) {
    const std::optional<std::size_t> place = rules->Find(name);
    if (!place) return Stop(NoSuchRule(name, *rules), terminal);
    const Rule& rule = (*rules)[*place];
    if (!out.empty()) out += '\n';
    out += options.format == "markdown" ? RuleMarkdown(rule, terminal.language) : Explain(rule, ContextFor(terminal));
  }
  return Print(out);
}

}  // namespace

std::function<int()> PrepareExplain(CLI::App& app, const Terminal& terminal, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const auto options = std::make_shared<ExplainOptions>();
  app.add_option("rules", options->rules, say({"names of rules", "규칙 이름"}))->type_name("RULE")->required();
  app.add_option("--format", options->format, say({"how to print it", "출력 형식"}))
      ->type_name("FORMAT")->check(OneOf({"text", "markdown"}, language))->capture_default_str();
  return [options, &terminal] { return Run(*options, terminal); };
}

}  // namespace digestlint
