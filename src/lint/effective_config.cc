#include "lint/effective_config.h"

#include <fmt/format.h>

#include <variant>

#include "lint/rule_set.h"
#include "lint/toml_text.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

std::string ValueText(const OptionValue& value) {
  if (const auto* boolean = std::get_if<bool>(&value)) return *boolean ? "true" : "false";
  if (const auto* integer = std::get_if<std::int64_t>(&value)) return std::to_string(*integer);
  if (const auto* strings = std::get_if<std::vector<std::string>>(&value)) return TomlStrings(*strings);
  return TomlString(std::get<std::string>(value));
}

}  // namespace

std::string EffectiveToml(const Config& config, std::string_view absolute, Language language) {
  const Settings settings = config.SettingsFor(absolute);
  std::string select;
  std::string severities;
  std::string tables;
  for (std::size_t i = 0; i < settings.rules->size(); ++i) {
    const Rule& rule = (*settings.rules)[i];
    const RuleSettings& rule_settings = settings[i];
    if (!RuleSet::Default()->Find(rule.name)) {
      if (rule_settings.enabled) {
        select += fmt::format("  # {},  # {}\n", TomlString(rule.name),
                              Text("of a [[pattern]], which must be taken along", "[[pattern]]의 규칙. 그 표도 함께 옮겨야 합니다").in(language));
      }
      continue;
    }
    if (rule_settings.enabled) select += fmt::format("  {},\n", TomlString(rule.name));
    const std::string severity = TomlString(SeverityName(rule_settings.severity));
    if (rule.options.empty()) {
      if (rule_settings.enabled) severities += fmt::format("{} = {}\n", rule.name, severity);
      continue;
    }
    // Options hold also for a rule that is off, for whoever selects it on the command line.
    tables += fmt::format("\n[rules.{}]\n", rule.name);
    if (rule_settings.enabled) tables += fmt::format("severity = {}\n", severity);
    for (std::size_t option = 0; option < rule.options.size(); ++option) {
      tables += fmt::format("# {}\n{} = {}\n", rule.options[option].doc.in(language), rule.options[option].name,
                            ValueText(rule_settings.options.values()[option]));
    }
  }
  std::string toml = fmt::format("select = [\n{}]\n", select);
  if (!config.exclude.empty()) toml += fmt::format("exclude = {}\n", TomlStrings(config.exclude.lines()));
  if (!severities.empty()) toml += "\n[rules]\n" + severities;
  return toml + tables;
}

}  // namespace digestlint
