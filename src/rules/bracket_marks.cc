#include "rules/bracket_marks.h"

#include <algorithm>
#include <iterator>

#include "rules/maths.h"
#include "text/byte_scan.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

struct Pair {
  char32_t open;
  char32_t close;
};
constexpr Pair kPairs[] = {{'(', ')'},  {'[', ']'},  {'{', '}'},  {U'（', U'）'}, {U'［', U'］'}, {U'〔', U'〕'}, {U'【', U'】'},
                           {U'「', U'」'}, {U'『', U'』'}, {U'《', U'》'}, {U'〈', U'〉'}, {U'“', U'”'}, {U'‘', U'’'}};

// The first bytes of all these in UTF-8, which those of Hangul (EA to ED) are not; and `_`, which has most bits of `[`.
constexpr auto kMayBeginMark = [](unsigned char b) {
  return ((b & 0xFE) == '(') | ((b & 0xD9) == 0x59) | ((b & 0xFE) == 0xE2) | (b >= 0xEE);
};

char32_t ClosingOf(char32_t c) {
  for (const Pair& pair : kPairs) {
    if (pair.open == c) return pair.close;
  }
  return 0;
}

bool IsClosing(char32_t c) {
  return std::any_of(std::begin(kPairs), std::end(kPairs), [&](const Pair& pair) { return pair.close == c; });
}

// `1)`, `12)`, `b)`, `iv)`, `가)` behind a blank or at the start of the text.
bool IsEnumeration(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  constexpr std::string_view kSyllables = "가나다라마바사아자차카타파하";
  std::uint32_t start = at;
  if (at >= begin + 3 && IsHangul(DecodeBefore(text, at))) {
    start = at - 3;
    if (kSyllables.find(text.substr(start, 3)) % 3 != 0) return false;
  } else {
    while (start > begin && (IsAsciiDigit(text[start - 1]) || IsAsciiLetter(text[start - 1]))) --start;
    const std::string_view number = text.substr(start, at - start);
    const bool digits = number.size() <= 2 && std::all_of(number.begin(), number.end(), IsAsciiDigit);
    const bool roman = number.size() <= 4 && number.find_first_not_of("ivx") == std::string_view::npos;
    if (number.empty() || !(digits || roman || number.size() == 1)) return false;
  }
  return start == begin || IsAsciiSpace(text[start - 1]) || std::string_view(",;:*~").find(text[start - 1]) != std::string_view::npos;
}

// The mark of an enumeration, or of inches: `5’10”`.
bool IsOptional(std::string_view text, std::uint32_t begin, std::uint32_t at, char32_t c) {
  if (c == U'”') return at > begin && IsAsciiDigit(text[at - 1]);
  return c == ')' && IsEnumeration(text, begin, at);
}

// `:)`, `^^)`, `;-(`
bool IsEmoticon(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  const std::string_view before = text.substr(begin, at - begin);
  return before.ends_with(':') || before.ends_with(';') || before.ends_with(":-") || before.ends_with(";-") || before.ends_with("^^") || before.ends_with("^_^");
}

}  // namespace

bool IsOpeningMark(char32_t c) { return ClosingOf(c) != 0; }

bool ClosesMark(char32_t open, char32_t c) {
  const auto round = [](char32_t x) { return x == ')' || x == U'）' || x == ']'; };
  if ((open == U'‘' && c == '\'') || (open == U'“' && c == '"')) return true;
  const char32_t close = ClosingOf(open);
  return close == c || (round(close) && round(c));
}

std::vector<Range> ReadStraightQuotes(const RuleInput& in, const Bullet& bullet) {
  std::vector<Range> quotes;
  const std::string_view text = in.source.text();
  if (in.slice(bullet.range).find('"') == std::string_view::npos) return quotes;
  const std::vector<Range> maths = FindMaths(text, bullet.range);
  for (NodeIndex i = bullet.node; i < in.document[bullet.node].end; ++i) {
    const Node& node = in.document[i];
    if (node.kind != NodeKind::kText) continue;
    const std::string_view part = in.slice(node.range);
    if (part.find("“") != std::string_view::npos || part.find("”") != std::string_view::npos) return {};
    for (std::size_t found = part.find('"'); found != std::string_view::npos; found = part.find('"', found + 1)) {
      const std::uint32_t at = node.range.begin + static_cast<std::uint32_t>(found);
      if (at > 0 && IsAsciiDigit(text[at - 1])) return {};
      if (at > 0 && text[at - 1] == '\\') continue;  // an accent in TeX, or a string of a program
      if (!InMaths(maths, at)) quotes.push_back({at, at + 1});
    }
  }
  return quotes;
}

std::vector<BracketMark> ReadBracketMarks(const RuleInput& in, const Bullet& bullet) {
  std::vector<BracketMark> marks;
  const std::string_view text = in.source.text();
  const std::vector<Range> maths = FindMaths(text, bullet.range);
  for (NodeIndex i = bullet.node; i < in.document[bullet.node].end; ++i) {
    const Node& node = in.document[i];
    if (node.kind != NodeKind::kText) continue;
    for (std::size_t found = node.range.begin; (found = FindByteIf(text, found, node.range.end, kMayBeginMark)) < node.range.end; ++found) {
      const auto at = static_cast<std::uint32_t>(found);
      std::size_t length = 0;
      const char32_t c = DecodeAt(text, at, length);
      if ((ClosingOf(c) == 0 && !IsClosing(c)) || InMaths(maths, at)) continue;
      if ((c == '(' || c == ')') && IsEmoticon(text, node.range.begin, at)) continue;
      marks.push_back({.range = MakeRange(at, at + length), .c = c, .counts = IsOptional(text, node.range.begin, at, c)});
    }
  }
  return marks;
}

}  // namespace digestlint
