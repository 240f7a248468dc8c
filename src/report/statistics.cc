// --statistics: which rules report, how often, and how much of it can be mended. A table for people, JSON for scripts.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "lint/statistics.h"
#include "report/json_object.h"
#include "report/report.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// fmt counts code points; Hangul takes two columns.
std::string Right(std::string_view text, std::size_t columns) {
  return std::string(columns - std::min(columns, DisplayWidth(text)), ' ') + std::string(text);
}

}  // namespace

void RenderStatistics(const RunResult& run, const ReportContext& context, std::string& out) {
  const bool korean = context.language == Language::kKorean;
  const std::vector<RuleCount> counts = CountByRule(run);
  RuleCount all;
  const auto row = [&](std::string_view reports, std::string_view files, std::string_view safe, std::string_view unsafe,
                       std::string_view rule) {
    return Right(reports, 8) + Right(files, 8) + Right(safe, 8) + Right(unsafe, 8) + "  " + std::string(rule) + '\n';
  };
  const auto number = [](std::size_t count) { return count == 0 ? std::string("-") : std::to_string(count); };
  const std::string head = korean ? row("보고", "파일", "--fix", "unsafe", "규칙") : row("reports", "files", "--fix", "unsafe", "rule");
  out += context.color ? "\x1b[1m" + head + "\x1b[0m" : head;
  for (const RuleCount& count : counts) {
    out += row(number(count.reports), number(count.files), number(count.safe), number(count.unsafe), count.rule->name);
    all.reports += count.reports;
    all.safe += count.safe;
    all.unsafe += count.unsafe;
  }
  all.files = static_cast<std::size_t>(std::count_if(run.files.begin(), run.files.end(),
                                                     [](const FileResult& file) { return !file.diagnostics.empty(); }));
  out += row(number(all.reports), number(all.files), number(all.safe), number(all.unsafe),
             korean ? fmt::format("(검사한 파일 {}개)", run.files.size()) : fmt::format("(of {} linted)", run.files.size()));
}

void RenderStatisticsJson(const RunResult& run, const ReportContext& context, std::string& out) {
  using Json = nlohmann::ordered_json;
  Json rules = Json::array();
  for (const RuleCount& count : CountByRule(run)) {
    rules.push_back({{"rule", count.rule->name}, {"group", GroupName(count.rule->group)},
                     {"severity", SeverityName(count.severity)}, {"reports", count.reports}, {"files", count.files},
                     {"safeFixes", count.safe}, {"unsafeFixes", count.unsafe}});
  }
  Json errors = Json::array();
  for (const Error& error : run.errors) errors.push_back(JsonObject(error, context.language));
  out += ToText({{"version", DIGESTLINT_VERSION}, {"files", run.files.size()}, {"statistics", std::move(rules)},
                 {"errors", std::move(errors)}}, 1) + '\n';
}

Renderer FindStatisticsRenderer(std::string_view format) {
  if (format == "text") return RenderStatistics;
  return format == "json" ? RenderStatisticsJson : nullptr;
}

}  // namespace digestlint
