#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

#include "korean/word_shapes.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kMostWords = 6;  // of a repeated phrase
constexpr std::size_t kSyllable = 3;   // bytes

// What stands between two blanks.
struct Word {
  std::string_view text = {};
  std::uint32_t begin = 0;
  std::uint32_t head = 0;  // of its bytes, the first three: words that differ here needn't be compared
};

std::uint32_t Head(std::string_view word) {
  std::uint32_t head = 0;
  for (std::size_t i = 0; i < kSyllable && i < word.size(); ++i) head = head << 8 | static_cast<unsigned char>(word[i]);
  return word.size() < kSyllable ? 0 : head;
}

// Letters of words and hyphens, with Hangul somewhere: no number, no mark, nothing that ends a clause.
bool IsPlain(std::string_view word) {
  bool hangul = false;
  for (std::size_t at = 0, length = 0; at < word.size(); at += length) {
    const char32_t c = DecodeAt(word, at, length);
    if (IsHangulSyllable(c)) {
      hangul = true;
    } else if (c > 0x7F || (!IsAsciiLetter(static_cast<char>(c)) && c != '-')) {
      return false;
    }
  }
  return hangul;
}

std::size_t LeadingSyllables(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && IsHangulSyllable(DecodeAt(text, at))) at += kSyllable;
  return at;
}

// Whether `rest`, what follows a word without a blank, leaves the word what it is: particles, punctuation, nothing.
bool IsTail(std::string_view rest) {
  constexpr std::array<std::string_view, 30> kTails{
      "",   "은", "는", "이", "가",   "을",   "를",   "과",   "와",   "의",   "에",     "에서", "에게", "도", "만",
      "로", "으로", "까지", "부터", "이나", "이며", "이다", "입니다", "이고", "들", "들을", "들이", "들은", "들의", "에는"};
  const std::string_view hangul = rest.substr(0, LeadingSyllables(rest));
  if (std::find(kTails.begin(), kTails.end(), hangul) == kTails.end()) return false;
  const std::string_view behind = rest.substr(hangul.size());
  return behind.empty() || (!IsAsciiLetter(behind[0]) && !IsAsciiDigit(behind[0]) && behind[0] != '-');
}

// `토큰 토큰 간의 거리`: two of a kind and what is between them.
bool IsBetween(std::string_view next) { return next.starts_with("간") || next.starts_with("사이") || next.starts_with("쌍"); }

class Scan {
 public:
  Scan(const RuleInput& in, Reporter& report) : in_(in), report_(report) {}

  void Text(Range node) {
    Split(node);
    for (std::size_t i = 0; i + 1 < words_.size();) i = Phrase(i);
  }

 private:
  void Split(Range node) {
    words_.clear();
    const std::string_view text = in_.slice(node);
    for (std::size_t at = 0; at < text.size();) {
      while (at < text.size() && IsBlank(text[at])) ++at;
      const std::size_t begin = at;
      while (at < text.size() && !IsBlank(text[at])) ++at;
      if (at == begin) continue;
      const std::string_view word = text.substr(begin, at - begin);
      words_.push_back({word, node.begin + static_cast<std::uint32_t>(begin), Head(word)});
    }
  }

  std::string_view word(std::size_t i) const { return i < words_.size() ? words_[i].text : std::string_view(); }

  // Whether the phrase [i, i + count) stands there once more; the last word of the copy may carry a particle.
  bool IsRepeated(std::size_t i, std::size_t count) const {
    if (i + 2 * count > words_.size() || words_[i].head != words_[i + count].head) return false;
    const std::string_view last = word(i + count - 1);
    const std::string_view last_again = word(i + 2 * count - 1);
    if (!last_again.starts_with(last)) return false;
    for (std::size_t k = 0; k + 1 < count; ++k) {
      if (word(i + k) != word(i + count + k)) return false;
    }
    return IsTail(last_again.substr(last.size()));
  }

  // Whether nobody means to say the phrase twice.
  bool IsMistake(std::size_t i, std::size_t count) const {
    for (std::size_t k = 0; k < count; ++k) {
      if (!IsPlain(word(i + k))) return false;
    }
    const std::string_view first = word(i);
    if (count == 1) return first.size() >= 2 * kSyllable && !IsReduplication(first);
    return first != "한" && first != "매" && first != "각" && first != "더";  // 한 걸음 한 걸음
  }

  // Whether one of the next words begins like word i; hardly ever.
  bool BeginsAgain(std::size_t i) const {
    const std::size_t end = std::min(i + kMostWords + 1, words_.size());
    for (std::size_t k = i + 1; k < end; ++k) {
      if (words_[k].head == words_[i].head) return true;
    }
    return false;
  }

  // Reports what is repeated at word i, if anything is; gives the word to go on with.
  std::size_t Phrase(std::size_t i) {
    if (!BeginsAgain(i)) return i + 1;
    for (std::size_t count = 1; count <= kMostWords; ++count) {
      if (!IsRepeated(i, count) || !IsMistake(i, count)) continue;
      std::size_t copy = i + count;
      while (word(copy + count - 1) == word(i + count - 1) && IsRepeated(copy, count)) copy += count;
      if (IsBetween(word(copy + count))) return copy;
      const std::string_view last = word(i + count - 1);
      const std::string_view phrase(word(i).data(), static_cast<std::size_t>(last.data() - word(i).data()) + last.size());
      const Range range = MakeRange(words_[i].begin, words_[copy].begin + phrase.size());
      report_.at(range, {"'{}' is there twice", "'{}' 표현이 거듭 나옵니다"}, phrase)
          .fix(Safety::kSafe, {Erase({words_[i].begin, words_[copy].begin})}, {"remove the repetition", "거듭된 말을 지웁니다"});
      return copy + count - 1;
    }
    Joined(i);
    return i + 1;
  }

