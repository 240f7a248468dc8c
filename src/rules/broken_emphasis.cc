#include <fmt/format.h>

#include <vector>

#include "rules/maths.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/byte_scan.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// A `**` that GFM leaves in the text as two asterisks.
struct Literal {
  std::uint32_t at = 0;
  NodeIndex text = 0;
};

// `2**10`, `a ** b`: an operator of a formula or a program, not emphasis.
bool IsOperator(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const char before = at == 0 ? ' ' : text[at - 1];
  const char after = end >= text.size() ? ' ' : text[end];
  const auto operand = [](char c) { return IsAsciiDigit(c) || IsAsciiLetter(c); };
  if (operand(before) && operand(after)) return IsAsciiDigit(before) || IsAsciiDigit(after);
  return before == ' ' && after == ' ';
}

std::vector<Literal> FindLiterals(const RuleInput& in, NodeIndex block) {
  std::vector<Literal> found;
  const std::string_view text = in.source.text();
  const std::vector<Range> maths = FindMaths(text, in.document[block].range);
  for (NodeIndex i = block + 1; i < in.document[block].end; ++i) {
    const Node& node = in.document[i];
    if (node.kind != NodeKind::kText || !node.exact) continue;
    for (std::uint32_t at = node.range.begin; at + 1 < node.range.end; ++at) {
      if (text[at] == '\\') {
        ++at;
        continue;
      }
      if (text[at] != '*' || text[at + 1] != '*') continue;
      std::uint32_t end = at;
      while (end < node.range.end && text[end] == '*') ++end;
      if (end - at <= 3 && !IsOperator(text, at, end) && !InMaths(maths, at)) {
        found.push_back({at, i});
      }
      at = end;
    }
  }
  return found;
}

// Whether the text between two literal `**` can be what they were to enclose.
bool CanPair(const RuleInput& in, const Literal& open, const Literal& close) {
  const std::string_view text = in.source.text();
  if (in.document[open.text].parent != in.document[close.text].parent) return false;
  if (text.substr(open.at, 3) == "***" || text.substr(close.at, 3) == "***") return false;
  const Range inside{open.at + 2, close.at};
  const std::string_view slice = in.slice(inside);
  return !slice.empty() && !IsBlank(slice.front()) && !IsBlank(slice.back()) && slice.find('\n') == std::string_view::npos;
}

void CheckBlock(const RuleInput& in, NodeIndex block, Reporter& report) {
  const std::vector<Literal> literals = FindLiterals(in, block);
  const bool one_reading = literals.size() % 2 == 0;
  for (std::size_t i = 0; i < literals.size();) {
    const bool paired = one_reading && i + 1 < literals.size() && CanPair(in, literals[i], literals[i + 1]);
    if (!paired) {
      const std::uint32_t at = literals[i].at;
      report.at({at, at + 2}, {"this `**` is shown as it is: nothing is emphasised", "이 `**`는 강조가 되지 않고 그대로 보입니다"});
      ++i;
      continue;
    }
    const Range open{literals[i].at, literals[i].at + 2};
    const Range close{literals[i + 1].at, literals[i + 1].at + 2};
    report
        .at({open.begin, close.end}, {"these `**` are shown as they are: next to punctuation, GFM sees no emphasis before a particle",
                                      "문장 부호에 조사가 바로 붙어 GFM이 이 `**`를 강조로 보지 않고 그대로 보여 줍니다"})
        .fix(Safety::kSafe, {Replace(open, "<strong>"), Replace(close, "</strong>")},
             {"write <strong>…</strong>", "<strong>…</strong>로 씁니다"});
    i += 2;
  }
}

