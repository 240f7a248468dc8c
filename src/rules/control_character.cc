#include <fmt/format.h>

#include <array>

#include "rules/control_characters.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/byte_scan.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

struct Unwanted {
  char32_t first;
  char32_t last;
  bool as_space;  // it parts words, so a space takes its place
  Text name;
};

constexpr std::array kUnwanted = {
    Unwanted{0x01, 0x08, false, {"a control character", "제어 문자"}},
    Unwanted{0x0B, 0x0C, true, {"a control character", "제어 문자"}},
    Unwanted{0x0E, 0x1F, false, {"a control character", "제어 문자"}},
    Unwanted{0x7F, 0x84, false, {"a control character", "제어 문자"}},
    Unwanted{0x85, 0x85, true, {"a next-line character", "다음 줄 문자(NEL)"}},
    Unwanted{0x86, 0x9F, false, {"a control character", "제어 문자"}},
    Unwanted{0xAD, 0xAD, false, {"a soft hyphen", "소프트 하이픈"}},
    Unwanted{0x034F, 0x034F, false, {"a grapheme joiner", "문자소 접합자"}},
    Unwanted{0x061C, 0x061C, false, {"a direction mark", "글쓰기 방향 문자"}},
    Unwanted{0x115F, 0x1160, false, {"a Hangul filler", "한글 채움 문자"}},
    Unwanted{0x17B4, 0x17B5, false, {"an invisible vowel", "보이지 않는 모음 문자"}},
    Unwanted{0x180E, 0x180E, false, {"an invisible separator", "보이지 않는 구분 문자"}},
    Unwanted{0x200B, 0x200B, false, {"a zero-width space", "폭 없는 공백"}},
    Unwanted{0x200C, 0x200C, false, {"a zero-width non-joiner", "폭 없는 비접합자"}},
    Unwanted{0x200D, 0x200D, false, {"a zero-width joiner", "폭 없는 접합자"}},
    Unwanted{0x200E, 0x200F, false, {"a direction mark", "글쓰기 방향 문자"}},
    Unwanted{0x2028, 0x2029, true, {"a line separator", "줄 구분 문자"}},
    Unwanted{0x202A, 0x202E, false, {"a direction mark", "글쓰기 방향 문자"}},
    Unwanted{0x2060, 0x2064, false, {"an invisible joiner", "보이지 않는 접합 문자"}},
    Unwanted{0x2066, 0x206F, false, {"a direction mark", "글쓰기 방향 문자"}},
    Unwanted{0x3164, 0x3164, false, {"a Hangul filler", "한글 채움 문자"}},
    Unwanted{0xFEFF, 0xFEFF, false, {"a byte order mark inside the text", "글 안의 바이트 순서 표시(BOM)"}},
    Unwanted{0xFFA0, 0xFFA0, false, {"a Hangul filler", "한글 채움 문자"}},
    Unwanted{0xFFF9, 0xFFFB, false, {"an interlinear mark", "행간 주석 문자"}},
    Unwanted{0xE0001, 0xE007F, false, {"a tag character", "태그 문자"}},
};

const Unwanted* Find(char32_t c) {
  for (const Unwanted& unwanted : kUnwanted) {
    if (c < unwanted.first) return nullptr;
    if (c <= unwanted.last) return &unwanted;
  }
  return nullptr;
}

// The joiners have work to do in emoji and in scripts that join their letters.
bool IsJoinerInUse(std::string_view text, std::size_t at, std::size_t length) {
  if (at == 0 || at + length >= text.size()) return false;
  const char32_t before = DecodeBefore(text, at);
  const char32_t after = DecodeAt(text, at + length);
  const auto joins = [](char32_t c) {
    return (c >= 0x0590 && c <= 0x0DFF) || (c >= 0x1000 && c <= 0x109F) || c == 0xFE0F || (c >= 0x1F3FB && c <= 0x1F3FF) ||
           (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF);
  };
  return joins(before) && joins(after);
}

// Bytes with which something in the table may begin, and some others beside Hangul and ASCII that are as rare.
constexpr auto kMayBegin = [](unsigned char byte) {
  return ((byte < 0x20) & (byte != '\n')) | (byte == 0x7F) | ((byte >= 0xC2) & (byte <= 0xE9)) | (byte >= 0xEE);
};

