// JUnit XML for test reports: a suite a file, a failed test a report; a file without one is a test that passed. Only
// elements and attributes that all readers know (Ant's schema, Jenkins's, GitLab's) are written.
#include <fmt/format.h>

#include "report/report.h"
#include "report/xml_text.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

void AddFile(const FileResult& file, std::string& out) {
  const std::string path = XmlText(file.source.path());
  const std::size_t failures = file.diagnostics.size();
  out += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n", path,
                     failures == 0 ? 1 : failures, failures);
  if (failures == 0) out += fmt::format("    <testcase name=\"digestlint\" classname=\"{}\"/>\n", path);
  for (const Diagnostic& diagnostic : file.diagnostics) {
    const Position at = file.source.position(diagnostic.range.begin, ColumnUnit::kCodePoints);
    const std::string message = XmlText(diagnostic.message);
    // Readers take tests of one name for one, so the place is part of it.
    out += fmt::format("    <testcase name=\"{} ({}:{})\" classname=\"{}\">\n", diagnostic.rule->name, at.line, at.column, path);
    out += fmt::format("      <failure type=\"{}\" message=\"{}\">{}:{}:{}: {}</failure>\n    </testcase>\n",
                       SeverityName(diagnostic.severity), message, path, at.line, at.column, message);
  }
  out += "  </testsuite>\n";
}

void AddError(const Error& error, Language language, std::string& out) {
  const std::string path = XmlText(error.path.empty() ? "digestlint" : error.path);
  std::string text = RenderError(error, language, false);
  text.pop_back();  // its line end
  out += fmt::format("  <testsuite name=\"{0}\" tests=\"1\" failures=\"0\" errors=\"1\">\n"
                     "    <testcase name=\"digestlint\" classname=\"{0}\">\n"
                     "      <error type=\"error\" message=\"{1}\">{2}</error>\n    </testcase>\n  </testsuite>\n",
                     path, XmlText(error.message.in(language)), XmlText(text));
}

}  // namespace

void RenderJunit(const RunResult& run, const ReportContext& context, std::string& out) {
  std::size_t tests = run.errors.size();
  std::size_t failures = 0;
  for (const FileResult& file : run.files) {
    failures += file.diagnostics.size();
    tests += file.diagnostics.empty() ? 1 : file.diagnostics.size();
  }
  out += fmt::format("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<testsuites name=\"digestlint\" tests=\"{}\" failures=\"{}\" errors=\"{}\">\n",
                     tests, failures, run.errors.size());
  for (const FileResult& file : run.files) AddFile(file, out);
  for (const Error& error : run.errors) AddError(error, context.language, out);
  out += "</testsuites>\n";
}

}  // namespace digestlint
