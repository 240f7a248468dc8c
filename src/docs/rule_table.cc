#include "docs/rule_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "docs/words.h"
#include "report/rule_page.h"
#include "text/utf8.h"
#include "text/wrap.h"

namespace digestlint {
namespace {

using Json = nlohmann::ordered_json;

Json BothLanguages(const Text& text) { return {{"en", text.en}, {"ko", text.ko}}; }

const char* TypeName(OptionType type) {
  switch (type) {
    case OptionType::kBoolean: return "boolean";
    case OptionType::kInteger: return "integer";
    case OptionType::kString: return "string";
    case OptionType::kStrings: return "strings";
    case OptionType::kPattern: return "pattern";
  }
  return "";
}

Json OptionObject(const OptionSpec& option) {
  Json object{{"name", option.name},
              {"type", TypeName(option.type)},
              {"default", Json::parse(OptionDefault(option))},
              {"doc", BothLanguages(option.doc)}};
  if (option.type == OptionType::kInteger) object["minimum"] = option.minimum;
  return object;
}

}  // namespace

std::string RuleTable(std::span<const Rule* const> rules, const ReportContext& context) {
  const Language language = context.language;
  const std::size_t width = std::max<std::size_t>(context.width, 80);
  const auto widest = [&](auto column) {
    std::size_t columns = 0;
    for (const Rule* rule : rules) columns = std::max(columns, DisplayWidth(column(*rule)));
    return columns + 2;
  };
  const std::size_t name = widest([](const Rule& rule) { return rule.name; });
  const std::size_t severity = widest([&](const Rule& rule) { return SeverityWord(rule.severity, language); });
  const std::size_t fix = widest([&](const Rule& rule) { return SafetyWord(rule.fix, language); });
  const std::size_t indent = 2 + name + severity + fix;
  std::string table;
  std::optional<Group> group;
  for (const Rule* rule : rules) {
    if (group != rule->group) {
      group = rule->group;
      const std::string_view title = GroupName(*group);
      table += (table.empty() ? "" : "\n") + (context.color ? fmt::format("\x1b[1m{}\x1b[0m\n", title) : fmt::format("{}\n", title));
    }
    const std::string_view fix_word = rule->fix == Safety::kNone ? "-" : SafetyWord(rule->fix, language);
    table += fmt::format("  {}{}{}{}\n", PadRight(rule->name, name), PadRight(SeverityWord(rule->severity, language), severity),
                         PadRight(fix_word, fix), WrapText(rule->summary.in(language), width, indent));
  }
  return table;
}

std::string RulesJson(std::span<const Rule* const> rules) {
  Json list = Json::array();
  for (const Rule* rule : rules) {
    Json options = Json::array();
    for (const OptionSpec& option : rule->options) options.push_back(OptionObject(option));
    Json& object = list.emplace_back(Json{
        {"name", rule->name},
        {"group", GroupName(rule->group)},
        {"severity", SeverityName(rule->severity)},
        {"fix", SafetyName(rule->fix)},
        {"since", rule->since},
        {"summary", BothLanguages(rule->summary)},
        {"why", BothLanguages(rule->why)},
    });
    if (rule->fix != Safety::kNone) object["fixNote"] = BothLanguages(rule->fix_note);
    object["options"] = std::move(options);
    object["url"] = RuleUri(*rule);
  }
  return list.dump(2) + '\n';
}

}  // namespace digestlint
