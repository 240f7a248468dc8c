#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

bool InCodeBlock(const RuleInput& in, std::uint32_t offset) {
  for (const Node& node : in.document.nodes()) {
    if (node.kind == NodeKind::kCodeBlock && node.range.contains(offset)) return true;
  }
  return false;
}

void Check(const RuleInput& in, Reporter& report) {
  const std::uint32_t count = in.source.line_count();
  const auto blank = [&](std::uint32_t line) { return TrimBlanks(in.slice(in.source.line(line))).empty(); };
  for (std::uint32_t line = 0; line < count; ++line) {
    if (!blank(line)) continue;
    std::uint32_t end = line;
    while (end < count && blank(end)) ++end;
    const bool at_end = end == count;  // final-newline's business
    const std::uint32_t kept = line == 0 ? 0 : 1;
    if (!at_end && end - line > kept && !InCodeBlock(in, in.source.line_start(line))) {
      const Range spare{in.source.line_start(line + kept), in.source.line_start(end)};
      report.at(spare, {"{} blank lines where one is enough", "빈 줄이 {}개 있습니다. 하나면 됩니다"}, end - line)
          .fix(Safety::kSafe, {Erase(spare)}, {"leave one", "하나만 남깁니다"});
    }
    line = end;
  }
}

}  // namespace

extern constexpr Rule kBlankLines{
    .name = "blank-lines",
    .group = Group::kLayout,
    .severity = Severity::kOff,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"More than one blank line in a row, or blank lines at the start of the file.", "빈 줄이 둘 이상 이어지거나 파일이 빈 줄로 시작합니다."},
    .why = {"Markdown makes no difference between one blank line and three; people who read the source do.",
            "마크다운에서는 빈 줄이 하나든 셋이든 같지만, 원문을 읽는 사람에게는 다릅니다."},
    .fix_note = {"Leaves one blank line, none at the start of the file; code blocks stay as they are.",
                 "빈 줄을 하나만 남기고 파일 처음의 빈 줄은 지웁니다. 코드 블록은 그대로 둡니다."},
    .check = Check};

}  // namespace digestlint
