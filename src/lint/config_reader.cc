#include "lint/config_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "digest/date.h"
#include "lint/config_keys.h"
#include "lint/files.h"
#include "lint/named_files.h"
#include "lint/pattern_reader.h"
#include "lint/toml_values.h"
#include "patterns/examples.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

constexpr int kDeepestExtends = 16;
constexpr std::array<std::string_view, 1> kPatternFileKeys{"pattern"};

// Reads what one file says of the rules.
class RulesReader {
 public:
  RulesReader(const TomlValues& values, const RuleSet& rules) : values_(values), rules_(rules) {}

  // select, extend-select and ignore; `handled` says whether the key was one of them.
  Status SelectionKey(const toml::key& key, const toml::node& node, Selection& selection, bool& handled) const {
    handled = key.str() == "select" || key.str() == "extend-select" || key.str() == "ignore";
    if (!handled) return std::nullopt;
    std::vector<std::string> names;
    if (Status error = values_.Strings(node, key.str(), names)) return error;
    Selection one;
    one.extend_select = names;
    if (Status error = CheckSelection(one, rules_)) return values_.At(node, error->message, error->mend);
    if (key.str() == "select") selection.select = std::move(names);
    if (key.str() == "extend-select") selection.extend_select = std::move(names);
    if (key.str() == "ignore") selection.ignore = std::move(names);
    return std::nullopt;
  }

  Status Rules(const toml::node& node, std::vector<RuleChange>& changes) const {
    const toml::table* rules = node.as_table();
    if (rules == nullptr) return values_.WrongType(node, "rules", {"a table", "테이블이어야"});
    for (const auto& [key, value] : TomlValues::InOrder(*rules)) {
      const std::optional<std::size_t> place = rules_.Find(key->str());
      if (!place) {
        std::vector<std::string_view> names;
        for (const Rule* rule : rules_.rules()) names.push_back(rule->name);
        return values_.UnknownKey(*key, "[rules]", names);
      }
      RuleChange& change = changes.emplace_back();
      change.rule = *place;
      if (value->is_string()) {  // vote-order = "warning"
        if (Status error = SeverityOf(*value, change)) return error;
      } else if (const toml::table* table = value->as_table()) {
        if (Status error = RuleTable(rules_[change.rule], *table, change)) return error;
      } else {
        return values_.WrongType(*value, key->str(), {"a table or a severity", "테이블이나 심각도여야"});
      }
    }
    return std::nullopt;
  }

  Status Overrides(const toml::node& node, std::vector<ConfigLayer>& out) const {
    constexpr Text kExpected{"a list of tables, [[overrides]]", "테이블 목록([[overrides]])이어야"};
    const toml::array* list = node.as_array();
    if (list == nullptr) return values_.WrongType(node, "overrides", kExpected);
    for (const toml::node& item : *list) {
      const toml::table* table = item.as_table();
      if (table == nullptr) return values_.WrongType(item, "overrides", kExpected);
      ConfigLayer& layer = out.emplace_back();
      layer.paths.emplace();
      layer.place = fmt::format("{}:{}", values_.path(), item.source().begin.line);
      for (const auto& [key, value] : TomlValues::InOrder(*table)) {
        bool handled = false;
        if (Status error = SelectionKey(*key, *value, layer.selection, handled)) return error;
        if (handled) continue;
        if (key->str() == "paths") {
          if (Status error = Globs(*value, key->str(), *layer.paths)) return error;
        } else if (key->str() == "rules") {
          if (Status error = Rules(*value, layer.changes)) return error;
        } else {
          return values_.UnknownKey(*key, "[[overrides]]", NamesOf(kOverrideKeys));
        }
      }
      if (layer.paths->empty()) {
        return values_.At(item, {"an override needs `paths`", "[[overrides]]에는 `paths`가 필요합니다"},
                          {"e.g. paths = [\"2023/\"]", "예: paths = [\"2023/\"]"});
      }
    }
    return std::nullopt;
  }

  Status Globs(const toml::node& node, std::string_view key, GlobList& out) const {
    std::vector<std::string> globs;
    if (Status error = values_.Strings(node, key, globs)) return error;
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
    return values_.At(node, {"a severity is \"off\", \"note\", \"warning\" or \"error\"",
                             "심각도는 \"off\", \"note\", \"warning\", \"error\" 중 하나입니다"});
  }

