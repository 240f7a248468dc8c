// The Reviewdog Diagnostic Format, one JSON object a line (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf).
// Columns are bytes of UTF-8 from 1, ranges half open.
#include <utility>

#include "report/json_object.h"
#include "report/report.h"
#include "report/rule_page.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

using Json = nlohmann::ordered_json;

const char* SeverityWord(Severity severity) {
  switch (severity) {
    case Severity::kError: return "ERROR";
    case Severity::kWarning: return "WARNING";
    default: return "INFO";
  }
}

// A byte order mark counts here, as reviewdog reads the line with it.
Json Place(const Source& source, std::uint32_t offset) {
  const std::uint32_t line = source.line_at(offset);
  return {{"line", line + 1}, {"column", offset - source.line_start(line) + 1}};
}

Json RangeOf(const Source& source, Range range) {
  return {{"start", Place(source, range.begin)}, {"end", Place(source, range.end)}};
}

// A reader may take suggestions one by one, and our edits belong together: they become one, with what stands between.
Json Suggestion(const Source& source, const Fix& fix) {
  const Range all{fix.edits.front().range.begin, fix.edits.back().range.end};
  std::string text;
  std::uint32_t at = all.begin;
  for (const Edit& edit : fix.edits) {
    text += source.slice({at, edit.range.begin});
    text += edit.text;
    at = edit.range.end;
  }
  return {{"range", RangeOf(source, all)}, {"text", std::move(text)}};
}

Json Self() { return {{"name", "digestlint"}, {"url", DIGESTLINT_HOMEPAGE}}; }

}  // namespace

void RenderReportAsRdjsonl(const FileResult& file, const Diagnostic& diagnostic, const ReportContext&, std::string& out) {
  Json line{
      {"message", diagnostic.message},
      {"location", {{"path", file.source.path()}, {"range", RangeOf(file.source, diagnostic.range)}}},
      {"severity", SeverityWord(diagnostic.severity)},
      {"source", Self()},
      {"code", {{"value", diagnostic.rule->name}, {"url", RuleUri(*diagnostic.rule)}}},
  };
  if (diagnostic.fix && !diagnostic.fix->edits.empty()) {
    line["suggestions"] = Json::array({Suggestion(file.source, *diagnostic.fix)});
  }
  out += ToText(line) + '\n';
}

void RenderRdjsonl(const RunResult& run, const ReportContext& context, std::string& out) {
  RenderReports(run, context, RenderReportAsRdjsonl, out);
  for (const Error& error : run.errors) {
    if (error.path.empty()) continue;  // reviewdog wants a file; standard error has it
    Json place{{"path", error.path}};
    if (error.line > 0) place["range"] = {{"start", {{"line", error.line}}}};
    out += ToText({{"message", error.message.in(context.language)}, {"location", std::move(place)}, {"severity", "ERROR"}, {"source", Self()}}) + '\n';
  }
}

}  // namespace digestlint
