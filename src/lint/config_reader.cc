#include "lint/config_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include "digest/date.h"
#include "lint/files.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

constexpr int kDeepestExtends = 16;

// Reads the values of one file, and says where one is wrong.
class Parser {
 public:
  Parser(std::string path, const RuleSet& rules) : path_(std::move(path)), rules_(rules) {}

  Error At(const toml::node& node, OwnedText message, OwnedText mend = {}) const {
    return {path_, node.source().begin.line, node.source().begin.column, std::move(message), std::move(mend)};
  }

  Error UnknownKey(const toml::key& key, std::string_view where, const std::vector<std::string_view>& known) const {
    Error error{path_, key.source().begin.line, key.source().begin.column,
                {fmt::format("unknown key '{}'{}", key.str(), where.empty() ? "" : fmt::format(" in {}", where)),
                 fmt::format("{}알 수 없는 키 '{}'", where.empty() ? "" : fmt::format("{}에 ", where), key.str())},
                {}};
    if (const std::string_view nearest = NearestName(key.str(), known); !nearest.empty()) {
      error.mend = {fmt::format("did you mean '{}'?", nearest), fmt::format("'{}'을(를) 쓰려던 것인가요?", nearest)};
    }
    return error;
  }

  Error WrongType(const toml::node& node, std::string_view key, Text expected) const {
    return At(node, {fmt::format("'{}' must be {}", key, expected.en), fmt::format("'{}'의 값은 {}여야 합니다", key, expected.ko)});
  }

  Status Strings(const toml::node& node, std::string_view key, std::vector<std::string>& out) const {
    const toml::array* array = node.as_array();
    if (array == nullptr) return WrongType(node, key, {"a list of strings", "문자열 목록이"});
    for (const toml::node& item : *array) {
      const auto value = item.value<std::string>();
      if (!value || !item.is_string()) return WrongType(item, key, {"a list of strings", "문자열 목록이"});
      out.push_back(*value);
    }
    return std::nullopt;
  }

  // select, extend-select and ignore; `handled` says whether the key was one of them.
  Status SelectionKey(const toml::key& key, const toml::node& node, Selection& selection, bool& handled) const {
    handled = true;
    std::vector<std::string> names;
    if (key.str() != "select" && key.str() != "extend-select" && key.str() != "ignore") {
      handled = false;
      return std::nullopt;
    }
    if (Status error = Strings(node, key.str(), names)) return error;
    Selection one;
    one.extend_select = names;
    if (Status error = CheckSelection(one, rules_)) {
      error->path = path_;
      error->line = node.source().begin.line;
      error->column = node.source().begin.column;
      return error;
    }
    if (key.str() == "select") selection.select = std::move(names);
    if (key.str() == "extend-select") selection.extend_select = std::move(names);
    if (key.str() == "ignore") selection.ignore = std::move(names);
    return std::nullopt;
  }

