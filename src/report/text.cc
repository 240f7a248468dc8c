// For people: the place, the message, the line with what is meant underlined, and the fix as a small diff.
//   2024/06/03.md:9:32: error: 'Jisoo Han' is already in this paper's authors [duplicate-author]
//      9 | Authors: Jisoo Han, Mina Park, Jisoo Han
//        |                                ^^^^^^^^^
//        = fix: remove the repeated name
//      9 - Authors: Jisoo Han, Mina Park, Jisoo Han
//      9 + Authors: Jisoo Han, Mina Park
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "lint/statistics.h"
#include "report/excerpt.h"
#include "report/report.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kMostFixLines = 6;  // of a fix's old and new text each

class TextRenderer {
 public:
  TextRenderer(const ReportContext& context, std::string& out)
      : context_(context), korean_(context.language == Language::kKorean), out_(out) {}

  void RenderDiagnostic(const FileResult& file, const Diagnostic& diagnostic) {
    const Source& source = file.source;
    const Position begin = source.position(diagnostic.range.begin, ColumnUnit::kCodePoints);
    const Position end = source.position(diagnostic.range.end, ColumnUnit::kCodePoints);
    gutter_ = std::max<std::size_t>(4, std::to_string(end.line).size() + 1);
    out_ += fmt::format("{}: {}: {} {}\n",
                        Paint("1", fmt::format("{}:{}:{}", ForTerminal(source.path()), begin.line, begin.column)),
                        SeverityWord(diagnostic.severity), ForTerminal(diagnostic.message),
                        Paint("2", fmt::format("[{}]", diagnostic.rule->name)));
    RenderPlace(source, diagnostic.range, diagnostic.severity, begin, end);
    for (const Related& related : diagnostic.related) RenderRelated(source, related);
    if (diagnostic.fix) RenderFix(source, *diagnostic.fix);
    out_ += '\n';
  }

  void RenderSummary(const RunResult& run) {
    const RunCounts counts = CountRun(run);
    if (context_.fixed > 0) {
      out_ += Paint("1;32", Say(fmt::format("Mended {}. ", Count(context_.fixed, "problem")),
                                fmt::format("{}개를 고쳤습니다. ", context_.fixed)));
    }
    if (context_.silenced > 0) {
      out_ += Paint("1;32", Say(fmt::format("Added comments that keep {} quiet. ", Count(context_.silenced, "problem")),
                                fmt::format("문제 {}개를 막는 주석을 넣었습니다. ", context_.silenced)));
    }
    if (run.files.empty()) {
      // "No problems" would hide from whoever mistyped a path or a rule that nothing was looked at.
      if (run.errors.empty()) {
        out_ += Say("No digests to lint; --verbose says what was left out.\n",
                    "검사할 다이제스트가 없습니다. 제외한 파일은 --verbose로 볼 수 있습니다.\n");
      }
      RenderQuiet(run);
      return;
    }
    if (counts.reports == 0) {
      const std::size_t linted = run.files.size();
      out_ += Paint("1;32", Say(fmt::format("No problems in {}.", Count(linted, "file")),
                                fmt::format("파일 {}개에 문제가 없습니다.", linted))) + '\n';
      RenderQuiet(run);
      return;
    }
    std::string parts;
    const auto add = [&](std::size_t count, std::string_view english, std::string_view korean) {
      if (count == 0) return;
      if (!parts.empty()) parts += ", ";
      parts += korean_ ? fmt::format("{} {}개", korean, count) : Count(count, english);
    };
    add(counts.of(Severity::kError), "error", "오류");
    add(counts.of(Severity::kWarning), "warning", "경고");
    add(counts.of(Severity::kNote), "note", "참고");
    const bool left = context_.fixed + context_.silenced > 0;
    out_ += Paint("1", Say(fmt::format("{} {} in {} ({}).", left ? "Left:" : "Found", Count(counts.reports, "problem"),
                                       Count(counts.files, "file"), parts),
                           fmt::format("{}파일 {}개에서 문제 {}개({}){}", left ? "남은 것: " : "", counts.files, counts.reports, parts,
                                       left ? "." : "를 찾았습니다.")));
    out_ += '\n';
    if (counts.safe > 0) {
      out_ += Say(fmt::format("{} can be mended with --fix", counts.safe),
                  fmt::format("{}개는 --fix로 고칠 수 있습니다", counts.safe));
      if (counts.unsafe > 0) out_ += Say(fmt::format(", {} more with --fix --unsafe-fixes", counts.unsafe), fmt::format(" (--unsafe-fixes를 더하면 {}개 더)", counts.unsafe));
      out_ += ".\n";
    } else if (counts.unsafe > 0) {
      out_ += Say(fmt::format("{} can be mended with --fix --unsafe-fixes; look at --diff --unsafe-fixes first.\n", counts.unsafe),
                  fmt::format("{}개는 --fix --unsafe-fixes로 고칠 수 있습니다. 먼저 --diff --unsafe-fixes로 확인해 보세요.\n", counts.unsafe));
    }
    RenderQuiet(run);
  }

