#include "korean/number_reading.h"

#include <array>
#include <cstddef>

#include "text/utf8.h"

namespace digestlint {
namespace {

struct DigitReading {
  Endings sino;
  Endings english;
};

constexpr std::array<DigitReading, 10> kDigits{{
    {kClosed, kOpen},           // 영, 공 | 제로, 오
    {kRieul, kClosed},          // 일 | 원
    {kOpen, kOpen},             // 이 | 투
    {kClosed, kOpen},           // 삼 | 쓰리
    {kOpen, kOpen},             // 사 | 포
    {kOpen, kOpen},             // 오 | 파이브
    {kClosed, kOpen},           // 육 | 식스
    {kRieul, kClosed},          // 칠 | 세븐
    {kRieul, kOpen | kClosed},  // 팔 | 에이트, 에잇
    {kOpen, kClosed},           // 구 | 나인
}};

// The English reading of the last two digits of a whole number; `tens` is 0 where there is one digit only.
Endings EnglishEndings(int tens, int ones) {
  if (tens != 1) return ones == 0 && tens != 0 ? kOpen : kDigits[static_cast<std::size_t>(ones)].english;  // 트웬티
  if (ones == 2) return kOpen;  // 트웰브
  return kClosed;               // 텐, 일레븐, 서틴 … 나인틴
}

}  // namespace

Endings NumberEndings(std::string_view number, bool english) {
  const auto digit = [](char c) { return static_cast<std::size_t>(c - '0'); };
  const std::size_t last = digit(number.back());
  if (number.find('.') != std::string_view::npos) {
    return english ? kDigits[last].sino | kDigits[last].english : kDigits[last].sino;
  }
  std::size_t zeros = 0;
  std::size_t digits = 0;
  std::array<std::size_t, 2> low{};  // ones, tens
  bool leading_zeros = true;
  for (std::size_t i = number.size(); i-- > 0;) {
    if (!IsAsciiDigit(number[i])) continue;
    if (digits < low.size()) low[digits] = digit(number[i]);
    if (leading_zeros && number[i] == '0') {
      ++zeros;
    } else {
      leading_zeros = false;
    }
    ++digits;
  }
  if (zeros == digits) return kDigits[0].sino | kDigits[0].english;
  // 십, 백, 천, 만, 억 end in a consonant; 조 doesn't, and nothing so large is a plain number.
  const Endings sino = zeros == 0 ? kDigits[last].sino : zeros < 12 ? kClosed : kAnyEnding;
  if (!english) return sino;
  if (zeros >= 2) return sino | kOpen;  // 헌드레드, 사우전드
  return sino | EnglishEndings(static_cast<int>(low[1]), static_cast<int>(low[0]));
}

}  // namespace digestlint