// The same with one asterisk or two underscores, which alone may mean anything: only a pair whose second one stands
// between punctuation and a letter, where GFM sees no end.
void CheckPairs(const RuleInput& in, NodeIndex block, std::string_view mark, std::string_view element, Reporter& report) {
  const std::string_view text = in.source.text();
  const std::vector<Range> maths = FindMaths(text, in.document[block].range);
  for (NodeIndex i = block + 1; i < in.document[block].end; ++i) {
    const Node& node = in.document[i];
    if (node.kind != NodeKind::kText || !node.exact) continue;
    std::uint32_t open = node.range.end;  // none
    for (std::uint32_t at = node.range.begin; at + mark.size() <= node.range.end; ++at) {
      const auto end = at + static_cast<std::uint32_t>(mark.size());
      if (text[at] == '\\' || text.substr(at, mark.size()) != mark || InMaths(maths, at)) {
        at += text[at] == '\\' ? 1 : 0;
        continue;
      }
      const char32_t before = at == node.range.begin ? ' ' : DecodeBefore(text, at);
      const char32_t after = end < text.size() ? DecodeAt(text, end) : ' ';
      const auto is_blank = [](char32_t c) { return c < 0x80 && IsAsciiSpace(static_cast<char>(c)); };
      if (open < at && IsPunctuation(before) && IsLetter(after)) {
        report
            .at({open, end}, {"these `{}` are shown as they are: next to punctuation, GFM sees no emphasis before a particle",
                              "문장 부호에 조사가 바로 붙어 GFM이 이 `{}`를 강조로 보지 않고 그대로 보여 줍니다"}, mark)
            .fix(Safety::kSafe,
                 {Replace(MakeRange(open, open + mark.size()), fmt::format("<{}>", element)), Replace({at, end}, fmt::format("</{}>", element))},
                 {"write <{0}>…</{0}>", "<{0}>…</{0}>로 씁니다"}, element);
        open = node.range.end;
      } else {
        open = (is_blank(before) || before == '(') && !is_blank(after) && !IsPunctuation(after) ? at : node.range.end;
      }
      at = end - 1;
    }
  }
}

bool HoldsText(NodeKind kind) { return kind == NodeKind::kParagraph || kind == NodeKind::kHeading || kind == NodeKind::kTableCell; }

// Whether GFM left any `*` or `_` in the text of the block; in nearly all it made emphasis of them.
bool HasLiteralMark(const RuleInput& in, NodeIndex block) {
  const auto is_mark = [](unsigned char byte) { return (byte == '*') | (byte == '_'); };
  for (NodeIndex i = block + 1; i < in.document[block].end; ++i) {
    const Node& node = in.document[i];
    if (node.kind != NodeKind::kText || !node.exact) continue;
    if (FindByteIf(in.source.text(), node.range.begin, node.range.end, is_mark) < node.range.end) return true;
  }
  return false;
}

void Check(const RuleInput& in, Reporter& report) {
  const auto nodes = in.document.nodes();
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    if (!HoldsText(nodes[i].kind) || !HasLiteralMark(in, i)) continue;
    CheckBlock(in, i, report);
    CheckPairs(in, i, "*", "em", report);
    CheckPairs(in, i, "__", "strong", report);
  }
}

}  // namespace

extern constexpr Rule kBrokenEmphasis{
    .name = "broken-emphasis",
    .group = Group::kText,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"`**` that GFM shows as two asterisks.", "GFM이 강조로 보지 않고 그대로 보여 주는 `**`가 있습니다."},
    .why = {"CommonMark decides by the characters on both sides whether `**` opens or closes. Behind a bracket or a quotation mark "
            "it doesn't close when a Korean particle follows at once: `**강화 학습(RL)**과` stays as it is. An odd number of `**` "
            "leaves one over. Operators (`2**10`), maths and code are left alone.",
            "CommonMark는 양옆의 글자를 보고 `**`가 강조를 열거나 닫는지 정합니다. 괄호나 따옴표 뒤에 조사가 바로 오면 닫히지 않아 "
            "`**강화 학습(RL)**과`가 그대로 보입니다. `**`의 개수가 홀수여도 하나가 남습니다. 연산자(`2**10`), 수식, 코드는 살피지 "
            "않습니다."},
    .fix_note = {"Writes `<strong>…</strong>`, which means the same and doesn't depend on what stands beside it. Not offered where it "
                 "isn't certain which `**` belong together.",
                 "같은 뜻이면서 옆 글자의 영향을 받지 않는 `<strong>…</strong>`로 바꿉니다. 어느 `**`끼리 짝인지 확실하지 않으면 "
                 "제안하지 않습니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
