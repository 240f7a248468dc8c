#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  const std::string_view text = in.source.text();
  if (text.find('\r') == std::string_view::npos) return;
  std::vector<Edit> edits;
  for (std::size_t at = text.find('\r'); at != std::string_view::npos; at = text.find('\r', at + 1)) {
    if (at + 1 < text.size() && text[at + 1] == '\n') edits.push_back(Replace(MakeRange(at, at + 2), "\n"));
  }
  if (edits.empty()) return;  // a lone CR is control-character's or mangled-escape's
  const Range first = edits.front().range;
  const std::size_t count = edits.size();
  report.at(first, {"{} lines end in CRLF", "{}개의 줄이 CRLF로 끝납니다"}, count)
      .fix(Safety::kSafe, std::move(edits), {"end all lines in LF", "모든 줄을 LF로 끝냅니다"});
}

}  // namespace

extern constexpr Rule kLineEnding{
    .name = "line-ending",
    .group = Group::kLayout,
    .severity = Severity::kOff,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"Lines end in CRLF instead of LF.", "줄이 LF가 아니라 CRLF로 끝납니다."},
    .why = {"Mixed line ends make whole files show as changed. One report a file, at the first such line.",
            "줄바꿈 방식이 섞이면 파일 전체가 바뀐 것처럼 보입니다. 파일마다 처음 나온 곳에 한 번 알립니다."},
    .fix_note = {"Makes every CRLF an LF; nothing else changes.", "모든 CRLF를 LF로 바꿉니다. 다른 것은 바뀌지 않습니다."},
    .check = Check};

}  // namespace digestlint
