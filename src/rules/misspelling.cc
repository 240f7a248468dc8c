#include <algorithm>
#include <string>
#include <vector>

#include "korean/blanks.h"
#include "korean/lexicon.h"
#include "korean/orthography.h"
#include "korean/spelling.h"
#include "korean/spelling_facts.h"
#include "korean/word_list.h"
#include "rules/named_person.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/typos_of_word.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

enum { kWords };
constexpr OptionSpec kOptions[] = {
    {.name = "words",
     .type = OptionType::kStrings,
     .doc = {"Words that are right although the lexicon doesn't know them; with any particle behind them.",
             "어휘 목록에 없어도 바른 말입니다. 조사가 붙은 꼴도 함께 인정합니다."}}};

constexpr std::uint32_t kSyllable = 3;  // bytes

// A word that is glued to something else is only a part of what was written: `GPT기반`, `**굵게**는`.
bool StandsFree(std::string_view text, Range range) {
  constexpr std::string_view kClosers = ")]}'\"`*_>";
  if (range.begin > 0) {
    const char before = text[range.begin - 1];
    const std::string_view head = text.substr(0, range.begin);
    if (IsAsciiLetter(before) || IsAsciiDigit(before) || kClosers.find(before) != std::string_view::npos ||
        head.ends_with("’") || head.ends_with("”") || IsLetter(DecodeBefore(text, range.begin))) {
      return false;
    }
  }
  return range.end == text.size() || !(IsAsciiLetter(text[range.end]) || IsAsciiDigit(text[range.end]));
}

// The Latin letters in brackets right behind a word: `프롬푸팅(prompting)`.
std::string_view GlossBehind(std::string_view text) {
  if (text.starts_with(' ')) text.remove_prefix(1);
  if (!text.starts_with('(')) return {};
  const std::size_t end = text.find(')');
  if (end == std::string_view::npos) return {};
  const std::string_view gloss = text.substr(1, end - 1);
  const bool latin = std::all_of(gloss.begin(), gloss.end(), [](char c) { return IsAsciiLetter(c) || c == ' ' || c == '-'; });
  return latin ? gloss : std::string_view();
}

bool IsOwnWord(const std::vector<std::string>& own, std::string_view word) {
  return std::any_of(own.begin(), own.end(), [&](const std::string& known) {
    return word.starts_with(known) && IsNounTail(word.substr(known.size()));
  });
}

// The text around a word in which it may come again: all of any digest, but not of a file that is a thousand of them.
std::string_view TextAround(std::string_view text, Range range) {
  constexpr std::uint32_t kReach = std::uint32_t{128} << 10;
  const std::size_t begin = range.begin > kReach ? range.begin - kReach : 0;
  return text.substr(begin, range.end + kReach - begin);
}

// Whether the rule typo reports this word.
bool IsTypo(const RuleInput& in, const HangulWord& word) {
  std::vector<WordList::Match> matches;
  FindTypos(in, word, matches);
  const std::string_view spelling = in.slice(word.range);
  return !matches.empty() || FindWrongRate(spelling) || FindGarbledEnding(spelling);
}

void ReportGuess(const RuleInput& in, Range range, const SpellingGuess& guess, Reporter& report) {
  const std::string right = EncodeHangul(guess.word);
  std::string choices = "'" + right + "'";
  for (const std::u32string& other : guess.others) choices += ", '" + EncodeHangul(other) + "'";
  report.at(range, {"'{}' looks misspelt; perhaps {}", "'{}'의 철자가 틀린 것 같습니다. 혹시 {}?"}, in.slice(range), choices)
      .fix(Safety::kUnsafe, {Replace(range, right)}, {"write '{}'", "다음으로 고칩니다: '{}'"}, right);
}

void ReportSplit(const RuleInput& in, Range first, Range second, Reporter& report) {
  report.at({first.begin, second.end}, {"a blank splits a word: '{}{}'", "한 낱말이 띄어져 있습니다: '{}{}'"}, in.slice(first), in.slice(second))
      .fix(Safety::kUnsafe, {Erase({first.end, second.begin})}, {"take the blank out", "붙여 씁니다"});
}

