#include "docs/config_schema.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <span>

#include "docs/words.h"
#include "lint/config_keys.h"
#include "lint/rule_set.h"
#include "report/rule_page.h"
#include "text/embedded_data.h"

namespace digestlint {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kName = "^[a-z](?:[a-z0-9-]*[a-z0-9])?$";  // of a rule; a config may have some of its own

Json Reference(const char* name) { return {{"$ref", fmt::format("#/$defs/{}", name)}}; }
Json ListOf(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

class Schema {
 public:
  explicit Schema(Language language) : language_(language), rules_(RuleSet::Default()) {}

  std::string Write() const {
    Json schema{
        {"$schema", "http://json-schema.org/draft-07/schema#"},
        {"$id", DIGESTLINT_HOMEPAGE "/raw/main/docs/digestlint.schema.json"},
        {"title", "digestlint.toml"},
        {"description", Say({"The config of digestlint, a linter for Korean digests of papers.",
                             "한국어 논문 다이제스트 린터 digestlint의 설정."})},
        {"type", "object"},
        {"properties", Properties(kConfigKeys)},
        {"additionalProperties", false},
    };
    schema["$defs"] = Definitions();
    return schema.dump(2) + '\n';
  }

 private:
  std::string_view Say(Text text) const { return text.in(language_); }

  Json Properties(std::span<const ConfigKey> keys) const {
    Json properties = Json::object();
    for (const ConfigKey& key : keys) {
      Json property = TypeOf(key.type);
      property["description"] = Say(key.doc);
      properties[std::string(key.name)] = std::move(property);
    }
    return properties;
  }

  Json TypeOf(ConfigType type) const {
    switch (type) {
      case ConfigType::kSelectors: return ListOf(Reference("selector"));
      case ConfigType::kGlobs:
      case ConfigType::kPaths: return ListOf({{"type", "string"}});
      case ConfigType::kPath: return {{"type", "string"}};
      case ConfigType::kRules: return Rules();
      case ConfigType::kOverrides: return ListOf(Reference("override"));
      case ConfigType::kPatterns: return ListOf(Reference("pattern"));
    }
    return {};
  }

  Json Definitions() const {
    Json definitions{{"selector", Selector()}, {"severity", SeverityType()}, {"override", Override()}};
    // What is said of patterns in a file of their own holds here, too.
    const Json patterns = Json::parse(EmbeddedData("patterns/pattern.schema.json"));
    for (const auto& [name, definition] : patterns.at("$defs").items()) {
      definitions[name] = definition;
      // Draft 7 knows it by another name.
      if (Json& mine = definitions[name]; mine.contains("dependentRequired")) {
        mine["dependencies"] = mine["dependentRequired"];
        mine.erase("dependentRequired");
      }
    }
    return definitions;
  }

  Json Selector() const {
    Json names = Json::array({"all"});
    for (const std::string_view name : rules_->Names()) names.push_back(name);
    return {{"anyOf", Json::array({Json{{"enum", std::move(names)}}, Json{{"type", "string"}, {"pattern", kName}}})}};
  }

  Json SeverityType() const {
    Json names = Json::array();
    for (const Severity severity : {Severity::kOff, Severity::kNote, Severity::kWarning, Severity::kError}) {
      names.push_back(SeverityName(severity));
    }
    return {{"description", Say({"How a report is shown; off: the rule doesn't run.", "보고의 심각도. off는 규칙을 실행하지 않습니다."})},
            {"enum", std::move(names)}};
  }

  Json Override() const {
    Json required = Json::array();
    for (const ConfigKey& key : kOverrideKeys) {
      if (key.required) required.push_back(key.name);
    }
    return {{"type", "object"},
            {"properties", Properties(kOverrideKeys)},
            {"required", std::move(required)},
            {"additionalProperties", false}};
  }

  Json Rules() const {
    Json properties = Json::object();
    for (const Rule* rule : rules_->rules()) properties[std::string(rule->name)] = RuleType(*rule);
    // Whatever else is named is a pattern of the config's own.
    return {{"type", "object"},
            {"properties", std::move(properties)},
            {"propertyNames", {{"pattern", kName}}},
            {"additionalProperties", SeverityOr(Json{{"severity", Reference("severity")}})}};
  }

  // `vote-order = "note"` or `[rules.vote-order]`.
  static Json SeverityOr(Json properties) {
    return {{"anyOf", Json::array({Reference("severity"),
                                   Json{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}}})}};
  }

  Json RuleType(const Rule& rule) const {
    Json severity = Reference("severity");
    severity["default"] = SeverityName(rule.severity);
    Json properties{{"severity", std::move(severity)}};
    for (const OptionSpec& option : rule.options) properties[std::string(option.name)] = OptionType(option);
    Json type = SeverityOr(std::move(properties));
    type["description"] = fmt::format("{}\n\n{}", rule.summary.in(language_), rule.why.in(language_));
    type["default"] = SeverityName(rule.severity);
    type["x-taplo"] = {{"links", {{"key", RuleUri(rule)}}}};
    return type;
  }

  Json OptionType(const OptionSpec& option) const {
    Json type{{"description", option.doc.in(language_)}};
    switch (option.type) {
      case digestlint::OptionType::kBoolean: type["type"] = "boolean"; break;
      case digestlint::OptionType::kInteger:
        type["type"] = "integer";
        type["minimum"] = option.minimum;
        break;
      case digestlint::OptionType::kString:
      case digestlint::OptionType::kPattern: type["type"] = "string"; break;
      case digestlint::OptionType::kStrings: type.update(ListOf({{"type", "string"}})); break;
    }
    type["default"] = Json::parse(OptionDefault(option));
    return type;
  }

  const Language language_;
  const std::shared_ptr<const RuleSet> rules_;
};

}  // namespace

std::string ConfigSchema(Language language) { return Schema(language).Write(); }

}  // namespace digestlint
