#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

Range LinesToRemove(const RuleInput& in, Range bullet) {
  const std::uint32_t line = in.source.line_at(bullet.begin);
  Range range = in.source.line_with_terminator(line);
  if (range.end == in.source.line(line).end && line > 0) range.begin = in.source.line(line - 1).end;
  return range;
}

// The label's emphasis, the colon and nothing else.
bool IsOnlyLabel(const RuleInput& in, const Bullet& bullet) {
  if (bullet.label.empty() || bullet.has_children) return false;
  std::string_view rest = TrimBlanks(in.slice({bullet.label.end, bullet.content.end}));
  if (rest.starts_with(':')) rest = TrimBlanks(rest.substr(1));
  // A list that was meant to stand below it begins on the next line (broken-continuation says so).
  const std::uint32_t next = in.source.line_at(bullet.range.end > 0 ? bullet.range.end - 1 : 0) + 1;
  const bool something_follows =
      next < in.source.line_count() && [&] {
        const std::string_view line = TrimBlanks(in.slice(in.source.line(next)));
        return !line.empty() && IsAsciiDigit(line[0]);
      }();
  return rest.find_first_not_of(" .-…") == std::string_view::npos && !something_follows;
}

// `- .`, `- &nbsp;`, `- <br>`, `- -`: something stands there, but nothing to read.
bool SaysNothing(const RuleInput& in, const Bullet& bullet) {
  for (NodeIndex i = bullet.node + 1; i < in.document[bullet.node].end; ++i) {
    const Node& node = in.document[i];
    const std::string_view text = in.slice(node.range);
    switch (node.kind) {
      case NodeKind::kText:
        if (text != "&nbsp;" && text.find_first_not_of(" .,;:-_*…\xC2\xA0") != std::string_view::npos) return false;
        break;
      case NodeKind::kHtmlInline:
      case NodeKind::kHtmlBlock:
        if (!StartsWithIgnoringCase(text, "<br")) return false;
        break;
      case NodeKind::kList:
      case NodeKind::kItem:
      case NodeKind::kParagraph:
      case NodeKind::kSoftBreak:
      case NodeKind::kLineBreak:
      case NodeKind::kStrong:
      case NodeKind::kEmphasis: break;
      default: return false;
    }
  }
  return true;
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Bullet& bullet : paper.bullets) {
      if (bullet.content.empty() && !bullet.has_children) {
        ReportBuilder builder = report.at(bullet.range, {"a bullet without text", "내용이 없는 항목입니다"});
        if (paper.bullets.size() > 1) {
          builder.fix(Safety::kSafe, {Erase(LinesToRemove(in, bullet.range))}, {"remove it", "항목을 지웁니다"});
        }
      } else if (SaysNothing(in, bullet)) {
        report.at(bullet.range, {"a bullet with nothing to read", "읽을 내용이 없는 항목입니다"});
      } else if (IsOnlyLabel(in, bullet)) {
        report.at(bullet.content, {"nothing stands behind the label", "레이블 뒤에 내용이 없습니다"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule kEmptyBullet{
    .name = "empty-bullet",
    .group = Group::kDigest,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A bullet has no text.", "내용이 없는 항목이 있습니다."},
    .why = {"An empty bullet shows as a lone dot. A bullet that has only its label lost its text on the way.",
            "내용이 없는 항목은 점만 보입니다. 레이블만 남은 항목은 내용이 중간에 사라진 것입니다."},
    .fix_note = {"Removes the empty line; not where it is the paper's only bullet, and never a label.",
                 "빈 항목의 줄을 지웁니다. 논문의 유일한 항목이거나 레이블이 있으면 지우지 않습니다."},
    .check = Check};

}  // namespace digestlint
