#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "report/result_quota.h"
#include "rules/diagnostic.h"
#include "rules/rule.h"
#include "text/language.h"
#include "text/source.h"

namespace digestlint {

// What all our SARIF logs have in common, whether a run or a merge of shards writes them.
struct SarifLog {
  using Json = nlohmann::ordered_json;

  Language language = Language::kEnglish;
  int exit_code = 0;
  Json rules = Json::array();
  Json results = Json::array();
  Json errors = Json::array();  // notifications of what could not be done
  Json properties = {};         // of the run; null where there are none
};

// The log as text. `quota`: what the results were let in by; a word of what it left out is added.
std::string ToText(SarifLog log, const ResultQuota& quota);

// `ko-KR`, as SARIF names a language.
std::string_view SarifLanguage(Language language);

// How SARIF names a severity.
const char* SarifLevel(Severity severity);

nlohmann::ordered_json SarifRule(const Rule& rule, Language language);

// Where an artifact is: relative to `root` where it lies below it. Both are absolute.
nlohmann::ordered_json SarifLocation(std::string_view absolute, std::string_view root);

// Columns are UTF-16 code units.
nlohmann::ordered_json SarifRegion(Position begin, Position end);

// A result; what else is known of it is added behind.
nlohmann::ordered_json SarifResult(const Diagnostic& diagnostic, std::size_t rule_index, const nlohmann::ordered_json& location,
                                   nlohmann::ordered_json region, const std::string& fingerprint);

// One of a result's `relatedLocations`, `id` from 1.
nlohmann::ordered_json SarifRelated(std::size_t id, nlohmann::ordered_json location, nlohmann::ordered_json region,
                                    std::string_view message);

// Code scanning refuses a run with more results, and keeps some of those that it takes, by severity. Its 10 MB of gzip are
// never reached: real results take 90 bytes each. Source:
// https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
inline constexpr std::size_t kMostResults = 25000;

}  // namespace digestlint
