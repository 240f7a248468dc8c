#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (std::uint32_t line = 0; line < in.source.line_count(); ++line) {
    Range range = in.source.line(line);
    const std::uint32_t end = range.end;
    while (!range.empty() && IsBlank(in.source.text()[range.end - 1])) --range.end;
    if (range.end == end) continue;
    const Range blanks{range.end, end};
    // Two spaces before a line of the same paragraph are a line break.
    const bool hard_break = !range.empty() && in.slice(blanks).ends_with("  ") && line + 1 < in.source.line_count() &&
                            !TrimBlanks(in.slice(in.source.line(line + 1))).empty();
    if (hard_break && in.slice(blanks) == "  ") continue;
    ReportBuilder builder = report.at(blanks, {"spaces at the end of the line", "줄 끝에 공백이 있습니다"});
    if (hard_break) {
      builder.fix(Safety::kSafe, {Replace(blanks, "  ")}, {"leave the two that break the line", "줄바꿈을 뜻하는 두 칸만 남깁니다"});
    } else {
      builder.fix(Safety::kSafe, {Erase(blanks)}, {"remove them", "공백을 지웁니다"});
    }
  }
}

}  // namespace

extern constexpr Rule kTrailingSpace{
    .name = "trailing-space",
    .group = Group::kLayout,
    .severity = Severity::kOff,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A line ends in spaces or tabs.", "줄 끝에 공백이나 탭이 있습니다."},
    .why = {"Blanks that nobody sees show up in diffs. Exactly two spaces before a line of the same paragraph are a hard break of "
            "Markdown and are left alone.",
            "보이지 않는 공백이 diff에 나타납니다. 같은 문단의 다음 줄 앞에 있는 정확히 두 칸은 마크다운의 줄바꿈이므로 그대로 둡니다."},
    .fix_note = {"Removes the blanks; what is shown doesn't change.", "공백을 지웁니다. 보이는 글은 그대로입니다."},
    .check = Check};

}  // namespace digestlint
