// A short page in Markdown, for the summary that GitHub Actions shows of a job: counts, and a table of the first problems,
// errors first. GitHub takes 1 MiB a step, which this never reaches.
// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "lint/statistics.h"
#include "report/report.h"
#include "report/repository_path.h"
#include "report/result_quota.h"
#include "report/rule_page.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kMostRows = 200;
constexpr std::size_t kMostCellBytes = 1000;  // a message may quote the digest

// Text in a cell of a table. What a message has between backticks stays code; all else is shown as it stands.
std::string Cell(std::string_view bytes) {
  std::string text = ForTerminal(bytes);
  if (text.size() > kMostCellBytes) text.replace(StartOfCodePoint(text, kMostCellBytes), std::string::npos, "…");
  const bool has_code = std::count(text.begin(), text.end(), '`') % 2 == 0;
  std::string cell;
  bool in_code = false;
  for (const char c : text) {
    if (c == '`' && has_code) in_code = !in_code;
    // A table is parted into cells before anything else is read, so a bar is escaped in code too.
    const bool plain = c == '`' ? has_code : in_code ? c != '|' : std::string_view("\\`*_[]<>~#&!|$@").find(c) == std::string_view::npos;
    if (!plain) cell += '\\';
    cell += c;
  }
  return cell;
}

const char* Mark(Severity severity) {
  switch (severity) {
    case Severity::kError: return "❌";
    case Severity::kWarning: return "⚠️";
    default: return "ℹ️";
  }
}

std::string Headline(const RunCounts& counts, std::size_t files, bool korean) {
  if (counts.reports == 0) {
    return korean ? fmt::format("✅ 파일 {}개에 문제가 없습니다.\n", files)
                  : fmt::format("✅ No problems in {} file{}.\n", files, files == 1 ? "" : "s");
  }
  if (korean) {
    return fmt::format("파일 {}개 중 {}개에서 문제 {}개를 찾았습니다: ❌ 오류 {}, ⚠️ 경고 {}, ℹ️ 참고 {}\n", files, counts.files,
                       counts.reports, counts.of(Severity::kError), counts.of(Severity::kWarning), counts.of(Severity::kNote));
  }
  return fmt::format("{} problem{} in {} of {} file{}: ❌ errors {}, ⚠️ warnings {}, ℹ️ notes {}\n", counts.reports,
                     counts.reports == 1 ? "" : "s", counts.files, files, files == 1 ? "" : "s", counts.of(Severity::kError),
                     counts.of(Severity::kWarning), counts.of(Severity::kNote));
}

}  // namespace

void RenderSummary(const RunResult& run, const ReportContext& context, std::string& out) {
  const bool korean = context.language == Language::kKorean;
  const RunCounts counts = CountRun(run);
  out += "## digestlint\n\n" + Headline(counts, run.files.size(), korean);
  for (const Error& error : run.errors) {
    std::string text = RenderError(error, context.language, false);
    text.pop_back();  // its line end
    out += "\n- " + Cell(text);
  }
  if (!run.errors.empty()) out += '\n';
  if (counts.reports == 0) return;

  out += korean ? "\n| | 위치 | 문제 | 규칙 |\n|---|---|---|---|\n" : "\n| | place | problem | rule |\n|---|---|---|---|\n";
  ResultQuota quota(run, kMostRows);
  for (const FileResult& file : run.files) {
    const std::string path = RepositoryPath(file.absolute, file.source.path(), context);
    for (const Diagnostic& diagnostic : file.diagnostics) {
      if (!quota.Take(diagnostic.severity)) continue;
      const Position at = file.source.position(diagnostic.range.begin, ColumnUnit::kCodePoints);
      out += fmt::format("| {} | {} | {} | [{}]({}) |\n", Mark(diagnostic.severity),
                         Cell(fmt::format("{}:{}:{}", path, at.line, at.column)), Cell(diagnostic.message), diagnostic.rule->name,
                         RuleUri(*diagnostic.rule));
    }
  }
  if (quota.left_out() > 0) {
    out += korean ? fmt::format("\n{}개가 더 있으며, 오류부터 {}개를 보였습니다.\n", quota.left_out(), kMostRows)
                  : fmt::format("\n{} more are not shown; errors come first.\n", quota.left_out());
  }
}

}  // namespace digestlint
