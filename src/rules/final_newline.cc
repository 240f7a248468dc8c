#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  const std::string_view text = in.source.text();
  std::uint32_t end = in.source.size();
  while (end > 0 && IsAsciiSpace(text[end - 1])) --end;
  if (end <= (in.source.has_byte_order_mark() ? 3u : 0u)) return;  // an empty file, or nothing but blanks
  if (end == in.source.size()) {
    report.at({end, end}, {"the file doesn't end with a line break", "파일이 줄바꿈으로 끝나지 않습니다"})
        .fix(Safety::kSafe, {InsertAt(end, std::string(in.source.newline()))}, {"add a line break", "줄바꿈을 하나 넣습니다"});
    return;
  }
  // Exactly one terminator behind the last text; blanks in that line are trailing-space's business.
  const std::uint32_t last = in.source.line_at(end - 1);
  const std::uint32_t after = in.source.line_with_terminator(last).end;
  if (in.source.line(last).end == after) {  // blanks, but no line break
    report.at({after, after}, {"the file doesn't end with a line break", "파일이 줄바꿈으로 끝나지 않습니다"})
        .fix(Safety::kSafe, {InsertAt(after, std::string(in.source.newline()))}, {"add a line break", "줄바꿈을 하나 넣습니다"});
  } else if (after < in.source.size()) {
    report.at({after, in.source.size()}, {"blank lines at the end of the file", "파일 끝에 빈 줄이 있습니다"})
        .fix(Safety::kSafe, {Erase({after, in.source.size()})}, {"remove them", "빈 줄을 지웁니다"});
  }
}

}  // namespace

extern constexpr Rule kFinalNewline{
    .name = "final-newline",
    .group = Group::kLayout,
    .severity = Severity::kNote,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"The file doesn't end with exactly one line break.", "파일이 정확히 한 번의 줄바꿈으로 끝나지 않습니다."},
    .why = {"POSIX defines a line as text with a line break behind it. Without the last one, tools that join files glue two "
            "lines together and diffs show `\\ No newline at end of file`; blank lines at the end show up as changes "
            "whenever someone appends. A file without any text is left alone.",
            "POSIX에서 한 줄은 줄바꿈으로 끝나는 글입니다. 마지막 줄바꿈이 없으면 파일을 이어 붙일 때 두 줄이 붙어 버리고 "
            "diff에 `\\ No newline at end of file`이 나타납니다. 파일 끝의 빈 줄은 누군가 글을 덧붙일 때마다 변경 사항으로 "
            "보입니다. 글이 없는 파일은 그대로 둡니다."},
    .fix_note = {"Adds the missing line break in the style of the file (LF or CRLF), or removes the blank lines at the end.",
                 "파일의 줄바꿈 방식(LF 또는 CRLF)에 맞춰 줄바꿈을 넣거나 끝의 빈 줄을 지웁니다."},
    .check = Check};

}  // namespace digestlint