 private:
  std::string Say(std::string_view english, std::string_view korean) const {
    return std::string(korean_ ? korean : english);
  }

  std::string Paint(const char* code, std::string_view text) const {
    return context_.color ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }

  std::string SeverityWord(Severity severity) const {
    switch (severity) {
      case Severity::kError: return Paint("1;31", Say("error", "오류"));
      case Severity::kWarning: return Paint("1;33", Say("warning", "경고"));
      default: return Paint("1;36", Say("note", "참고"));
    }
  }

  // `  9 | `: all gutters of one report have the same width.
  std::string Gutter(std::uint32_t line, char mark) const {
    const std::string number = line == 0 ? "" : std::to_string(line);
    const std::string text = fmt::format("{:>{}} {} ", number, gutter_, mark);
    return mark == '-' ? Paint("31", text) : mark == '+' ? Paint("32", text) : Paint("2", text);
  }

  std::size_t ExcerptWidth() const { return context_.width > gutter_ + 20 ? context_.width - gutter_ - 3 : 40; }

  void RenderPlace(const Source& source, Range range, Severity severity, Position begin, Position end) {
    const Range line = source.line(begin.line - 1);
    const std::uint32_t from = std::min(range.begin, line.end) - line.begin;
    const std::uint32_t to = std::clamp(range.end, line.begin + from, line.end) - line.begin;
    const Excerpt excerpt = MakeExcerpt(source.slice(line), {from, to}, ExcerptWidth());
    out_ += Gutter(begin.line, '|') + excerpt.text + '\n';
    const char* color = severity == Severity::kError ? "1;31" : severity == Severity::kWarning ? "1;33" : "1;36";
    std::string carets = Paint(color, std::string(excerpt.focus_width, '^'));
    // A range that ends with its line, or at the start of the next one, is all shown.
    const bool more = end.line > begin.line + (end.column == 1 ? 1 : 0);
    if (more) carets += Say(fmt::format(" … to line {}", end.line), fmt::format(" … {}번째 줄까지", end.line));
    out_ += Gutter(0, '|') + std::string(excerpt.focus_column, ' ') + carets + '\n';
  }

  void RenderRelated(const Source& source, const Related& related) {
    std::string place;
    if (related.path.empty()) {
      const Position at = source.position(related.range.begin, ColumnUnit::kCodePoints);
      place = fmt::format("{}:{}", at.line, at.column);
    } else {
      place = fmt::format("{}:{}:{}", ForTerminal(related.path), related.line, related.column);
    }
    out_ += Gutter(0, '=') + fmt::format("{}: {}\n", place, ForTerminal(related.message));
  }

  void RenderFix(const Source& source, const Fix& fix) {
    const bool safe = fix.safety == Safety::kSafe;
    out_ += Gutter(0, '=') + fmt::format("{}: {}\n",
                                         Paint("1;32", safe ? Say("fix", "고치기") : Say("unsafe fix", "안전하지 않은 고치기")),
                                         ForTerminal(fix.title));
    // Edits in the same or in neighbouring lines are one piece.
    for (std::size_t i = 0; i < fix.edits.size();) {
      const std::uint32_t first = source.line_at(fix.edits[i].range.begin);
      std::uint32_t last = source.line_at(fix.edits[i].range.end);
      std::size_t end = i + 1;
      while (end < fix.edits.size() && source.line_at(fix.edits[end].range.begin) <= last + 1) {
        last = std::max(last, source.line_at(fix.edits[end].range.end));
        ++end;
      }
      RenderEdits(source, {fix.edits.data() + i, end - i}, first, last);
      i = end;
    }
  }

