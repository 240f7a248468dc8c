// Workflow commands of GitHub Actions, which become annotations on the lines of a pull request:
//   ::error file=2024/06/03.md,line=9,col=32,endLine=9,endColumn=41,title=digestlint (duplicate-author)::2024/06/03.md:9:32: …
// Source: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands. What must be escaped is
// said by the parser alone (actions/runner, ActionCommand.cs).
#include <fmt/format.h>

#include "report/report.h"
#include "report/repository_path.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

const char* Command(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    default: return "notice";
  }
}

// A log may be read in a terminal. Names of files keep bytes that are no UTF-8: there is no other way to say them.
std::string WithoutControls(std::string_view path) {
  std::string plain;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto byte = static_cast<unsigned char>(path[i]);
    const bool c0 = (byte < 0x20 && byte != '\t' && byte != '\r' && byte != '\n') || byte == 0x7F;
    const bool c1 = byte == 0xC2 && i + 1 < path.size() && static_cast<unsigned char>(path[i + 1]) < 0xA0;
    if (c0 || c1) {
      plain += ForTerminal(path.substr(i, c1 ? 2 : 1));
      i += c1 ? 1 : 0;
    } else {
      plain += path[i];
    }
  }
  return plain;
}

// In a message a colon is plain; in a property it and the comma would end it.
std::string Escaped(std::string_view text, bool property) {
  std::string escaped;
  for (const char c : text) {
    if (c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','))) {
      escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string Property(std::string_view text) { return Escaped(WithoutControls(text), true); }

// The log shows a message as a terminal would.
std::string Message(std::string_view text) { return Escaped(ForTerminal(text), false); }

}  // namespace

void RenderGithub(const RunResult& run, const ReportContext& context, std::string& out) {
  for (const FileResult& file : run.files) {
    const std::string path = RepositoryPath(file.absolute, file.source.path(), context);
    for (const Diagnostic& diagnostic : file.diagnostics) {
      const Position begin = file.source.position(diagnostic.range.begin, ColumnUnit::kCodePoints);
      const Position end = file.source.position(diagnostic.range.end, ColumnUnit::kCodePoints);
      out += fmt::format("::{} file={},line={}", Command(diagnostic.severity), Property(path), begin.line);
      // GitHub takes columns only for what lies in one line.
      if (begin.line == end.line) out += fmt::format(",col={},endLine={},endColumn={}", begin.column, end.line, end.column);
      else out += fmt::format(",endLine={}", end.line);
      // The log shows the message alone, so it has the place once more.
      out += fmt::format(",title={}::{}\n", Property(fmt::format("digestlint ({})", diagnostic.rule->name)),
                         Message(fmt::format("{}:{}:{}: {}", path, begin.line, begin.column, diagnostic.message)));
    }
  }
  for (const Error& error : run.errors) {
    std::string properties;
    if (!error.path.empty()) properties += fmt::format("file={},", Property(RepositoryPath(error, context)));
    if (error.line > 0) properties += fmt::format("line={},", error.line);
    std::string text = RenderError(error, context.language, false);
    text.pop_back();  // its line end
    out += fmt::format("::error {}title=digestlint::{}\n", properties, Message(text));
  }
}

}  // namespace digestlint
