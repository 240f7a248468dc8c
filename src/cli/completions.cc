#include "cli/completions.h"

#include "lint/rule_set.h"

namespace digestlint {
namespace {

void AddWord(std::string& words, std::string_view word) {
  if (!words.empty()) words += ' ';
  words += word;
}

}  // namespace

ValueKind KindOf(const OptionOutline& option) {
  if (option.value.empty()) return ValueKind::kNone;
  if (!option.choices.empty()) return ValueKind::kChoice;
  if (option.value == "PATH" || option.value == "FILE") return ValueKind::kPath;
  if (option.value == "FOLDER") return ValueKind::kFolder;
  if (option.value == "RULE") return ValueKind::kRule;
  if (option.value == "RULE|GROUP") return ValueKind::kRuleOrGroup;
  if (option.value == "RULE,…") return ValueKind::kRuleList;
  return ValueKind::kAnything;
}

std::string RuleWords() {
  std::string words;
  for (const Rule* rule : RuleSet::Default()->rules()) AddWord(words, rule->name);
  return words;
}

std::string SelectorWords() {
  std::string words = "all";
  for (const std::string_view name : RuleSet::Default()->Names()) AddWord(words, name);
  return words;
}

std::string SubcommandWords() {
  std::string words;
  for (const Subcommand& each : Subcommands()) {
    if (!each.name.empty()) AddWord(words, each.name);
  }
  return words;
}

}  // namespace digestlint
