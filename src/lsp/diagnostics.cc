#include "lsp/diagnostics.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "lint/files.h"
#include "lsp/uri.h"
#include "report/rule_page.h"

namespace digestlint::lsp {
namespace {

enum { kTagUnnecessary = 1 };
enum { kSeverityError = 1, kSeverityWarning = 2, kSeverityInformation = 3 };

int SeverityNumber(Severity severity) {
  if (severity == Severity::kError) return kSeverityError;
  return severity == Severity::kWarning ? kSeverityWarning : kSeverityInformation;
}

// What a fix erases as a whole is shown faded.
bool IsUnnecessary(const Diagnostic& diagnostic) {
  if (!diagnostic.fix || diagnostic.range.empty()) return false;
  const std::vector<Edit>& edits = diagnostic.fix->edits;
  return std::all_of(edits.begin(), edits.end(), [](const Edit& edit) { return edit.text.empty(); }) &&
         std::any_of(edits.begin(), edits.end(), [&](const Edit& edit) { return edit.range.contains(diagnostic.range); });
}

Json LocationJson(const Related& related, const RunFile& file, Run& run, const Client& client) {
  if (related.path.empty()) {
    PositionFinder positions(LinesOf(file.result->source), client.encoding);
    return {{"uri", UriOf(file)}, {"range", positions.ToJson(related.range)}};
  }
  // Another file, by line and column: in the client's units where we have its text.
  const std::string absolute = AbsolutePath(related.path, run.folder());
  const RunFile* other = run.Find(absolute);
  Json place{{"line", related.line - 1}, {"character", related.column - 1}};
  if (other != nullptr && other->result) {
    const Source& source = other->result->source;
    const std::uint32_t offset = source.offset({related.line, related.column}, ColumnUnit::kCodePoints);
    place = PositionFinder(LinesOf(source), client.encoding).ToJson(offset);
  }
  return {{"uri", other != nullptr ? UriOf(*other) : UriOfPath(absolute)}, {"range", {{"start", place}, {"end", place}}}};
}

}  // namespace

Json DiagnosticJson(const Diagnostic& diagnostic, const RunFile& file, Run& run, PositionFinder& positions,
                    const Client& client) {
  Json json{{"range", positions.ToJson(diagnostic.range)},
            {"severity", SeverityNumber(diagnostic.severity)},
            {"code", diagnostic.rule->name},
            {"source", "digestlint"},
            {"message", diagnostic.message}};
  if (client.code_description) json["codeDescription"] = {{"href", RuleUri(*diagnostic.rule)}};
  if (client.unnecessary_tag && IsUnnecessary(diagnostic)) json["tags"] = {kTagUnnecessary};
  if (client.related_information && !diagnostic.related.empty()) {
    Json& related = json["relatedInformation"] = Json::array();
    for (const Related& each : diagnostic.related) {
      related.push_back({{"location", LocationJson(each, file, run, client)}, {"message", each.message}});
    }
  }
  return json;
}

Json DiagnosticsJson(const RunFile& file, Run& run, const Client& client) {
  if (file.error) return Json::array({ErrorJson(*file.error, run.preferences().language)});
  Json all = Json::array();
  if (!file.result) return all;
  PositionFinder positions(LinesOf(file.result->source), client.encoding);
  for (const Diagnostic& diagnostic : file.result->diagnostics) {
    all.push_back(DiagnosticJson(diagnostic, file, run, positions, client));
  }
  return all;
}

Json ErrorJson(const Error& error, Language language) {
  const Json place{{"line", std::max(error.line, 1u) - 1}, {"character", std::max(error.column, 1u) - 1}};
  std::string message = error.message.in(language);
  if (const std::string& mend = error.mend.in(language); !mend.empty()) message += "; " + mend;
  return {{"range", {{"start", place}, {"end", place}}},
          {"severity", kSeverityError},
          {"source", "digestlint"},
          {"message", std::move(message)}};
}

}  // namespace digestlint::lsp
