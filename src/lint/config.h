#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/glob.h"
#include "lint/rule_set.h"
#include "rules/diagnostic.h"
#include "rules/options.h"
#include "text/result.h"

namespace digestlint {

// Whether one rule runs, with which severity and options.
struct RuleSettings {
  bool enabled = false;
  Severity severity = Severity::kError;
  Options options;
  friend bool operator==(const RuleSettings&, const RuleSettings&) = default;
};

// The settings of one file: one entry for each rule of the set, in its order.
struct Settings {
  std::shared_ptr<const RuleSet> rules;
  std::vector<RuleSettings> by_rule;

  const RuleSettings& operator[](std::size_t place) const { return by_rule[place]; }
  friend bool operator==(const Settings&, const Settings&) = default;
};

// `select`, `extend-select` and `ignore`, of the config or of the command line: names of rules or groups, or `all`.
struct Selection {
  std::optional<std::vector<std::string>> select;
  std::vector<std::string> extend_select;
  std::vector<std::string> ignore;
};

// What a config says of one rule.
struct RuleChange {
  std::size_t rule = 0;  // its place in the config's rules
  std::optional<Severity> severity = {};
  std::vector<std::pair<std::size_t, OptionValue>> options = {};  // by the option's place in the rule's table
};

// One layer of settings: a file's own, an override's, or the command line's.
struct ConfigLayer {
  std::optional<GlobList> paths = {};  // of an override, relative to the config's folder; without it: all files
  Selection selection = {};
  std::vector<RuleChange> changes = {};
  std::string place = {};  // of an override: `path:line`, for people
};

// What one digestlint.toml says, with all that it extends. Immutable once loaded; shared by the threads of a run.
struct Config {
  std::string path = {};    // empty for the defaults
  std::string folder = {};  // absolute; `exclude` and overrides are relative to it
  std::vector<std::string> files = {};  // all that were read for it; absolute
  std::vector<std::shared_ptr<const Pattern>> patterns = {};  // its own, and those of what it extends; part of `rules`
  std::shared_ptr<const RuleSet> rules = RuleSet::Default();
  GlobList exclude = {};
  std::vector<ConfigLayer> layers = {};  // later ones win

  // The settings for one file (absolute path): the defaults with every layer that applies laid over.
  Settings SettingsFor(std::string_view absolute) const;

  // The overrides among the layers that apply to it.
  std::vector<const ConfigLayer*> OverridesFor(std::string_view absolute) const;

  bool Excludes(std::string_view absolute, bool is_folder) const;
};

// The error for the first selector that names no rule, group or `all`.
Status CheckSelection(const Selection& selection, const RuleSet& rules);

// Finds and loads the config of each file: `digestlint.toml` in its folder or above it, up to the repository's root.
// Each config is loaded once. Not for several threads at a time.
class ConfigFinder {
 public:
  // `command_line` is laid over every config. `fixed`: the one config for all files (--config), or none.
  ConfigFinder(Selection command_line, std::optional<std::string> fixed);
  ~ConfigFinder();

  // Valid as long as the finder.
  Result<const Config*> For(std::string_view absolute);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace digestlint
