#include <algorithm>
#include <optional>
#include <string>

#include "rules/control_characters.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/tex_commands.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

std::string_view LettersAt(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && IsAsciiLetter(text[end])) ++end;
  return text.substr(at, end - at);
}

bool InCode(const RuleInput& in, std::uint32_t offset) {
  for (const Node& node : in.document.nodes()) {
    if ((node.kind == NodeKind::kCode || node.kind == NodeKind::kCodeBlock) && node.range.contains(offset)) return true;
  }
  return false;
}

// A tab or a carriage return may be meant: as indentation, between the cells of a pasted table, at the end of a line.
// Only what spells a TeX command is taken for one then, and a short rest without an argument (`o` of `\to`) only if it
// touches the word before it.
bool SpellsCommand(std::string_view text, std::uint32_t at, std::string_view rest, bool known, bool has_argument) {
  const bool starts_line = at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r';
  if (has_argument) return known || (text[at] == '\t' && !starts_line);
  if (text[at] == '\r' && text.find('\n') == std::string_view::npos) return false;  // lines end in \r here
  if (rest == "an") return false;  // an English word, where `\tan` would have an argument or a bracket
  return known && (rest.size() >= 3 || !(starts_line || IsAsciiSpace(text[at - 1])));
}

void CheckAt(const RuleInput& in, std::uint32_t at, Reporter& report) {
  const std::string_view text = in.source.text();
  const char letter = EscapeLetter(text[at]);
  const std::string_view rest = LettersAt(text, at + 1);
  if (letter == 0 || rest.empty()) return;
  const std::string command = letter + std::string(rest);
  const bool known = IsTexCommand(command);
  const std::size_t after = at + 1 + rest.size();
  const bool may_be_meant = text[at] == '\t' || text[at] == '\r';
  if (may_be_meant) {
    const bool has_argument = after < text.size() && text[after] == '{';
    if (!SpellsCommand(text, at, rest, known, has_argument) || InCode(in, at)) return;
  }
  const Range range = MakeRange(at, after);
  report.at(range, {"a control character stands where `\\{}` was meant", "`\\{}`이어야 할 자리에 제어 문자가 있습니다"}, command)
      .fix(may_be_meant && !known ? Safety::kUnsafe : Safety::kSafe, {Replace({at, at + 1}, std::string("\\") + letter)},
           {"write `\\{}`", "`\\{}`로 되돌립니다"}, command);
}

void Check(const RuleInput& in, Reporter& report) {
  const std::string_view text = in.source.text();
  for (std::size_t at = FindControl(text, 0); at != std::string_view::npos; at = FindControl(text, at + 1)) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    CheckAt(in, static_cast<std::uint32_t>(at), report);
  }
}

}  // namespace

extern constexpr Rule kMangledEscape{
    .name = "mangled-escape",
    .group = Group::kText,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A control character stands where the backslash and letter of a TeX command were.",
                "TeX 명령의 백슬래시와 첫 글자가 제어 문자로 바뀌었습니다."},
    .why = {"A script that reads `\\textit` as an escape turns `\\t` into a tab and leaves `extit`; `\\benchmark` becomes a "
            "backspace and `enchmark`, `\\framework` a form feed and `ramework`. Tabs and carriage returns are reported only "
            "where what follows spells a known command, and never in code.",
            "스크립트가 `\\textit`을 이스케이프로 읽으면 `\\t`는 탭이 되고 `extit`만 남습니다. `\\benchmark`는 백스페이스와 "
            "`enchmark`, `\\framework`는 폼 피드와 `ramework`가 됩니다. 탭과 캐리지 리턴은 뒤의 글자가 알려진 명령일 때만 알리며, "
            "코드 안은 살피지 않습니다."},
    .fix_note = {"Puts the backslash and the letter back. Unsafe for a tab before an unknown command.",
                 "백슬래시와 글자를 되돌립니다. 알려지지 않은 명령 앞의 탭이면 안전하지 않은 고치기입니다."},
    .check = Check};

}  // namespace digestlint
