#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "korean/jamo.h"
#include "korean/word_shapes.h"
#include "rules/korean_text.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/byte_scan.h"
#include "text/hangul.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::uint32_t kSyllable = 3;  // bytes

bool EndsInRieul(std::string_view hangul) {
  constexpr int kRieul = 8;
  return !hangul.empty() && Decompose(DecodeBefore(hangul, hangul.size())).final == kRieul;
}

bool StartsWithAny(std::string_view text, std::initializer_list<std::string_view> prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) { return text.starts_with(prefix); });
}

// Where a blank is missing in a word, in bytes from its start; 0: nowhere. `before` and `behind` are what stands on its
// two sides.
std::uint32_t MissingBlank(std::string_view word, std::string_view before, std::string_view behind) {
  // `할 수있다`
  if (StartsWithAny(word, {"수있", "수없"}) && before.ends_with(' ') && before.size() > kSyllable) {
    const char32_t last = DecodeBefore(before, before.size() - 1);
    if (IsHangulSyllable(last) && EndsInRieul(before.substr(0, before.size() - 1))) return kSyllable;
  }
  for (const std::string_view ordinal : {"첫번째", "두번째", "세번째", "네번째"}) {
    if (word.starts_with(ordinal)) return kSyllable;
  }
  for (std::uint32_t at = kSyllable; at < word.size(); at += kSyllable) {
    const std::string_view stem = word.substr(0, at);
    const std::string_view rest = word.substr(at);
    // `할수 있다`, `할수있다`; a 실수 or a 필수 is one word.
    if (rest.starts_with("수") && EndsInRieul(stem)) {
      const std::string_view verb = rest.size() > kSyllable ? rest.substr(kSyllable) : TrimBlanks(behind);
      const std::string_view last = stem.substr(stem.size() - kSyllable);
      const bool noun = last == "실" || last == "필" || last == "홀" || last == "술";
      if (StartsWithAny(verb, {"있", "없"}) && !noun) return at;
    }
    // `주목할만한`
    if (StartsWithAny(rest, {"만한", "만하", "만합니"}) && EndsInRieul(stem) && !EndsInNoun(stem)) return at;
    // `의미있는`: 있다 is a word of its own behind all nouns but a few (재미있다), which nouns.txt hasn't.
    if (StartsWithAny(rest, {"있는", "있게", "있다", "있습", "있도", "있으", "있고", "있어"}) && EndsInNoun(stem)) return at;
  }
  return 0;
}

// Whether there may be something wrong where these three bytes stand: `  `, `( `, ` )`, `,` before what may be Hangul, and
// the syllables 수, 만, 번 and 있, before which MissingBlank puts one. A vector of bytes is asked at once.
constexpr auto kMayBeWrong = [](unsigned char before, unsigned char c, unsigned char behind) {
  const auto is = [&](unsigned char a, unsigned char b, unsigned char third) { return (before == a) & (c == b) & (behind == third); };
  return ((c == ' ') & ((before == '(') | (behind == ' ') | (behind == ')'))) | ((c == ',') & (behind >= 0xE0)) |
         is(0xEC, 0x88, 0x98) | is(0xEB, 0xA7, 0x8C) | is(0xEB, 0xB2, 0x88) | is(0xEC, 0x9E, 0x88);
};

class Scan {
 public:
  Scan(const RuleInput& in, Reporter& report) : in_(in), text_(in.source.text()), report_(report) {}

  void Text(Range node) {
    const auto next = [&](std::size_t at) { return FindBetween(text_, at, node.end, kMayBeWrong); };
    std::size_t done = node.begin;  // the words before it
    for (std::size_t at = next(node.begin + 1); at < node.end; at = next(at + 1)) {
      if (text_[at] == ' ') {
        Blanks(node, static_cast<std::uint32_t>(at));
      } else if (text_[at] == ',') {
        Comma(node, static_cast<std::uint32_t>(at));
      } else if (at > done && MayMissBlank(node, at - 1)) {
        const Range word = WordAt(node, at - 1);
        Word(node, word);
        done = word.end;
      }
    }
  }

 private:
  // Whether MissingBlank may put a blank before this syllable, 수, 만, 번 or 있; hardly ever.
  bool MayMissBlank(Range node, std::size_t syllable) const {
    const char32_t c = DecodeAt(text_, syllable);
    const bool inside = syllable >= node.begin + kSyllable && IsHangulSyllableAt(text_, syllable - kSyllable);
    if (!inside) return c == U'수' && IsHangulSyllableAt(text_, syllable + kSyllable);
    return c == U'번' || c == U'있' || EndsInRieul(in_.slice(MakeRange(node.begin, syllable)));
  }

