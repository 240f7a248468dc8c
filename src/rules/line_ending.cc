#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  const std::string_view text = in.source.text();
  if (text.find('\r') == std::string_view::npos) return;
  const bool only_cr = text.find('\n') == std::string_view::npos;
  std::vector<Edit> edits;
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    // A lone CR before a letter may be what is left of `\rho`, which an LF would hide.
    if (next != '\n' && !only_cr && IsAsciiLetter(next)) continue;
    edits.push_back(Replace(MakeRange(at, at + (next == '\n' ? 2 : 1)), "\n"));
  }
  if (edits.empty()) return;
  const Range first = edits.front().range;
  const std::size_t count = edits.size();
  report.at(first, {"lines that don't end in LF: {}", "LF로 끝나지 않는 줄이 {}개 있습니다"}, count)
      .fix(Safety::kSafe, std::move(edits), {"end all lines in LF", "모든 줄을 LF로 끝냅니다"});
}

}  // namespace

extern constexpr Rule kLineEnding{
    .name = "line-ending",
    .group = Group::kLayout,
    .severity = Severity::kOff,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"Lines end in CRLF or CR instead of LF.", "줄이 LF가 아니라 CRLF나 CR로 끝납니다."},
    .why = {"Mixed line ends make whole files show as changed. One report a file, at the first such line.",
            "줄바꿈 방식이 섞이면 파일 전체가 바뀐 것처럼 보입니다. 파일마다 처음 나온 곳에 한 번 알립니다."},
    .fix_note = {"Makes every CRLF and CR an LF; nothing else changes.", "모든 CRLF와 CR을 LF로 바꿉니다. 다른 것은 바뀌지 않습니다."},
    .check = Check};

}  // namespace digestlint