  Status RuleTable(const Rule& rule, const toml::table& table, RuleChange& change) const {
    std::vector<std::string_view> known{"severity"};
    for (const OptionSpec& spec : rule.options) known.push_back(spec.name);
    for (const auto& [key, value] : TomlValues::InOrder(table)) {
      if (key->str() == "severity") {
        if (Status error = SeverityOf(*value, change)) return error;
        continue;
      }
      const auto found = std::find(known.begin(), known.end(), key->str());
      if (found == known.end()) return values_.UnknownKey(*key, fmt::format("[rules.{}]", rule.name), known);
      const auto index = static_cast<std::size_t>(found - known.begin()) - 1;
      OptionValue option;
      if (Status error = OptionValueFrom(*value, rule.options[index], option)) return error;
      change.options.emplace_back(index, std::move(option));
    }
    return std::nullopt;
  }

  Status OptionValueFrom(const toml::node& node, const OptionSpec& spec, OptionValue& out) const {
    switch (spec.type) {
      case OptionType::kBoolean:
        if (!node.is_boolean()) return values_.WrongType(node, spec.name, {"true or false", "true 또는 false여야"});
        out = *node.value<bool>();
        return std::nullopt;
      case OptionType::kInteger: {
        const auto value = node.value<std::int64_t>();
        if (!node.is_integer() || *value < spec.minimum) {
          return values_.At(node, {fmt::format("'{}' must be a whole number of at least {}", spec.name, spec.minimum),
                           fmt::format("'{}'의 값은 {} 이상의 정수여야 합니다", spec.name, spec.minimum)});
        }
        out = *value;
        return std::nullopt;
      }
      case OptionType::kString:
        if (!node.is_string()) return values_.WrongType(node, spec.name, {"a string", "문자열이어야"});
        out = *node.value<std::string>();
        return std::nullopt;
      case OptionType::kPattern: {
        if (!node.is_string()) return values_.WrongType(node, spec.name, {"a string", "문자열이어야"});
        std::string pattern = *node.value<std::string>();
        if (!pattern.empty() && !IsDatePattern(pattern)) {
          return values_.At(node, {fmt::format("'{}' must be an RE2 pattern with the groups year, month and day", spec.name),
                           fmt::format("'{}'의 값은 year, month, day 그룹이 있는 RE2 패턴이어야 합니다", spec.name)},
                    {R"(e.g. '(?P<year>\d{4})/(?P<month>\d{2})/(?P<day>\d{2})')", R"(예: '(?P<year>\d{4})/(?P<month>\d{2})/(?P<day>\d{2})')"});
        }
        out = std::move(pattern);
        return std::nullopt;
      }
      case OptionType::kStrings: {
        std::vector<std::string> items;
        if (Status error = values_.Strings(node, spec.name, items)) return error;
        out = std::move(items);
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  const TomlValues& values_;
  const RuleSet& rules_;
};

// Reads one file, and those that it extends.
class ConfigReader {
 public:
  ConfigReader(const NamedFiles& files, const ConfigReading& reading) : files_(files), reading_(reading) {}

  Result<Config> Parse(std::string_view bytes, const std::string& path, int depth = 0) const {
    const TomlValues values(path);
    const Result<toml::table> root = values.Parse(bytes);
    if (!root) return root.error();
    const std::string folder = path.substr(0, std::max<std::size_t>(path.rfind('/'), 1));
    Config config;
    if (const toml::node* extends = root->get("extends")) {
      if (Status error = Extend(*extends, values, folder, depth, config)) return *error;
    }
    config.path = path;
    config.files.push_back(path);
    config.folder = folder;
    if (Status error = ReadOwn(*root, values, config)) return *error;
    return config;
  }

 private:
  Status Extend(const toml::node& node, const TomlValues& values, const std::string& folder, int depth, Config& config) const {
    std::string name;
    if (Status error = values.String(node, "extends", name)) return error;
    if (depth >= kDeepestExtends) {
      return values.At(node, {"`extends` goes in a circle", "`extends`가 순환합니다"},
                       {"remove one of the links", "순환하는 항목 하나를 지워 주세요"});
    }
    const std::string path = AbsolutePath(name, folder);
    const Result<std::string> bytes = files_.Read(path);
    if (!bytes) return Unreadable(node, values, path, bytes.error());
    Result<Config> base = Parse(*bytes, path, depth + 1);
    if (!base) return base.error();
    config = std::move(*base);
    return std::nullopt;
  }

  // The file itself could not be read: say who wanted it.
  static Error Unreadable(const toml::node& node, const TomlValues& values, const std::string& path, const Error& error) {
    return values.At(node, {fmt::format("{} {}", path, error.message.en), fmt::format("{} {}", path, error.message.ko)}, error.mend);
  }

  Status ReadOwn(const toml::table& root, const TomlValues& values, Config& config) const {
    // Everything else may name patterns, wherever they stand.
    if (Status error = Patterns(root, values, config)) return error;
    const RulesReader reader(values, *config.rules);
    ConfigLayer own;
    std::vector<ConfigLayer> overrides;
    for (const auto& [key, value] : TomlValues::InOrder(root)) {
      bool handled = key->str() == "extends" || key->str() == "pattern" || key->str() == "pattern-files";
      if (handled) continue;
      Status error = reader.SelectionKey(*key, *value, own.selection, handled);
      if (error) return error;
      if (handled) continue;
      if (key->str() == "exclude") {
        error = reader.Globs(*value, key->str(), config.exclude);
      } else if (key->str() == "rules") {
        error = reader.Rules(*value, own.changes);
      } else if (key->str() == "overrides") {
        error = reader.Overrides(*value, overrides);
      } else {
        error = values.UnknownKey(*key, "", NamesOf(kConfigKeys));
      }
      if (error) return error;
    }
    config.layers.push_back(std::move(own));
    for (ConfigLayer& layer : overrides) config.layers.push_back(std::move(layer));
    return std::nullopt;
  }

  Status Patterns(const toml::table& root, const TomlValues& values, Config& config) const {
    const std::size_t inherited = config.patterns.size();
    if (const toml::node* list = root.get("pattern-files")) {
      std::vector<std::string> names;
      if (Status error = values.Strings(*list, "pattern-files", names)) return error;
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (Status error = PatternFile(*list->as_array()->get(i), names[i], values, config)) return error;
      }
    }
    if (const toml::node* list = root.get("pattern")) {
      if (Status error = AddPatterns(*list, values, config)) return error;
    }
    if (config.patterns.size() > inherited) config.rules = std::make_shared<const RuleSet>(config.patterns);
    return std::nullopt;
  }

  Status PatternFile(const toml::node& node, const std::string& name, const TomlValues& values, Config& config) const {
    const std::string path = AbsolutePath(name, config.folder);
    const Result<std::string> bytes = files_.Read(path);
    if (!bytes) return Unreadable(node, values, path, bytes.error());
    config.files.push_back(path);
    const TomlValues file(path);
    const Result<toml::table> root = file.Parse(*bytes);
    if (!root) return root.error();
    for (const auto& [key, value] : TomlValues::InOrder(*root)) {
      if (key->str() != "pattern") return file.UnknownKey(*key, "", kPatternFileKeys);
      if (Status error = AddPatterns(*value, file, config)) return error;
    }
    return std::nullopt;
  }

  Status AddPatterns(const toml::node& list, const TomlValues& values, Config& config) const {
    Result<std::vector<PatternSpec>> specs = ReadPatterns(list, values, files_, config.files);
    if (!specs) return specs.error();
    for (PatternSpec& spec : *specs) {
      const auto pattern = std::make_shared<const Pattern>(std::move(spec));
      if (Status error = NameIsTaken(*pattern, config)) return error;
      if (Status error = pattern->Check()) return error;
      if (reading_.check_examples) {
        if (Status error = CheckBadExamples(*pattern)) return error;
      }
      config.patterns.push_back(pattern);
    }
    return std::nullopt;
  }

  static Status NameIsTaken(const Pattern& pattern, const Config& config) {
    const WrittenAt& place = pattern.spec().place;
    const std::string& id = pattern.spec().id;
    const auto error = [&](const std::string& en, const std::string& ko) {
      return Error{place.path, place.line, place.column, {en, ko}, {"give it another `id`", "다른 `id`를 붙여 주세요"}};
    };
    for (const auto& other : config.patterns) {
      const WrittenAt& first = other->spec().place;
      if (other->spec().id != id) continue;
      return error(fmt::format("'{}' is already a pattern, at {}:{}", id, first.path, first.line),
                   fmt::format("'{}' 패턴이 이미 {}:{}에 있습니다", id, first.path, first.line));
    }
    if (id != "all" && !RuleSet::Default()->Knows(id)) return std::nullopt;
    return error(fmt::format("'{}' is already a rule or a group", id), fmt::format("'{}'은(는) 이미 규칙이나 그룹의 이름입니다", id));
  }

  const NamedFiles& files_;
  const ConfigReading& reading_;
};

NamedFiles FilesFor(const std::string& path, const ConfigReading& reading) {
  if (reading.named) return NamedFiles(std::nullopt);
  return NamedFiles(NamedFiles::RootFor(path.substr(0, std::max<std::size_t>(path.rfind('/'), 1))));
}

}  // namespace

Result<Config> ReadConfig(const std::string& path, const ConfigReading& reading) {
  const NamedFiles files = FilesFor(path, reading);
  const Result<std::string> bytes = files.Read(path);  // one that was found may be a link
  if (!bytes) return bytes.error();
  return ConfigReader(files, reading).Parse(*bytes, path);
}

Result<Config> ParseConfig(std::string_view bytes, const std::string& path, const ConfigReading& reading) {
  const NamedFiles files = FilesFor(path, reading);
  return ConfigReader(files, reading).Parse(bytes, path);
}

}  // namespace digestlint