  // `신뢰성과 신뢰성을`: a property joined to itself, where the author meant another one. Things may be joined so (`노드와
  // 노드를 잇는`), properties aren't.
  void Joined(std::size_t i) {
    constexpr std::array<std::string_view, 5> kProperties{"성", "력", "률", "율", "도"};
    std::string_view stem = word(i);
    if (stem.size() < 4 * kSyllable || i + 1 >= words_.size() || words_[i].head != words_[i + 1].head) return;
    if (!stem.ends_with("과") && !stem.ends_with("와")) return;
    stem.remove_suffix(kSyllable);
    if (LeadingSyllables(stem) != stem.size()) return;
    if (std::none_of(kProperties.begin(), kProperties.end(), [&](std::string_view end) { return stem.ends_with(end); })) return;
    const std::string_view again = word(i + 1);
    if (!again.starts_with(stem) || again.size() == stem.size() || IsBetween(word(i + 2))) return;
    const std::string_view rest = again.substr(stem.size());
    if (rest.starts_with("의") || rest.starts_with("과") || rest.starts_with("와") || !IsHangulSyllable(DecodeAt(rest, 0)) ||
        !IsTail(rest)) {
      return;
    }
    const Range range = MakeRange(words_[i].begin, words_[i + 1].begin + stem.size());
    report_.at(range, {"'{0}' is joined to itself; another word may be meant", "'{0}'{1} 같은 말끼리 이어져 있습니다. 다른 말을 쓰려던 것일 수 있습니다"},
               stem, stem.ends_with("도") ? "가" : "이")
        .fix(Safety::kUnsafe, {Erase({words_[i].begin, words_[i + 1].begin})}, {"remove the repetition", "거듭된 말을 지웁니다"});
  }

  const RuleInput& in_;
  Reporter& report_;
  std::vector<Word> words_;
};

// Finds words in Hangul that come again so soon that a phrase could be repeated, or begin like the one before.
class Nearby {
 public:
  explicit Nearby(const RuleInput& in) : text_(in.source.text()) {}

  // Whether the words of one text may hold a repetition: rarely if they don't. `first` is the place of words[0] in the file.
  bool MayRepeat(std::span<const HangulWord> words, std::size_t first) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      std::uint32_t& last = last_[words[i].hash % last_.size()];  // 1 + the place of the last one with this hash
      const std::size_t place = first + i + 1;
      const std::size_t back = place - last;
      // Of a longer phrase the next word comes again, too, perhaps with another particle.
      if (last > first && back <= kNear && (back == 1 || (i + 1 < words.size() && BeginAlike<kSyllable>(words[i + 1], words[i + 1 - back])))) return true;
      last = static_cast<std::uint32_t>(place);
      if (i > 0 && BeginAlike<2 * kSyllable>(words[i - 1], words[i])) return true;
    }
    return false;
  }

 private:
  // A few more words than a phrase has, since one word may hold several runs of Hangul: `제로-샷`.
  static constexpr std::size_t kNear = 2 * kMostWords;

  template <std::size_t kBytes>  // known when compiled, so that nothing is called for a few bytes
  bool BeginAlike(const HangulWord& a, const HangulWord& b) const {
    return a.range.size() >= kBytes && b.range.size() >= kBytes &&
           std::memcmp(text_.data() + a.range.begin, text_.data() + b.range.begin, kBytes) == 0;
  }

  const std::string_view text_;
  std::vector<std::uint32_t> last_ = std::vector<std::uint32_t>(4096);
};

void Check(const RuleInput& in, Reporter& report) {
  Scan scan(in, report);
  Nearby nearby(in);
  const std::span<const HangulWord> words = in.digest.hangul_words;
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin + 1;
    while (end < words.size() && words[end].node == words[begin].node) ++end;
    if (nearby.MayRepeat(words.subspan(begin, end - begin), begin)) scan.Text(in.document[words[begin].node].range);
    begin = end;
  }
}

}  // namespace

extern constexpr Rule kRepeatedWord{
    .name = "repeated-word",
    .group = Group::kKorean,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A word or phrase in Korean stands twice in a row.", "한국어 낱말이나 구가 잇달아 두 번 나옵니다."},
    .why = {"`참조 없는 참조 없는 선호 최적화` comes of editing or of a generator that lost its place. The second time the phrase may carry "
            "a particle: `계획 계획을`. A property joined to itself, `신뢰성과 신뢰성을`, is reported, too. Words that are said twice on "
            "purpose (`하나 하나`, `조금 조금`, `한 걸음 한 걸음`), lists (`99%, 99%`) and pairs (`토큰 토큰 간`) are left alone.",
            "`참조 없는 참조 없는 선호 최적화`처럼 같은 말이 거듭되는 것은 글을 고치다가, 또는 글을 생성하다가 생긴 실수입니다. 뒤에 나오는 "
            "말에는 `계획 계획을`처럼 조사가 붙을 수 있습니다. `신뢰성과 신뢰성을`처럼 같은 성질끼리 이은 것도 알립니다. 일부러 거듭하는 말"
            "(`하나 하나`, `조금 조금`, `한 걸음 한 걸음`), 나열(`99%, 99%`), 짝(`토큰 토큰 간`)은 그대로 둡니다."},
    .fix_note = {"Keeps the last of the copies, with its particle. Where a word is joined to itself the fix is unsafe: perhaps another "
                 "word was meant.",
                 "조사가 붙은 마지막 것만 남깁니다. 같은 말끼리 이어진 경우에는 다른 말을 쓰려던 것일 수 있어 안전하지 않은 고치기입니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