// Tags spell out the region of a black flag: 🏴󠁧󠁢󠁳󠁣󠁴󠁿.
bool IsTagOfFlag(std::string_view text, std::size_t at) {
  char32_t before = DecodeBefore(text, at);
  for (; before >= 0xE0020 && before <= 0xE007F; before = DecodeBefore(text, at)) at -= 4;
  return before == 0x1F3F4;
}

// What a page shows in place of a letter that was lost: U+FFFD, and letters of one font's own from a PDF.
bool IsLostLetter(char32_t c) { return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF); }

// Reports a run of lost letters that begins at `at`; gives its end.
std::size_t ReportLostLetters(std::string_view text, std::size_t at, Reporter& report) {
  std::size_t end = at;
  for (std::size_t length = 0; end < text.size() && IsLostLetter(DecodeAt(text, end, length)); end += length) continue;
  report.at(MakeRange(at, end), {"U+{:04X} stands where a letter was lost", "글자가 깨져 U+{:04X} 문자만 남아 있습니다"},
            static_cast<std::uint32_t>(DecodeAt(text, at)));
  return end;
}

void Check(const RuleInput& in, Reporter& report) {
  const std::string_view text = in.source.text();
  for (std::size_t at = in.source.has_byte_order_mark() ? 3 : 0; (at = FindByteIf(text, at, text.size(), kMayBegin)) < text.size(); ++at) {
    std::size_t length = 0;
    const char32_t c = DecodeAt(text, at, length);
    if (IsLostLetter(c)) {
      at = ReportLostLetters(text, at, report) - 1;
      continue;
    }
    const Unwanted* unwanted = Find(c);
    if (unwanted == nullptr) continue;
    // Escapes that lost their backslash are mangled-escape's.
    if (length == 1 && EscapeLetter(text[at]) != 0 && at + 1 < text.size() && IsAsciiLetter(text[at + 1])) continue;
    if ((c == 0x200C || c == 0x200D) && IsJoinerInUse(text, at, length)) continue;
    if ((c == 0x115F || c == 0x1160) && IsConjoiningJamo(DecodeBefore(text, at))) continue;  // part of an old syllable
    if (c >= 0xE0020 && IsTagOfFlag(text, at)) continue;
    const bool blank_beside = at == 0 || IsAsciiSpace(text[at - 1]) || at + length >= text.size() || IsAsciiSpace(text[at + length]);
    const bool as_space = unwanted->as_space && !blank_beside;
    report
        .at(MakeRange(at, at + length), {"{} (U+{:04X}), which nobody sees", "눈에 보이지 않는 {}(U+{:04X})가 있습니다"},
            unwanted->name.in(report.language()), static_cast<std::uint32_t>(c))
        .fix(Safety::kSafe, {Replace(MakeRange(at, at + length), as_space ? " " : "")},
             {"{}", "{}"}, as_space ? Text("put a space in its place", "공백으로 바꿉니다").in(report.language())
                                    : Text("remove it", "지웁니다").in(report.language()));
  }
}

}  // namespace

extern constexpr Rule kControlCharacter{
    .name = "control-character",
    .group = Group::kText,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A control character, an invisible character or the mark of a lost letter stands in the text.",
                "글에 제어 문자나 보이지 않는 문자, 깨진 글자가 있습니다."},
    .why = {"Zero-width spaces, soft hyphens, direction marks and byte order marks inside a text come along when text is copied "
            "from a page or a PDF. Nobody sees them, and search no longer finds the word. U+FFFD and private-use letters say that a letter was lost. Joiners inside emoji are "
            "left alone.",
            "폭 없는 공백, 소프트 하이픈, 글쓰기 방향 문자, 글 안의 BOM은 웹 페이지나 PDF에서 복사할 때 딸려 옵니다. 눈에 보이지 않지만 "
            "그 낱말은 더 이상 검색되지 않습니다. U+FFFD와 사용자 정의 영역의 문자는 글자가 깨졌다는 표시입니다. 이모지 안의 접합 문자는 그대로 둡니다."},
    .fix_note = {"Removes it; one that parts two words becomes a space. A lost letter has no fix.",
                 "문자를 지웁니다. 두 낱말을 나누는 문자는 공백으로 바꿉니다. 깨진 글자는 되살릴 수 없어 고치지 않습니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
