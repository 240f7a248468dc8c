// GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format): one JSON
// array. GitLab compares the fingerprints of two branches, so they must be unique in the report and survive moved lines.
#include <fmt/format.h>

#include <utility>

#include "lint/fingerprint.h"
#include "report/json_object.h"
#include "report/report.h"
#include "report/repository_path.h"
#include "rules/rule.h"
#include "text/fnv1a.h"

namespace digestlint {
namespace {

const char* SeverityWord(Severity severity) {
  switch (severity) {
    case Severity::kError: return "major";
    case Severity::kWarning: return "minor";
    default: return "info";
  }
}

std::string Hash(std::string_view path, std::string_view name) {
  return fmt::format("{:016x}", Fnv1a().Add(path).Add(name).value());
}

nlohmann::ordered_json Entry(std::string description, std::string_view check, std::string fingerprint,
                             std::string_view severity, std::string_view path, std::uint32_t line, std::uint32_t end_line) {
  return {
      {"description", std::move(description)},
      {"check_name", check},
      {"fingerprint", std::move(fingerprint)},
      {"severity", severity},
      {"location", {{"path", path}, {"lines", {{"begin", line}, {"end", end_line}}}}},
  };
}

}  // namespace

void RenderGitlab(const RunResult& run, const ReportContext& context, std::string& out) {
  auto entries = nlohmann::ordered_json::array();
  for (const FileResult& file : run.files) {
    const std::string path = RepositoryPath(file.absolute, file.source.path(), context);
    const std::vector<std::string> fingerprints = Fingerprints(file);
    for (std::size_t i = 0; i < file.diagnostics.size(); ++i) {
      const Diagnostic& diagnostic = file.diagnostics[i];
      entries.push_back(Entry(diagnostic.message, diagnostic.rule->name, Hash(path, fingerprints[i]),
                              SeverityWord(diagnostic.severity), path, file.source.line_at(diagnostic.range.begin) + 1,
                              file.source.line_at(diagnostic.range.end) + 1));
    }
  }
  for (const Error& error : run.errors) {
    if (error.path.empty()) continue;  // GitLab wants a file; standard error has it
    const std::string path = RepositoryPath(error, context);
    const std::string& message = error.message.in(context.language);
    const std::uint32_t line = error.line == 0 ? 1 : error.line;
    entries.push_back(Entry(message, "digestlint", Hash(path, message), "blocker", path, line, line));
  }
  out += ToText(entries, 1) + '\n';
}

}  // namespace digestlint