void ReportBlank(const RuleInput& in, Range word, std::size_t syllables, Reporter& report) {
  const auto at = static_cast<std::uint32_t>(word.begin + kSyllable * syllables);
  report.at(word, {"a blank is missing: '{} {}'", "띄어쓰기가 빠졌습니다: '{} {}'"}, in.slice({word.begin, at}), in.slice({at, word.end}))
      .fix(Safety::kUnsafe, {InsertAt(at, " ")}, {"put a blank in", "띄어 씁니다"});
}

// Reads the words of a digest; what most of them tell by themselves is remembered, and they are done.
class Scan {
 public:
  Scan(const RuleInput& in, Reporter& report) : in_(in), text_(in.source.text()), report_(report) {
    words_.reserve(in.digest.hangul_words.size());
    for (const HangulWord& word : in.digest.hangul_words) {
      if (word.prose) words_.push_back(&word);
    }
  }

  void Run() {
    std::uint8_t facts = FactsOf(0);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i + kAhead < words_.size()) reader_.Expect(words_[i + kAhead]->hash);
      const std::uint8_t next = FactsOf(i + 1);
      const bool may_be_split = (facts & kStands) == 0 || (next & kFollows) == 0 ||
                                ((next & kSeldom) != 0 && words_[i]->range.size() == kSyllable);
      if (may_be_split && Split(i)) {
        facts = FactsOf(++i + 1);
        continue;
      }
      if ((facts & (kMayBeMisspelt | kLacksBlank)) != 0 && StandsFree(text_, words_[i]->range)) Word(i, facts);
      facts = next;
    }
  }

 private:
  std::uint8_t FactsOf(std::size_t i) {
    return i < words_.size() ? reader_.FactsOf(in_.slice(words_[i]->range), words_[i]->hash) : std::uint8_t{0};
  }

  void Decode(std::size_t i, std::u32string& word) const {
    word.clear();
    const Range range = words_[i]->range;
    for (std::uint32_t at = range.begin; at < range.end; at += kSyllable) word += DecodeAt(text_, at);
  }

  // Whether one blank parts the word from the next.
  bool IsBeforeNext(std::size_t i) const {
    if (i + 1 >= words_.size()) return false;
    const std::uint32_t end = words_[i]->range.end;
    return words_[i + 1]->range.begin == end + 1 && text_[end] == ' ';
  }

  // Reports a word that is split in two, the i-th and the next; tells whether it is.
  bool Split(std::size_t i) {
    if (!IsBeforeNext(i)) return false;
    Decode(i, word_);
    Decode(i + 1, after_);
    if (!IsSplitWord(lexicon_, word_, after_)) return false;
    const Range first = words_[i]->range, second = words_[i + 1]->range;
    if (!StandsFree(text_, {first.begin, second.end})) return false;
    ReportSplit(in_, first, second, report_);
    return true;
  }

  void Word(std::size_t i, std::uint8_t facts) {
    const Range range = words_[i]->range;
    Decode(i, word_);
    if ((facts & kMayBeMisspelt) != 0) {
      before_.clear(), after_.clear();
      if (i > 0 && IsBeforeNext(i - 1)) Decode(i - 1, before_);
      if (IsBeforeNext(i)) Decode(i + 1, after_);
      const auto guess = GuessSpelling(lexicon_, {.word = word_, .before = before_, .after = after_, .text = TextAround(text_, range),
                                                  .gloss = GlossBehind(text_.substr(range.end, 80))}, kLeastScore);
      if (guess) {
        const bool right = IsOwnWord(in_.options.strings(kWords), in_.slice(range)) || IsNamed(text_.substr(range.end));
        if (!right && !IsTypo(in_, *words_[i])) ReportGuess(in_, range, *guess, report_);
        return;
      }
    }
    if ((facts & kLacksBlank) == 0) return;
    if (const auto blank = FindMissingBlank(lexicon_, word_)) ReportBlank(in_, range, *blank, report_);
  }

  const RuleInput& in_;
  const std::string_view text_;
  Reporter& report_;
  const Lexicon& lexicon_ = Lexicon::Builtin();
  SpellingFactsReader reader_;
  std::vector<const HangulWord*> words_;          // of prose
  std::u32string word_ = {}, before_ = {}, after_ = {};  // decoded; members, so that they keep their memory
};

