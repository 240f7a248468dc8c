#include <algorithm>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// The conjoining jamo from `at` on.
std::size_t JamoRun(std::string_view text, std::size_t at) {
  for (std::size_t length = 0; at < text.size(); at += length) {
    const char32_t c = DecodeAt(text, at, length);
    if (!IsConjoiningJamo(c)) break;
  }
  return at;
}

// Whether the range lies in an address or in code, which name what they name byte by byte: a file that macOS wrote is not
// found under its composed name.
bool IsLiteral(const RuleInput& in, Range range) {
  for (const Node& node : in.document.nodes()) {
    if (node.destination.contains(range)) return true;
    const bool code = node.kind == NodeKind::kCode || node.kind == NodeKind::kCodeBlock || node.kind == NodeKind::kHtmlBlock ||
                      node.kind == NodeKind::kHtmlInline;
    if (code && node.range.contains(range)) return true;
  }
  const auto urls = in.document.bare_urls();
  return std::any_of(urls.begin(), urls.end(), [&](const BareUrl& url) { return url.linked.contains(range); });
}

void CheckLine(const RuleInput& in, Range line, Reporter& report) {
  const std::string_view text = in.source.text();
  std::vector<Edit> edits;
  for (std::size_t at = line.begin; at < line.end; ++at) {
    if (static_cast<unsigned char>(text[at]) != 0xE1) continue;  // all conjoining jamo of today's Hangul begin so
    // A syllable without its final consonant may be composed already, with the jamo of the final behind it.
    const std::size_t end = JamoRun(text, at);
    if (end == at) continue;
    std::size_t begin = at;
    if (IsHangulSyllable(DecodeBefore(text, at)) && at > line.begin) begin -= 3;
    const std::string_view written = text.substr(begin, end - begin);
    std::string composed = ToNfc(written);
    if (composed != written && !IsLiteral(in, MakeRange(begin, end))) edits.push_back(Replace(MakeRange(begin, end), std::move(composed)));
    at = end - 1;
  }
  if (edits.empty()) return;
  const Range range{edits.front().range.begin, edits.back().range.end};
  report.at(range, {"Hangul in separate letters (NFD), as macOS writes it in file names", "한글이 자모로 나뉘어 있습니다(NFD). macOS의 파일 이름에서 복사하면 이렇게 됩니다"})
      .fix(Safety::kSafe, std::move(edits), {"compose the syllables (NFC)", "음절로 합칩니다(NFC)"});
}

void Check(const RuleInput& in, Reporter& report) {
  if (in.source.text().find("\xE1\x84") == std::string_view::npos && in.source.text().find("\xE1\x85") == std::string_view::npos &&
      in.source.text().find("\xE1\x86") == std::string_view::npos && in.source.text().find("\xE1\x87") == std::string_view::npos) {
    return;
  }
  for (std::uint32_t line = 0; line < in.source.line_count(); ++line) CheckLine(in, in.source.line(line), report);
}

}  // namespace

extern constexpr Rule kUnicodeForm{
    .name = "unicode-form",
    .group = Group::kKorean,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"Hangul syllables are written as separate letters (NFD).", "한글 음절이 자모로 나뉘어 있습니다(NFD)."},
    .why = {"Text that comes from file names on macOS looks right and isn't found by search, by spell checkers or by grep, because "
            "each syllable is two or three code points. One report a line. Addresses and code are left alone: a file is found under "
            "the name that it has.",
            "macOS의 파일 이름에서 온 글은 보기에는 같지만 한 음절이 두세 글자로 나뉘어 있어 검색, 맞춤법 검사, grep이 찾지 못합니다. "
            "한 줄에 한 번 알립니다. 파일은 실제 이름으로만 찾을 수 있으므로 주소와 코드는 그대로 둡니다."},
    .fix_note = {"Composes the syllables (Unicode NFC); old Hangul that has no composed form stays.",
                 "음절로 합칩니다(유니코드 NFC). 합친 글자가 없는 옛한글은 그대로 둡니다."},
    .check = Check};

}  // namespace digestlint