  void RenderEdits(const Source& source, std::span<const Edit> edits, std::uint32_t first, std::uint32_t last) {
    const std::uint32_t begin = source.line_start(first);
    const std::uint32_t end = source.line_with_terminator(last).end;
    const std::string_view before = source.slice({begin, end});
    std::string after;
    std::uint32_t at = begin;
    for (const Edit& edit : edits) {
      after += source.slice({at, edit.range.begin});
      after += edit.text;
      at = edit.range.end;
    }
    after += source.slice({at, end});
    std::vector<std::string_view> old_lines = Lines(before);
    std::vector<std::string_view> new_lines = Lines(after);
    std::uint32_t number = first + 1;
    while (!old_lines.empty() && !new_lines.empty() && old_lines.front() == new_lines.front()) {
      old_lines.erase(old_lines.begin());
      new_lines.erase(new_lines.begin());
      ++number;
    }
    while (!old_lines.empty() && !new_lines.empty() && old_lines.back() == new_lines.back()) {
      old_lines.pop_back();
      new_lines.pop_back();
    }
    const std::string_view old_first = old_lines.empty() ? std::string_view() : old_lines.front();
    const std::string_view new_first = new_lines.empty() ? std::string_view() : new_lines.front();
    RenderLines(old_lines, '-', number, new_first);
    RenderLines(new_lines, '+', number, old_first);
  }

  // `other`: the first line of the other side, to show the part that differs.
  void RenderLines(std::span<const std::string_view> lines, char mark, std::uint32_t number, std::string_view other) {
    for (std::size_t i = 0; i < lines.size() && i < kMostFixLines; ++i) {
      const Range focus = i == 0 ? Changed(lines[0], other) : Range{};
      const Excerpt excerpt = MakeExcerpt(lines[i], focus, ExcerptWidth());
      out_ += Gutter(number + static_cast<std::uint32_t>(i), mark) + Paint(mark == '-' ? "31" : "32", excerpt.text) + '\n';
    }
    if (lines.size() > kMostFixLines) {
      const std::size_t more = lines.size() - kMostFixLines;
      out_ += Gutter(0, mark) + Say(fmt::format("… {} more lines\n", more), fmt::format("… {}줄 더\n", more));
    }
  }

  static std::vector<std::string_view> Lines(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
      lines.push_back(text.substr(0, end));
      text.remove_prefix(end);
      if (text.starts_with("\r\n")) text.remove_prefix(2);
      else if (!text.empty()) text.remove_prefix(1);
    }
    return lines;
  }

  // What of `line` is not in `other` at its start and end, on code point borders.
  static Range Changed(std::string_view line, std::string_view other) {
    const std::size_t shorter = std::min(line.size(), other.size());
    std::size_t front = 0;
    while (front < shorter && line[front] == other[front]) ++front;
    while (front > 0 && front < line.size() && !IsCodePointStart(line[front])) --front;
    std::size_t back = 0;
    while (back < shorter - front && line[line.size() - 1 - back] == other[other.size() - 1 - back]) ++back;
    while (back > 0 && !IsCodePointStart(line[line.size() - back])) --back;
    return MakeRange(front, line.size() - back);
  }

  // What --baseline and --changed-since have left out: nobody should take silence for health.
  void RenderQuiet(const RunResult& run) {
    Quiet all;
    for (const FileResult& file : run.files) {
      all.known += file.quiet.known + file.quiet_across.known;
      all.elsewhere += file.quiet.elsewhere + file.quiet_across.elsewhere;
    }
    if (all.known > 0) {
      out_ += Say(fmt::format("{} in the baseline {} not shown.\n", Count(all.known, "problem"), all.known == 1 ? "is" : "are"),
                  fmt::format("기준선에 있는 문제 {}개는 보여 주지 않았습니다.\n", all.known));
    }
    if (all.elsewhere > 0) {
      out_ += Say(fmt::format("{} on lines that were not changed {} not shown.\n", Count(all.elsewhere, "problem"),
                              all.elsewhere == 1 ? "is" : "are"),
                  fmt::format("바뀌지 않은 줄의 문제 {}개는 보여 주지 않았습니다.\n", all.elsewhere));
    }
  }

  static std::string Count(std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
  }

  const ReportContext& context_;
  const bool korean_;
  std::string& out_;
  std::size_t gutter_ = 4;
};

}  // namespace

void RenderReportAsText(const FileResult& file, const Diagnostic& diagnostic, const ReportContext& context, std::string& out) {
  TextRenderer(context, out).RenderDiagnostic(file, diagnostic);
}

void RenderText(const RunResult& run, const ReportContext& context, std::string& out) {
  RenderReports(run, context, RenderReportAsText, out);
  if (context.summary) TextRenderer(context, out).RenderSummary(run);
}

}  // namespace digestlint
