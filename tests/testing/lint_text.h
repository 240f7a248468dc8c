#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/config_reader.h"
#include "lint/lint.h"
#include "rules/rule.h"

namespace digestlint::testing {

// Lints one text under the config that `toml` is, as the file /2024/06/03.md.
inline FileResult LintText(std::string text, const std::string& toml = {}, const std::string& path = "/2024/06/03.md") {
  Result<Source> source = Source::FromBytes(path.substr(1), std::move(text));
  Result<Config> config = ParseConfig(toml, "/digestlint.toml");
  if (!source || !config) throw std::runtime_error("not UTF-8, or no config");
  return LintSource(std::move(*source), path, config->SettingsFor(path), Language::kEnglish);
}

// The rules that report, in the order of the reports, each with the text that it reports: `duplicate-author A Kim`.
inline std::vector<std::string> Reports(const FileResult& result) {
  std::vector<std::string> shown;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    shown.push_back(std::string(diagnostic.rule->name) + " " + std::string(result.source.slice(diagnostic.range)));
  }
  return shown;
}

}  // namespace digestlint::testing