  // The run of Hangul around a syllable.
  Range WordAt(Range node, std::size_t syllable) const {
    std::size_t begin = syllable;
    while (begin >= node.begin + kSyllable && IsHangulSyllableAt(text_, begin - kSyllable)) begin -= kSyllable;
    return MakeRange(begin, EndOfHangul(text_, syllable, node.end));
  }

  void Word(Range node, Range range) {
    const std::string_view word = in_.slice(range);
    const std::uint32_t at = MissingBlank(word, in_.slice({node.begin, range.begin}), in_.slice({range.end, node.end}));
    if (at == 0) return;
    std::string parted(word.substr(0, at));
    parted += ' ';
    std::string_view rest = word.substr(at);
    std::vector<Edit> edits{InsertAt(range.begin + at, " ")};
    // `할수있다` lacks two.
    if (StartsWithAny(rest, {"수있", "수없"})) {
      edits.push_back(InsertAt(range.begin + at + kSyllable, " "));
      parted += rest.substr(0, kSyllable);
      parted += ' ';
      rest.remove_prefix(kSyllable);
    }
    parted += rest;
    report_.at(range, {"a blank is missing in '{}': '{}'", "'{}'은(는) '{}'처럼 띄어 씁니다"}, word, parted)
        .fix(Safety::kUnsafe, std::move(edits), {"insert a blank", "띄어 씁니다"});
  }

  // Blanks inside a line: two of them, or one inside a bracket.
  void Blanks(Range node, std::uint32_t at) {
    if (at == node.begin || text_[at - 1] == ' ') return;
    std::uint32_t end = at;
    while (end < node.end && text_[end] == ' ') ++end;
    if (end == node.end) return;  // at the end of a line, or before markup
    const Range blanks{at, end};
    if (text_[at - 1] == '(' || text_[end] == ')') {
      report_.at(blanks, {"a blank inside a bracket", "괄호 안쪽에 빈칸이 있습니다"})
          .fix(Safety::kUnsafe, {Erase(blanks)}, {"remove the blank", "빈칸을 지웁니다"});
    } else if (blanks.size() > 1) {
      report_.at(blanks, {"{} blanks in a row", "빈칸이 {}개 이어져 있습니다"}, blanks.size())
          .fix(Safety::kUnsafe, {Erase({at + 1, end})}, {"keep one blank", "빈칸을 하나만 남깁니다"});
    }
  }

  // `사용하며,루트`
  void Comma(Range node, std::uint32_t at) {
    if (at == node.begin || at + 1 == node.end) return;
    if (!IsHangulSyllable(DecodeBefore(text_, at)) || !IsHangulSyllable(DecodeAt(text_, at + 1))) return;
    report_.at({at, at + 1}, {"no blank behind the comma", "쉼표 뒤에 빈칸이 없습니다"})
        .fix(Safety::kUnsafe, {InsertAt(at + 1, " ")}, {"insert a blank", "띄어 씁니다"});
  }

  const RuleInput& in_;
  const std::string_view text_;
  Reporter& report_;
};

void Check(const RuleInput& in, Reporter& report) {
  Scan scan(in, report);
  ForEachKoreanText(in, [&](NodeIndex text) { scan.Text(in.document[text].range); });
}

}  // namespace

extern constexpr Rule kSpacing{
    .name = "spacing",
    .group = Group::kKorean,
    .severity = Severity::kOff,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"A blank is missing in Korean text, or there is one too many.", "띄어쓰기가 틀렸습니다."},
    .why = {"Reported are `할수 있다`, `주목할만한`, `의미있는`, `두번째`, two blanks in a row, a blank inside a bracket, and a comma "
            "without one. Off, since the norm lets authors write many other words either way, and not everybody keeps to it.",
            "`할수 있다`, `주목할만한`, `의미있는`, `두번째`, 이어진 빈칸, 괄호 안쪽의 빈칸, 쉼표 뒤에 빈칸이 없는 곳을 알립니다. 붙여 쓰는 "
            "것을 허용하는 말이 많고 모두가 규범을 따르지는 않으므로 꺼 둡니다."},
    .fix_note = {"Inserts or removes the blank. Unsafe, because authors may prefer their own way.",
                 "빈칸을 넣거나 지웁니다. 작성자마다 쓰는 방식이 다를 수 있어 안전하지 않은 고치기입니다."},
    .check = Check};

}  // namespace digestlint
