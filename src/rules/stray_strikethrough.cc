#include <algorithm>
#include <string>
#include <string_view>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// Whether a tilde lies in a bare URL (`https://example.org/~kim/`), where GFM reads none; our tree has the URLs as text.
bool InUrl(const RuleInput& in, std::uint32_t offset) {
  const auto urls = in.document.bare_urls();
  return std::any_of(urls.begin(), urls.end(), [&](const BareUrl& url) { return url.linked.contains(offset); });
}

bool IsWordOrNumber(char32_t c) { return c < 0x80 ? IsAsciiDigit(static_cast<char>(c)) || IsAsciiLetter(static_cast<char>(c)) : IsLetter(c); }

// What may stand before a tilde that strikes out on purpose.
bool OpensStrikethrough(char32_t before) {
  return before == 0 || (before < 0x80 && IsAsciiSpace(static_cast<char>(before))) || before == 0xA0 ||
         std::u32string_view(U"([{<>\"'“‘「『《〈|*_:,-").find(before) != std::u32string_view::npos;
}

// `3~5배, 10~20%`: a tilde of a range touches a number or a word where one that strikes out has a blank or a bracket. A
// particle may follow the closing one: `~낡은~을`.
bool IsStray(std::string_view text, Range struck, std::uint32_t tildes) {
  const char32_t before = DecodeBefore(text, struck.begin);
  const char32_t after = struck.end < text.size() ? DecodeAt(text, struck.end) : 0;
  const bool word_follows = after < 0x80 && IsWordOrNumber(after);
  if (tildes == 2) return before < 0x80 && IsWordOrNumber(before) && word_follows;
  return !OpensStrikethrough(before) || word_follows;
}

void Check(const RuleInput& in, Reporter& report) {
  const std::string_view text = in.source.text();
  for (const Node& node : in.document.nodes()) {
    if (node.kind != NodeKind::kStrikethrough || !node.exact) continue;
    const std::uint32_t tildes = text.substr(node.range.begin, 2) == "~~" ? 2 : 1;
    const Range open{node.range.begin, node.range.begin + tildes};
    const Range close{node.range.end - tildes, node.range.end};
    if (InUrl(in, open.begin) || InUrl(in, close.begin) || !IsStray(text, node.range, tildes)) continue;
    const std::string escaped = tildes == 2 ? "\\~\\~" : "\\~";
    report
        .at(node.range, {"the page strikes out what stands between these two `~`", "두 `~` 사이의 글에 취소선이 그어집니다"})
        .fix(Safety::kSafe, {Replace(open, escaped), Replace(close, escaped)}, {"write `\\~`", "`\\~`로 씁니다"});
  }
}

}  // namespace

extern constexpr Rule kStrayStrikethrough{
    .name = "stray-strikethrough",
    .group = Group::kText,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"Two tildes, as of ranges, strike out the text between them.", "범위 등을 나타낸 두 물결표 사이의 글에 취소선이 그어집니다."},
    .why = {"GFM strikes out what stands between two single tildes: of `3~5배, 10~20%` the page shows the middle crossed out. What is "
            "struck out on purpose, `~~이전 결과~~` or `~이전 결과~`, is left alone, and so are tildes in URLs.",
            "GFM은 물결표 하나로 둘러싼 글에도 취소선을 긋습니다. `3~5배, 10~20%`라고 쓰면 가운데가 지워진 것처럼 보입니다. "
            "`~~이전 결과~~`나 `~이전 결과~`처럼 일부러 그은 취소선과 URL 안의 물결표는 그대로 둡니다."},
    .fix_note = {"Escapes both tildes; the text stays the same, without the line.", "두 물결표를 이스케이프합니다. 글은 그대로이고 취소선만 사라집니다."},
    .check = Check};

}  // namespace digestlint
