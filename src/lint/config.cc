#include "lint/config.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <map>

#include "lint/config_reader.h"
#include "lint/files.h"
#include "lint/nearest_name.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

// Whether `selector` (a rule, a group, `all`) names this rule.
bool Selects(std::string_view selector, const Rule& rule) {
  return selector == rule.name || selector == GroupName(rule.group) || selector == "all";
}

void ApplySelection(const Selection& selection, Settings& settings) {
  const RuleSet& rules = *settings.rules;
  const auto set = [&](const std::vector<std::string>& selectors, bool enabled) {
    for (const std::string& selector : selectors) {
      for (std::size_t i = 0; i < rules.size(); ++i) {
        if (Selects(selector, rules[i])) settings.by_rule[i].enabled = enabled;
      }
    }
  };
  if (selection.select) {
    for (RuleSettings& rule : settings.by_rule) rule.enabled = false;
    set(*selection.select, true);
  }
  set(selection.extend_select, true);
  set(selection.ignore, false);
}

// Whether the path, or a folder above it, matches: what is below a named folder is meant as well.
bool MatchesBelow(const GlobList& globs, std::string_view relative, bool is_folder) {
  if (relative.empty()) return false;
  for (std::size_t slash = relative.find('/'); slash != std::string_view::npos; slash = relative.find('/', slash + 1)) {
    if (globs.Match(relative.substr(0, slash), true) == GlobList::Verdict::kMatched) return true;
  }
  return globs.Match(relative, is_folder) == GlobList::Verdict::kMatched;
}

}  // namespace

Status CheckSelection(const Selection& selection, const RuleSet& rules) {
  std::vector<std::string> all = selection.select.value_or(std::vector<std::string>());
  all.insert(all.end(), selection.extend_select.begin(), selection.extend_select.end());
  all.insert(all.end(), selection.ignore.begin(), selection.ignore.end());
  for (const std::string& selector : all) {
    if (selector == "all" || rules.Knows(selector)) continue;
    Error error{.message = {fmt::format("'{}' is neither a rule nor a group", selector),
                            fmt::format("'{}'은(는) 규칙도 그룹도 아닙니다", selector)},
                .mend = DidYouMean(selector, rules.Names())};
    if (error.mend.en.empty()) error.mend = {"`digestlint rules` lists them", "`digestlint rules`로 목록을 볼 수 있습니다"};
    return error;
  }
  return std::nullopt;
}

Settings Config::SettingsFor(std::string_view absolute) const {
  Settings settings{rules, {}};
  settings.by_rule.reserve(rules->size());
  for (const Rule* rule : rules->rules()) {
    const bool enabled = rule->severity != Severity::kOff;
    settings.by_rule.push_back({enabled, enabled ? rule->severity : Severity::kWarning, Options(rule->options)});
  }
  for (const ConfigLayer& layer : layers) {
    if (layer.paths && !MatchesBelow(*layer.paths, RelativeTo(absolute, folder), false)) continue;
    ApplySelection(layer.selection, settings);
    for (const RuleChange& change : layer.changes) {
      RuleSettings& rule = settings.by_rule[change.rule];
      if (change.severity) {
        rule.enabled = *change.severity != Severity::kOff;
        if (rule.enabled) rule.severity = *change.severity;
      }
      for (const auto& [index, value] : change.options) rule.options.set(index, value);
    }
  }
  return settings;
}

std::vector<const ConfigLayer*> Config::OverridesFor(std::string_view absolute) const {
  std::vector<const ConfigLayer*> overrides;
  for (const ConfigLayer& layer : layers) {
    if (layer.paths && MatchesBelow(*layer.paths, RelativeTo(absolute, folder), false)) overrides.push_back(&layer);
  }
  return overrides;
}

bool Config::Excludes(std::string_view absolute, bool is_folder) const {
  return !exclude.empty() && MatchesBelow(exclude, RelativeTo(absolute, folder), is_folder);
}

struct ConfigFinder::State {
  Selection command_line;
  std::optional<std::string> fixed;
  std::map<std::string, Result<Config>, std::less<>> by_path;       // "" are the defaults
  std::map<std::string, std::string, std::less<>> path_by_folder;  // absolute folder → config, or ""

  // The config's path for a folder: in it or above, as far as the repository's root.
  const std::string& Find(const std::string& folder) {
    if (const auto known = path_by_folder.find(folder); known != path_by_folder.end()) return known->second;
    const std::string here = (folder == "/" ? "" : folder) + "/digestlint.toml";
    struct stat info {};
    std::string found;
    if (::stat(here.c_str(), &info) == 0) {
      found = here;
    } else if (::stat((folder + "/.git").c_str(), &info) != 0 && folder.size() > 1) {
      const std::size_t slash = folder.rfind('/');
      found = Find(slash == 0 ? "/" : folder.substr(0, slash));
    }
    return path_by_folder.emplace(folder, std::move(found)).first->second;
  }

  Result<Config> Load(const std::string& path) const {
    Result<Config> config = path.empty() ? Result<Config>(Config()) : ReadConfig(path, {.named = fixed.has_value()});
    if (!config) return config;
    if (Status error = CheckSelection(command_line, *config->rules)) return *error;
    config->layers.push_back({.selection = command_line});
    return config;
  }
};

ConfigFinder::ConfigFinder(Selection command_line, std::optional<std::string> fixed)
    : state_(std::make_unique<State>()) {
  state_->command_line = std::move(command_line);
  state_->fixed = std::move(fixed);
}

ConfigFinder::~ConfigFinder() = default;

Result<const Config*> ConfigFinder::For(std::string_view absolute) {
  std::string path;
  if (state_->fixed) {
    path = *state_->fixed;
  } else {
    const std::size_t slash = absolute.rfind('/');
    path = state_->Find(slash == 0 || slash == std::string_view::npos ? "/" : std::string(absolute.substr(0, slash)));
  }
  auto known = state_->by_path.find(path);
  if (known == state_->by_path.end()) {
    known = state_->by_path.emplace(path, state_->Load(path)).first;
  }
  if (!known->second) return known->second.error();
  return &known->second.value();
}

}  // namespace digestlint
