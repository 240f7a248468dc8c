#include <algorithm>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// Blanks at the start of a line, in columns (a tab goes to the next multiple of four) and in bytes.
struct Indentation {
  std::uint32_t columns = 0;
  std::uint32_t bytes = 0;
};

Indentation MeasureIndentation(std::string_view line) {
  Indentation indentation;
  for (const char c : line) {
    if (c == ' ') {
      ++indentation.columns;
    } else if (c == '\t') {
      indentation.columns += 4 - indentation.columns % 4;
    } else {
      break;
    }
    ++indentation.bytes;
  }
  return indentation;
}

// The line would mean something else behind proper indentation: an underline of a heading, a row of a table.
bool WouldChangeMeaning(std::string_view line) {
  return TrimBlanks(line).find_first_not_of("=-|: ") == std::string_view::npos;
}

Edit Indent(const RuleInput& in, std::uint32_t line, std::uint32_t columns) {
  const Range range = in.source.line(line);
  const Indentation now = MeasureIndentation(in.slice(range));
  return Replace({range.begin, range.begin + now.bytes}, std::string(columns, ' '));
}

// Lines of a bullet's text that stand left of it: GFM takes them for the bullet's, but only until someone edits.
void CheckLazyLines(const RuleInput& in, NodeIndex paragraph, Reporter& report) {
  const Node& node = in.document[paragraph];
  const Node& item = in.document[node.parent];
  const std::uint32_t first = in.source.line_at(node.range.begin);
  const std::uint32_t last = in.source.line_at(node.range.end - 1);
  if (first == last || in.document.within(paragraph, NodeKind::kBlockQuote)) return;
  const Range item_line = in.source.line(in.source.line_at(item.range.begin));
  const std::uint32_t marker_columns = MeasureIndentation(in.slice(item_line)).columns;
  std::uint32_t marker_end = item.range.begin;
  while (marker_end < item.range.end && !IsAsciiSpace(in.source.text()[marker_end])) ++marker_end;
  std::uint32_t needed = marker_columns + (marker_end - item.range.begin) + 1;
  if (first == in.source.line_at(item.range.begin)) needed = marker_columns + (node.range.begin - item.range.begin);
  for (std::uint32_t line = first + 1; line <= last;) {
    const std::uint32_t run = line;
    std::vector<Edit> edits;
    bool certain = true;
    while (line <= last && MeasureIndentation(in.slice(in.source.line(line))).columns < needed) {
      certain &= !WouldChangeMeaning(in.slice(in.source.line(line)));
      edits.push_back(Indent(in, line++, needed));
    }
    if (line == run) {
      ++line;
      continue;
    }
    Range shown = in.source.line(run);
    shown.begin += MeasureIndentation(in.slice(shown)).bytes;
    ReportBuilder builder = report.at(shown, {"the bullet's text goes on here without indentation",
                                              "항목의 글이 들여쓰기 없이 이어집니다"});
    if (certain) builder.fix(Safety::kSafe, std::move(edits), {"indent it by {} spaces", "{}칸 들여씁니다"}, needed);
  }
}

// `1.` lines right below a bullet, at the left edge: meant to stand under it, but a list of their own.
void CheckHandNesting(const RuleInput& in, NodeIndex list, NodeIndex before, Reporter& report) {
  const Node& ordered = in.document[list];
  const Node& bullets = in.document[before];
  if (!ordered.ordered || bullets.kind != NodeKind::kList || bullets.ordered) return;
  const std::uint32_t first = in.source.line_at(ordered.range.begin);
  if (in.source.line_at(bullets.range.end - 1) + 1 != first) return;
  NodeIndex item = before + 1;
  while (in.document[item].end < bullets.end) item = in.document[item].end;
  const std::uint32_t needed =
      item + 1 < in.document[item].end
          ? in.document[item + 1].range.begin - in.source.line(in.source.line_at(in.document[item].range.begin)).begin
          : 2;
  const std::uint32_t last = in.source.line_at(ordered.range.end - 1);
  std::vector<Edit> edits;
  for (std::uint32_t line = first; line <= last; ++line) {
    const Range range = in.source.line(line);
    if (!TrimBlanks(in.slice(range)).empty()) edits.push_back(InsertAt(range.begin, std::string(needed, ' ')));
  }
  report.at(in.source.line(first), {"this list isn't indented, so it doesn't belong to the bullet above",
                                    "목록이 들여쓰기되지 않아 위 항목에 속하지 않습니다"})
      .fix(Safety::kSafe, std::move(edits), {"indent it by {} spaces", "{}칸 들여씁니다"}, needed);
}

void Check(const RuleInput& in, Reporter& report) {
  NodeIndex before = 0;
  for (const NodeIndex block : in.document.children(0)) {
    if (in.document[block].kind == NodeKind::kList) {
      if (before != 0) CheckHandNesting(in, block, before, report);
      for (NodeIndex i = block + 1; i < in.document[block].end; ++i) {
        if (in.document[i].kind != NodeKind::kParagraph) continue;
        if (in.document[in.document[i].parent].kind == NodeKind::kItem) CheckLazyLines(in, i, report);
      }
    }
    before = block;
  }
}

}  // namespace

extern constexpr Rule kBrokenContinuation{
    .name = "broken-continuation",
    .group = Group::kDigest,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A bullet's text or a list under it goes on without indentation.",
                "항목의 글이나 하위 목록이 들여쓰기 없이 이어집니다."},
    .why = {"A line that isn't indented belongs to the bullet above only by GFM's lenience (lazy continuation); numbered lines at "
            "the left edge end the list and start another one, so that what follows is no longer one summary.",
            "들여쓰지 않은 줄은 GFM이 너그럽게 봐줄 때만 위 항목에 속합니다(lazy continuation). 왼쪽 끝에서 시작하는 번호 목록은 "
            "앞의 목록을 끝내고 새 목록을 시작하므로 요약이 둘로 나뉩니다."},
    .fix_note = {"Indents the lines to the bullet's text. What is shown of a lazy line stays the same; a list moves under its bullet.",
                 "항목의 글에 맞춰 들여씁니다. 이어지는 글의 모양은 그대로이고, 번호 목록은 위 항목 아래로 들어갑니다."},
    .check = Check};

}  // namespace digestlint
