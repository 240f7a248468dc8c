#include "report/rule_page.h"

#include <fmt/format.h>

#include "lint/rule_set.h"

namespace digestlint {

std::string RuleUri(const Rule& rule) {
  // The patterns of a config have no page of ours; what they are has.
  if (!RuleSet::Default()->Find(rule.name)) return fmt::format("{}/blob/main/docs/patterns.md", DIGESTLINT_HOMEPAGE);
  return fmt::format("{}/blob/main/docs/rules/{}.md", DIGESTLINT_HOMEPAGE, rule.name);
}

std::string RuleHelp(const Rule& rule, Language language) {
  std::string help = fmt::format("{}\n\n{}\n", rule.summary.in(language), rule.why.in(language));
  if (rule.fix == Safety::kNone) return help;
  const bool korean = language == Language::kKorean;
  const std::string_view kind = rule.fix == Safety::kSafe ? (korean ? "안전함" : "safe") : (korean ? "안전하지 않음" : "unsafe");
  help += fmt::format("\n{} ({}): {}\n", korean ? "고치기" : "Fix", kind, rule.fix_note.in(language));
  return help;
}

std::string PascalCase(std::string_view name) {
  std::string pascal;
  bool up = true;
  for (const char c : name) {
    if (c == '-') {
      up = true;
      continue;
    }
    pascal += up && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    up = false;
  }
  return pascal;
}

}  // namespace digestlint
