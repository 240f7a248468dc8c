#include "report/sarif_log.h"

#include <fmt/format.h>

#include <utility>

#include "lint/files.h"
#include "report/rule_page.h"
#include "report/uri.h"

namespace digestlint {
namespace {

using Json = SarifLog::Json;

constexpr const char* kRoot = "%SRCROOT%";
constexpr std::size_t kKeptResults = 5000;  // of those that code scanning takes

// Nothing is cut silently.
Json LimitNotification(const ResultQuota& quota, Language language) {
  const Text cut("{0} of {1} problems were left out, notes first: code scanning takes {2} results",
                 "문제 {1}개 중 {0}개를 참고부터 뺐습니다. code scanning은 결과를 {2}개까지 받습니다");
  const Text kept("there are {1} problems, and code scanning keeps {3} of them, errors first",
                  "문제가 {1}개 있고, code scanning은 그중 {3}개를 오류부터 보관합니다");
  const Text& text = quota.left_out() > 0 ? cut : kept;
  return {{"level", quota.left_out() > 0 ? "warning" : "note"},
          {"message", {{"text", fmt::format(fmt::runtime(text.in(language)), quota.left_out(), quota.all(),
                                            kMostResults, kKeptResults)}}}};
}

Json Invocation(SarifLog& log, const ResultQuota& quota) {
  const bool successful = log.errors.empty();
  if (quota.all() > kKeptResults) log.errors.push_back(LimitNotification(quota, log.language));
  return {
      {"executionSuccessful", successful},
      {"exitCode", log.exit_code},
      {"toolExecutionNotifications", std::move(log.errors)},
  };
}

}  // namespace

std::string_view SarifLanguage(Language language) { return language == Language::kKorean ? "ko-KR" : "en-US"; }

const char* SarifLevel(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    default: return "note";
  }
}

Json SarifRule(const Rule& rule, Language language) {
  const std::string help = RuleHelp(rule, language);
  Json described{
      {"id", rule.name},
      {"shortDescription", {{"text", rule.summary.in(language)}}},
      {"fullDescription", {{"text", rule.why.in(language)}}},
      {"help", {{"text", help}, {"markdown", help}}},
      {"helpUri", RuleUri(rule)},
      {"defaultConfiguration", {
          {"enabled", rule.severity != Severity::kOff},
          {"level", rule.severity == Severity::kOff ? "warning" : SarifLevel(rule.severity)},
      }},
      {"properties", {
          {"tags", {GroupName(rule.group)}},
          {"precision", "very-high"},
          {"problem.severity", rule.severity == Severity::kError ? "error"
                               : rule.severity == Severity::kNote ? "recommendation" : "warning"},
      }},
  };
  // A name says more than the id, or is left out: SARIF1001.
  if (std::string_view(rule.name).find('-') != std::string_view::npos) described["name"] = PascalCase(rule.name);
  return described;
}

Json SarifLocation(std::string_view absolute, std::string_view root) {
  const std::string_view relative = RelativeTo(absolute, root);
  if (!relative.empty()) return {{"uri", PercentEncodePath(relative)}, {"uriBaseId", kRoot}};
  return {{"uri", "file://" + PercentEncodePath(absolute)}};
}

Json SarifRegion(Position begin, Position end) {
  return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
}

Json SarifResult(const Diagnostic& diagnostic, std::size_t rule_index, const Json& location, Json region, const std::string& fingerprint) {
  return {
      {"ruleId", diagnostic.rule->name},
      {"ruleIndex", rule_index},
      {"level", SarifLevel(diagnostic.severity)},
      {"message", {{"text", diagnostic.message}}},
      {"locations", Json::array({{{"physicalLocation", {{"artifactLocation", location}, {"region", std::move(region)}}}}})},
      {"partialFingerprints", {{"digestlint/v1", fingerprint}}},
  };
}

Json SarifRelated(std::size_t id, Json location, Json region, std::string_view message) {
  return {
      {"id", id},
      {"physicalLocation", {{"artifactLocation", std::move(location)}, {"region", std::move(region)}}},
      {"message", {{"text", message}}},
  };
}

std::string ToText(SarifLog log, const ResultQuota& quota) {
  Json run{
      {"tool", {{"driver", {
          {"name", "digestlint"},
          {"version", DIGESTLINT_VERSION},
          {"semanticVersion", DIGESTLINT_VERSION},
          {"informationUri", DIGESTLINT_HOMEPAGE},
          {"language", SarifLanguage(log.language)},
          {"rules", std::move(log.rules)},
      }}}},
      {"invocations", Json::array({Invocation(log, quota)})},
      {"language", SarifLanguage(log.language)},
      {"columnKind", "utf16CodeUnits"},
      {"newlineSequences", {"\r\n", "\n", "\r"}},
      {"originalUriBaseIds", {{kRoot, {{"description", {{"text", "The root of the repository, or the current folder outside of one."}}}}}}},
      {"results", std::move(log.results)},
  };
  if (!log.properties.is_null()) run["properties"] = std::move(log.properties);
  const Json document{
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", Json::array({std::move(run)})},
  };
  return document.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace digestlint