void Check(const RuleInput& in, Reporter& report) { Scan(in, report).Run(); }

}  // namespace

extern constexpr Rule kMisspelling{
    .name = "misspelling",
    .group = Group::kKorean,
    .severity = Severity::kOff,  // of its guesses on new digests most may stand: bench/korean/README.md
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"A word that no digest knows, one slip away from a frequent one that fits.",
                "어느 다이제스트에도 없는 말이 자주 쓰는 말과 글자 하나만 다릅니다."},
    .why = {"Nobody lists `다얗한`, yet everybody reads 다양한. The rule takes words apart into stem, ending and particle, and "
            "those that its lexicon can't make are compared with frequent words that differ by one letter or one key; how "
            "often the guess occurs, its neighbours, the rest of the digest and an English gloss behind the word decide. "
            "It also finds words that lost the blank between them, `데이터를정리합니다`, and words that a blank has split, `모 델을`, "
            "`모델 을`, `처리 합니다`. A word that comes again in the digest is a term, and loanwords, names, inflected words and "
            "words of general Korean are left alone. It is off, since it guesses: in digests that took no part in its lexicon it "
            "finds 3 of 4 wrong letters and 7 of 10 wrong blanks, and its first suggestion is right 99 times in 100. All that it "
            "said of blanks there was right, but 7 of 10 of its guesses at letters, one in 10,000 words, are names, terms and "
            "loanwords that may stand. Of its 43 reports on the 184 digests of the lexicon 36 are mistakes, 6 loanwords in "
            "another spelling. Turn it on to proofread; look at each report, and add right words to `words`.",
            "`다얗한`은 목록에 없어도 다양한을 잘못 쓴 말입니다. 이 규칙은 낱말을 어간, 어미, 조사로 나누어 보고, 어휘 목록으로 만들 수 없는 "
            "말을 글자나 자판 하나만 다른 말과 견줍니다. 후보의 빈도, 앞뒤 낱말, 다이제스트의 나머지, 뒤따르는 영어 병기를 함께 살핍니다. "
            "`데이터를정리합니다`처럼 붙어 버린 두 낱말과 `모 델을`, `모델 을`, `처리 합니다`처럼 갈라진 낱말도 찾습니다. 같은 다이제스트에 "
            "거듭 나오는 말은 용어로 보며, 외래어, 이름, 활용한 말, 일반적인 낱말은 그대로 둡니다. 추측이므로 꺼 둡니다. 어휘 목록을 만드는 데 "
            "쓰지 않은 다이제스트에 오류를 하나씩 넣으면 잘못된 글자는 넷에 셋, 잘못된 띄어쓰기는 열에 일곱을 찾고 첫째 후보는 백에 "
            "아흔아홉이 맞습니다. 거기서 띄어쓰기를 알린 곳은 모두 오류였지만, 글자를 알린 곳의 열에 일곱은(1만 낱말에 하나) 이름, 용어, 그대로 "
            "두어도 되는 외래어입니다. 어휘 목록의 바탕인 다이제스트 184편에서 알린 43곳 가운데 36곳은 오류, 6곳은 외래어의 다른 표기입니다. "
            "글을 다듬을 때 켜서 하나하나 살피고, 바른 말은 `words`에 더하세요."},
    .fix_note = {"Writes the best guess. Unsafe, because it is one; add a right word to `words`.",
                 "가장 그럴듯한 말로 바꿉니다. 추측이므로 안전하지 않습니다. 바른 말이면 `words`에 더하세요."},
    .options = kOptions,
    .check = Check};

}  // namespace digestlint
