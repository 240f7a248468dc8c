#include "korean/reading.h"

#include <algorithm>
#include <array>

#include "korean/latin_reading.h"
#include "korean/number_reading.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// More of a text than this never matters, and bounds the work on hostile ones.
constexpr std::size_t kFarEnough = 256;

bool IsNumberPart(char c) { return IsAsciiDigit(c) || c == '.' || c == ','; }

bool DropSuffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

// Quotation marks and marks of emphasis at the end, which nobody pronounces.
void DropSilent(std::string_view& text) {
  constexpr std::array<std::string_view, 16> kSilent{"'", "\"", "`", "*", "_", "~", "\\", "’", "”", "‘", "“", "」", "』", "》", "〉", "›"};
  if (!text.empty() && (IsAsciiLetter(text.back()) || IsAsciiDigit(text.back()))) return;  // nearly always
  while (std::any_of(kSilent.begin(), kSilent.end(), [&](std::string_view mark) { return DropSuffix(text, mark); })) {
  }
}

struct Brackets {
  char open;
  char close;
};
constexpr std::array<Brackets, 2> kBrackets{{{'(', ')'}, {'[', ']'}}};

// Where the bracket opens that closes at the end of `text`, or npos.
std::size_t OpeningOf(std::string_view text, Brackets brackets) {
  int depth = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] == brackets.close) ++depth;
    if (text[at] == brackets.open && --depth == 0) return at;
  }
  return std::string_view::npos;
}

// The run of bytes at the end of `text` without blanks and Hangul: `https://x.io/a`, `GPT-4`, `1/2`.
std::string_view LastToken(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0) {
    std::size_t at = begin - 1;
    while (at > 0 && !IsCodePointStart(text[at])) --at;
    if (IsAsciiSpace(text[at]) || IsHangul(DecodeAt(text, at))) break;
    begin = at;
  }
  return text.substr(begin);
}

bool IsAddress(std::string_view token) {
  return token.find("://") != std::string_view::npos || token.find("www.") != std::string_view::npos;
}

bool IsUpperAscii(char c) { return c >= 'A' && c <= 'Z'; }

bool HasLatin(std::string_view text) { return std::any_of(text.begin(), text.end(), IsAsciiLetter); }

// `2024-06-03`
bool IsDate(std::string_view token) {
  if (token.size() < 10) return false;
  const std::string_view date = token.substr(token.size() - 10);
  constexpr std::string_view kShape = "0000-00-00";
  for (std::size_t i = 0; i < date.size(); ++i) {
    if (kShape[i] == '0' ? !IsAsciiDigit(date[i]) : date[i] != '-' && date[i] != '/' && date[i] != '.') return false;
  }
  return true;
}

// Whether the number at the end of `text`, which begins at `begin`, may be read in English: it is part of a Latin name
// (`GPT-4`), stands behind one (`Llama 3`), or is as short as a version.
bool MayBeEnglish(std::string_view text, std::size_t begin, std::string_view token, std::string_view number) {
  if (HasLatin(token)) return true;
  std::string_view before = text.substr(0, begin);
  while (!before.empty() && IsBlank(before.back())) before.remove_suffix(1);
  DropSilent(before);
  if (!before.empty() && (IsAsciiLetter(before.back()) || before.back() == ')')) return true;
  const std::size_t point = std::min(number.find('.'), number.size());
  return point < 2 && number.size() < point + 3;
}

Endings TokenNumber(std::string_view text, std::string_view token) {
  std::size_t begin = text.size();
  while (begin > 0 && IsNumberPart(text[begin - 1])) --begin;
  while (!IsAsciiDigit(text[begin])) ++begin;
  const std::string_view number = text.substr(begin);
  const bool english = MayBeEnglish(text, begin, token, number);
  const Endings endings = NumberEndings(number, english);
  const char before = begin == 0 ? ' ' : text[begin - 1];
  if (before == '^' || before == ':') return kAnyEnding;  // 제곱, 승; 10:30 열 시 삼십 분
  // `1/2` is 이분의 일 and 일 슬래시 이.
  if (before == '/' && begin >= 2 && IsAsciiDigit(text[begin - 2])) {
    return endings | TokenNumber(text.substr(0, begin - 1), token);
  }
  return IsDate(token) ? endings | kRieul : endings;  // 29일
}

Endings TokenLetters(std::string_view text, std::string_view token) {
  std::size_t begin = text.size();
  while (begin > 0 && IsAsciiLetter(text[begin - 1])) --begin;
  const std::string_view letters = text.substr(begin);
  const char before = begin == 0 ? ' ' : text[begin - 1];
  if (before == '\\' || before == '\b' || before == '\f' || before == '\v') return kAnyEnding;  // a TeX command, or what is left of one
  if (IsAsciiDigit(before)) {
    const std::string_view rest = token.substr(0, token.size() - letters.size());
    return UnitEndings(letters, HasLatin(rest));
  }
  // `1 cm`: a unit behind its number
  if (before == ' ' && letters.size() <= 2 && begin >= 2 && IsAsciiDigit(text[begin - 2]) && !IsUpperAscii(letters.back())) {
    return kAnyEnding;
  }
  if (before == '\'' && letters.size() == 1 && begin >= 2) return kOpen | ReadEndings(text.substr(0, begin - 1));  // 's
  return LatinEndings(letters);
}

}  // namespace

Endings ReadEndings(std::string_view text) {
  if (text.size() > kFarEnough) {
    text.remove_prefix(text.size() - kFarEnough);
    while (!text.empty() && !IsCodePointStart(text.front())) text.remove_prefix(1);
  }
  DropSilent(text);
  if (text.empty()) return kAnyEnding;
  const char last = text.back();
  for (const Brackets brackets : kBrackets) {
    if (last != brackets.close) continue;
    const std::size_t open = OpeningOf(text, brackets);
    if (open == std::string_view::npos) return ReadEndings(TrimBlanks(text.substr(0, text.size() - 1)));
    const std::string_view inside = TrimBlanks(text.substr(open + 1, text.size() - open - 2));
    const std::string_view outside = TrimBlanks(text.substr(0, open));
    if (inside.empty()) return ReadEndings(outside);
    return outside.empty() ? ReadEndings(inside) : ReadEndings(inside) | ReadEndings(outside);
  }
  const char32_t c = DecodeBefore(text, text.size());
  if (IsHangulSyllable(c)) return EndingOfSyllable(c);
  const std::string_view token = LastToken(text);
  if (IsAddress(token)) return kAnyEnding;
  if (IsAsciiDigit(last)) return TokenNumber(text, token);
  if (IsAsciiLetter(last)) return TokenLetters(text, token);
  if (last == '%') return kOpen;  // 퍼센트, 프로
  if (text.ends_with("++") && text.size() > 2 && IsAsciiLetter(text[text.size() - 3])) return kOpen | kRieul;  // 플러스플러스, 쁠쁠
  if (last == '+') return kOpen | ReadEndings(text.substr(0, text.size() - 1));  // 플러스, or silent
  return kAnyEnding;
}

}  // namespace digestlint
