#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/language.h"

namespace digestlint {

// What the value of a key of digestlint.toml is.
enum class ConfigType : std::uint8_t {
  kSelectors,  // names of rules and groups
  kGlobs,
  kPath,
  kPaths,
  kRules,      // [rules.NAME]
  kOverrides,  // [[overrides]]
  kPatterns,   // [[pattern]]; rules/patterns/pattern.schema.json says what is in one
};

// A key of digestlint.toml. The reader refuses those that aren't here, and the schema for editors is made of them.
struct ConfigKey {
  std::string_view name = {};
  ConfigType type = ConfigType::kSelectors;
  Text doc = {};
  bool required = false;
};

inline constexpr ConfigKey kSelectKey{
    "select", ConfigType::kSelectors, {"Run these rules and groups and no others; `all` is every rule.", "이 규칙과 그룹만 실행합니다. `all`은 모든 규칙입니다."}};
inline constexpr ConfigKey kExtendSelectKey{
    "extend-select", ConfigType::kSelectors, {"Run these rules and groups as well.", "이 규칙과 그룹도 실행합니다."}};
inline constexpr ConfigKey kIgnoreKey{
    "ignore", ConfigType::kSelectors, {"Don't run these rules and groups.", "이 규칙과 그룹은 실행하지 않습니다."}};
inline constexpr ConfigKey kRulesKey{
    "rules", ConfigType::kRules, {"Severities and options of rules.", "규칙의 심각도와 옵션."}};

// Of the file itself.
inline constexpr std::array kConfigKeys{
    kSelectKey,
    kExtendSelectKey,
    kIgnoreKey,
    ConfigKey{"exclude", ConfigType::kGlobs,
              {"Leave these files and folders out: patterns as in .gitignore, relative to this file.",
               "이 파일과 폴더는 제외합니다. .gitignore와 같은 패턴이며 이 파일을 기준으로 합니다."}},
    ConfigKey{"extends", ConfigType::kPath,
              {"Start from another digestlint.toml; the path is relative to this file.",
               "다른 digestlint.toml을 바탕으로 삼습니다. 경로는 이 파일을 기준으로 합니다."}},
    ConfigKey{"pattern-files", ConfigType::kPaths,
              {"Files of patterns: rules of your own, as data.", "패턴 파일. 데이터로 적은 여러분의 규칙입니다."}},
    ConfigKey{"pattern", ConfigType::kPatterns,
              {"Patterns: rules of your own, as data.", "패턴. 데이터로 적은 여러분의 규칙입니다."}},
    kRulesKey,
    ConfigKey{"overrides", ConfigType::kOverrides, {"Other settings for some paths.", "일부 경로에만 적용할 설정."}},
};

// Of [[overrides]].
inline constexpr std::array kOverrideKeys{
    ConfigKey{"paths", ConfigType::kGlobs,
              {"The files that this is for: patterns as in .gitignore, relative to this file.",
               "적용할 파일. .gitignore와 같은 패턴이며 이 파일을 기준으로 합니다."}, true},
    kSelectKey,
    kExtendSelectKey,
    kIgnoreKey,
    kRulesKey,
};

template <std::size_t N>
constexpr std::array<std::string_view, N> NamesOf(const std::array<ConfigKey, N>& keys) {
  std::array<std::string_view, N> names;
  for (std::size_t i = 0; i < N; ++i) names[i] = keys[i].name;
  return names;
}

}  // namespace digestlint
