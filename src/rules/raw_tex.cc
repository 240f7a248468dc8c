#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/maths.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/tex_commands.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

bool StartsWithAny(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) { return text.starts_with(prefix); });
}

// `\includegraphics 명령어`: the text speaks of the command. `rest` begins behind the command.
bool IsSpokenOf(std::string_view rest) {
  if (rest.starts_with("{")) rest.remove_prefix(std::min(rest.find('}'), rest.size() - 1) + 1);
  rest.remove_prefix(std::min(rest.find_first_not_of(" '\"`)"), rest.size()));
  return StartsWithAny(rest, {"명령", "커맨드", "매크로", "패키지", "환경", "태그", "구문", "문법", "기호", "표기", "command", "macro"});
}

// What was meant as a TeX command between `slash`, its backslash, and `end`, as opposed to a path, a pattern or an
// escape of a programming language.
bool LooksLikeTex(std::string_view text, std::size_t slash, std::size_t begin, std::size_t end) {
  const std::string_view word = text.substr(begin, end - begin);
  const char before = slash == 0 ? ' ' : text[slash - 1];
  const char after = end < text.size() ? text[end] : ' ';
  if (std::string_view(":./]^").find(before) != std::string_view::npos) return false;  // `C:\Users`, `[^\w]`
  if (IsAsciiLetter(before) || IsAsciiDigit(before)) return IsTexCommand(word) && word.size() > 2 && after != '\\';  // `3\times`
  if (after == '{') return true;
  if (word.size() == 1) {
    constexpr std::string_view kClasses = "ABDGPSWZ";  // of regular expressions
    return word[0] >= 'A' && word[0] <= 'Z' && kClasses.find(word[0]) == std::string_view::npos && after != '+' && after != '*';
  }
  if (IsTexCommand(word)) return true;
  if (after == '\\' && end + 1 < text.size() && IsAsciiLetter(text[end + 1])) return false;  // `\\server\share`, `\bword\b`
  const bool escape = std::string_view("nrt").find(word[0]) != std::string_view::npos && word[1] >= 'A' && word[1] <= 'Z';
  return !escape && !IsAsciiDigit(after);  // `\nFinal`, `\uFF0C`
}

// The commands that only say how their argument looks; without them the argument stays.
bool IsStyle(std::string_view command) {
  constexpr std::array<std::string_view, 14> kStyles = {"emph", "mbox", "mathrm", "text", "textbf", "textit", "textmd", "textnormal",
                                                        "textrm", "textsc", "textsf", "textsl", "texttt", "textup"};
  return std::find(kStyles.begin(), kStyles.end(), command) != kStyles.end();
}

void Report(const RuleInput& in, Range node, Range command, std::string_view word, Reporter& report) {
  ReportBuilder builder = report.at(command, {"`\\{}` is TeX, which the page shows as it is", "TeX 명령 `\\{}`이(가) 본문에 그대로 남아 있습니다"}, word);
  const std::string_view rest = in.slice({command.end, node.end});
  const std::size_t close = rest.find('}');
  if (!rest.starts_with('{') || close == std::string_view::npos || rest.find('{', 1) < close) return;
  const std::string argument(rest.substr(1, close - 1));
  const bool url = word == "url" && (argument.starts_with("http://") || argument.starts_with("https://"));
  if (!url && !IsStyle(word)) return;
  builder.fix(Safety::kUnsafe, {Replace(MakeRange(command.begin, command.end + close + 1), url ? "<" + argument + ">" : argument)},
              {"keep `{}` alone", "`{}`만 남깁니다"}, argument);
}

void CheckBlock(const RuleInput& in, NodeIndex block, Reporter& report) {
  const std::string_view text = in.source.text();
  const std::string_view body = in.slice(in.document[block].range);
  // A text about TeX names commands because it means them.
  if (body.find('\\') == std::string_view::npos || body.find("TeX") != std::string_view::npos) return;
  const std::vector<Range> maths = FindMaths(text, in.document[block].range);
  for (NodeIndex i = block + 1; i < in.document[block].end; ++i) {
    const Node& node = in.document[i];
    if (node.kind != NodeKind::kText || !node.exact) continue;
    for (std::uint32_t at = node.range.begin; at < node.range.end; ++at) {
      if (text[at] != '\\') continue;
      const std::uint32_t slash = at;
      while (at < node.range.end && text[at] == '\\') ++at;
      std::uint32_t end = at;
      while (end < node.range.end && IsAsciiLetter(text[end])) ++end;
      const std::string_view word = in.slice({at, end});
      if (word.empty() || word == "boxed" || InMaths(maths, slash)) continue;  // `\boxed{}` is a format of answers
      if (!LooksLikeTex(text, slash, at, end) || IsSpokenOf(in.slice({end, node.range.end}))) continue;
      Report(in, node.range, {slash, end}, word, report);
      at = end - 1;
    }
  }
}

void Check(const RuleInput& in, Reporter& report) {
  if (in.source.text().find('\\') == std::string_view::npos) return;
  const auto nodes = in.document.nodes();
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    const NodeKind kind = nodes[i].kind;
    if (kind == NodeKind::kParagraph || kind == NodeKind::kHeading || kind == NodeKind::kTableCell) CheckBlock(in, i, report);
  }
}

}  // namespace

extern constexpr Rule kRawTex{
    .name = "raw-tex",
    .group = Group::kText,
    .severity = Severity::kWarning,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"A TeX command stands in the text, outside maths.", "수식 밖의 글에 TeX 명령이 남아 있습니다."},
    .why = {"Abstracts on arXiv are TeX: an author's own `\\method` or `\\textsc{Name}` comes along into the summary, and its "
            "readers see a backslash, or a name that says nothing. Maths (`$\\alpha$`), code, paths, and sentences about TeX and "
            "its commands are left alone, and so is `\\boxed{}`.",
            "arXiv의 초록은 TeX로 쓰여 있어 저자가 만든 `\\method`나 `\\textsc{Name}` 같은 명령이 요약에 딸려 옵니다. 독자에게는 "
            "백슬래시나 뜻 모를 이름만 보입니다. 수식(`$\\alpha$`), 코드, 경로, TeX와 그 명령을 다룬 문장, `\\boxed{}`는 그대로 "
            "둡니다."},
    .fix_note = {"Keeps what a command like `\\textsc{…}` or `\\url{…}` encloses. Unsafe: what the command did is lost. Macros of an "
                 "author have no fix, since only the paper says what they stand for.",
                 "`\\textsc{…}`나 `\\url{…}` 같은 명령이 감싼 내용만 남깁니다. 명령의 효과가 사라지므로 안전하지 않은 고치기입니다. "
                 "저자가 만든 매크로는 무엇을 뜻하는지 논문에만 있으므로 고치지 않습니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