  Status OptionValueFrom(const toml::node& node, const OptionSpec& spec, OptionValue& out) const {
    switch (spec.type) {
      case OptionType::kBoolean:
        if (!node.is_boolean()) return WrongType(node, spec.name, {"true or false", "true 또는 false"});
        out = *node.value<bool>();
        return std::nullopt;
      case OptionType::kInteger: {
        const auto value = node.value<std::int64_t>();
        if (!node.is_integer() || *value < spec.minimum) {
          return At(node, {fmt::format("'{}' must be a whole number of at least {}", spec.name, spec.minimum),
                           fmt::format("'{}'의 값은 {} 이상의 정수여야 합니다", spec.name, spec.minimum)});
        }
        out = *value;
        return std::nullopt;
      }
      case OptionType::kString:
        if (!node.is_string()) return WrongType(node, spec.name, {"a string", "문자열이"});
        out = *node.value<std::string>();
        return std::nullopt;
      case OptionType::kPattern: {
        if (!node.is_string()) return WrongType(node, spec.name, {"a string", "문자열이"});
        std::string pattern = *node.value<std::string>();
        if (!pattern.empty() && !IsDatePattern(pattern)) {
          return At(node, {fmt::format("'{}' must be an RE2 pattern with the groups year, month and day", spec.name),
                           fmt::format("'{}'의 값은 year, month, day 그룹이 있는 RE2 패턴이어야 합니다", spec.name)},
                    {R"(e.g. '(?P<year>\d{4})/(?P<month>\d{2})/(?P<day>\d{2})')", R"(예: '(?P<year>\d{4})/(?P<month>\d{2})/(?P<day>\d{2})')"});
        }
        out = std::move(pattern);
        return std::nullopt;
      }
      case OptionType::kStrings: {
        std::vector<std::string> items;
        if (Status error = Strings(node, spec.name, items)) return error;
        out = std::move(items);
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  Status Rules(const toml::node& node, std::vector<RuleChange>& changes) const {
    const toml::table* rules = node.as_table();
    if (rules == nullptr) return WrongType(node, "rules", {"a table", "테이블이"});
    for (const auto& [key, value] : *rules) {
      const std::optional<std::size_t> place = rules_.Find(key.str());
      if (!place) {
        std::vector<std::string_view> names;
        for (const Rule* rule : rules_.rules()) names.push_back(rule->name);
        return UnknownKey(key, "[rules]", names);
      }
      RuleChange& change = changes.emplace_back();
      change.rule = *place;
      if (value.is_string()) {  // vote-order = "warning"
        if (Status error = SeverityOf(value, change)) return error;
      } else if (const toml::table* table = value.as_table()) {
        if (Status error = RuleTable(rules_[change.rule], *table, change)) return error;
      } else {
        return WrongType(value, key.str(), {"a table or a severity", "테이블이나 심각도"});
      }
    }
    return std::nullopt;
  }

  Status Overrides(const toml::node& node, std::vector<ConfigLayer>& out) const {
    const toml::array* list = node.as_array();
    if (list == nullptr) return WrongType(node, "overrides", {"a list of tables", "테이블 목록이"});
    for (const toml::node& item : *list) {
      const toml::table* table = item.as_table();
      if (table == nullptr) return WrongType(item, "overrides", {"a list of tables", "테이블 목록이"});
      ConfigLayer& layer = out.emplace_back();
      layer.paths.emplace();
      layer.place = fmt::format("{}:{}", path_, item.source().begin.line);
      for (const auto& [key, value] : *table) {
        bool handled = false;
        if (Status error = SelectionKey(key, value, layer.selection, handled)) return error;
        if (handled) continue;
        if (key.str() == "paths") {
          if (Status error = Globs(value, key.str(), *layer.paths)) return error;
        } else if (key.str() == "rules") {
          if (Status error = Rules(value, layer.changes)) return error;
        } else {
          return UnknownKey(key, "[[overrides]]", {"paths", "select", "extend-select", "ignore", "rules"});
        }
      }
      if (layer.paths->empty()) {
        return At(item, {"an override needs `paths`", "[[overrides]]에는 `paths`가 필요합니다"},
                  {"e.g. paths = [\"2023/\"]", "예: paths = [\"2023/\"]"});
      }
    }
    return std::nullopt;
  }

  Status Globs(const toml::node& node, std::string_view key, GlobList& out) const {
    std::vector<std::string> globs;
    if (Status error = Strings(node, key, globs)) return error;
    for (const std::string& glob : globs) out.Add(glob);
    return std::nullopt;
  }

 private:
  Status SeverityOf(const toml::node& node, RuleChange& change) const {
    const auto name = node.value<std::string>();
    for (const Severity severity : {Severity::kOff, Severity::kNote, Severity::kWarning, Severity::kError}) {
      if (name == SeverityName(severity)) change.severity = severity;
    }
    if (change.severity) return std::nullopt;
    return At(node, {"a severity is \"off\", \"note\", \"warning\" or \"error\"",
                     "심각도는 \"off\", \"note\", \"warning\", \"error\" 중 하나입니다"});
  }

  Status RuleTable(const Rule& rule, const toml::table& table, RuleChange& change) const {
    std::vector<std::string_view> known{"severity"};
    for (const OptionSpec& spec : rule.options) known.push_back(spec.name);
    for (const auto& [key, value] : table) {
      if (key.str() == "severity") {
        if (Status error = SeverityOf(value, change)) return error;
        continue;
      }
      const auto found = std::find(known.begin(), known.end(), key.str());
      if (found == known.end()) return UnknownKey(key, fmt::format("[rules.{}]", rule.name), known);
      const auto index = static_cast<std::size_t>(found - known.begin()) - 1;
      OptionValue option;
      if (Status error = OptionValueFrom(value, rule.options[index], option)) return error;
      change.options.emplace_back(index, std::move(option));
    }
    return std::nullopt;
  }

  std::string path_;
  const RuleSet& rules_;
};

Result<Config> Load(const std::string& path, int depth);

Result<Config> Parse(std::string_view bytes, const std::string& path, int depth) {
  const toml::parse_result parsed = toml::parse(bytes, std::string_view(path));
  if (!parsed) {
    const toml::parse_error& error = parsed.error();
    const std::string what(error.description());
    return Error{path, error.source().begin.line, error.source().begin.column,
                 {"isn't valid TOML: " + what, "올바른 TOML이 아닙니다: " + what},
                 {"see https://toml.io for the syntax", "문법은 https://toml.io/ko 를 참고해 주세요"}};
  }
  const std::shared_ptr<const RuleSet> rules = RuleSet::Default();
  const Parser parser(path, *rules);
  const toml::table& root = parsed.table();
  const std::string folder = path.substr(0, std::max<std::size_t>(path.rfind('/'), 1));
  Config config;
  if (const toml::node* extends = root.get("extends")) {
    if (!extends->is_string()) return parser.WrongType(*extends, "extends", {"a path", "파일 경로"});
    if (depth >= kDeepestExtends) {
      return parser.At(*extends, {"`extends` goes in a circle", "`extends`가 순환합니다"},
                       {"remove one of the links", "순환하는 항목 하나를 지워 주세요"});
    }
    const std::string base = AbsolutePath(*extends->value<std::string>(), folder);
    Result<Config> inherited = Load(base, depth + 1);
    if (!inherited) {
      if (inherited.error().line != 0) return inherited;
      // The file itself could not be read: say who wanted it.
      const OwnedText& what = inherited.error().message;
      return parser.At(*extends, {fmt::format("`extends`: {} {}", base, what.en),
                                  fmt::format("`extends`: {} {}", base, what.ko)});
    }
    config = std::move(*inherited);
  }
  config.path = path;
  config.files.push_back(path);
  config.folder = folder;
  ConfigLayer own;
  std::vector<ConfigLayer> overrides;
  for (const auto& [key, value] : root) {
    bool handled = key.str() == "extends";
    if (handled) continue;
    if (Status error = parser.SelectionKey(key, value, own.selection, handled)) return *error;
    if (handled) continue;
    Status error;
    if (key.str() == "exclude") {
      error = parser.Globs(value, key.str(), config.exclude);
    } else if (key.str() == "rules") {
      error = parser.Rules(value, own.changes);
    } else if (key.str() == "overrides") {
      error = parser.Overrides(value, overrides);
    } else {
      error = parser.UnknownKey(key, "", {"select", "extend-select", "ignore", "exclude", "extends", "rules", "overrides"});
    }
    if (error) return *error;
  }
  config.layers.push_back(std::move(own));
  for (ConfigLayer& layer : overrides) config.layers.push_back(std::move(layer));
  return config;
}

Result<Config> Load(const std::string& path, int depth) {
  const Result<std::string> bytes = ReadFile(path);
  if (!bytes) return bytes.error();
  return Parse(*bytes, path, depth);
}

}  // namespace

Result<Config> ReadConfig(const std::string& path) { return Load(path, 0); }

Result<Config> ParseConfig(std::string_view bytes, const std::string& path) { return Parse(bytes, path, 0); }

}  // namespace digestlint
