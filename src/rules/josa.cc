#include <span>
#include <string>
#include <string_view>

#include "korean/lexicon.h"
#include "korean/particle.h"
#include "korean/reading.h"
#include "korean/word_facts.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/visible_text.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// As much as is looked at of what stands before a particle.
constexpr std::size_t kContext = 200;

// What a message shows of it: the last word, not too long, without brackets and quotation marks around it.
std::string_view LastWord(std::string_view before) {
  constexpr std::size_t kLongest = 40;
  constexpr std::string_view kMarks = "()[]{}\"'`*_\\";
  while (before.size() > 1 && kMarks.find(before.back()) != std::string_view::npos) before.remove_suffix(1);
  std::size_t begin = before.size();
  while (begin > 0 && before.size() - begin < kLongest && !IsAsciiSpace(before[begin - 1])) --begin;
  while (begin < before.size() && !IsCodePointStart(before[begin])) ++begin;
  while (begin + 1 < before.size() && kMarks.find(before[begin]) != std::string_view::npos) ++begin;
  return before.substr(begin);
}

// The particles that a message puts behind a quoted one.
std::string_view SubjectParticle(std::string_view word) {
  return HasFinal(DecodeBefore(word, word.size())) ? "이" : "가";
}
std::string_view DirectionParticle(std::string_view word) {
  return EndingOfSyllable(DecodeBefore(word, word.size())) == kClosed ? "으로" : "로";
}

void Report(Reporter& report, std::uint32_t begin, std::string_view before, const Particle& particle) {
  const Range range = MakeRange(begin, begin + particle.form.size());
  report
      .at(range, {"'{0}' doesn't agree with '{4}' before it; it should be '{2}'", "'{4}' 뒤에는 '{0}'{1} 아니라 '{2}'{3} 와야 합니다"},
          particle.form, SubjectParticle(particle.form), particle.other, SubjectParticle(particle.other), LastWord(before))
      .fix(Safety::kSafe, {Replace(range, std::string(particle.other))}, {"write '{0}'", "'{0}'{1} 고칩니다"}, particle.other,
           DirectionParticle(particle.other));
}

// `을(를)`, `를/을`, `(으)로`: the author left the choice open.
bool IsOpenChoice(std::string_view text, Range written, const Particle& particle) {
  const std::string_view behind = text.substr(written.end);
  if (!behind.empty() && (behind[0] == '(' || behind[0] == '/') && behind.substr(1).starts_with(particle.other)) return true;
  const std::string_view before = text.substr(0, written.begin);
  return before.ends_with("(으)") || before.ends_with("(이)") || before.ends_with('/');
}

class Scan {
 public:
  Scan(const RuleInput& in, Reporter& report) : in_(in), text_(in.source.text()), report_(report) {}

  void Words(std::span<const HangulWord> words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (i + kAhead < words.size()) facts_.Expect(words[i + kAhead].hash);
      Word(words[i]);
    }
  }

 private:
  // A word in Hangul is one with, perhaps, a particle at its end, or a particle behind something else.
  void Word(const HangulWord& word) {
    const std::string_view hangul = in_.slice(word.range);
    if (IsAttached(word)) {
      if (const auto particle = ReadParticle(hangul)) return Behind(word.node, word.range, *particle);
    }
    if ((facts_.FactsOf(hangul, word.hash) & kWrongParticle) == 0) return;
    const auto wrong = FindWrongParticle(Lexicon::Builtin(), hangul);
    if (!wrong || IsOpenChoice(text_.substr(0, in_.document[word.node].range.end), word.range, wrong->particle)) return;
    Report(report_, word.range.begin + static_cast<std::uint32_t>(wrong->begin), hangul.substr(0, wrong->begin), wrong->particle);
  }

  // Whether something stands right before it, be it in another node.
  bool IsAttached(const HangulWord& word) const {
    const std::uint32_t begin = word.range.begin;
    if (begin > 0 && text_[begin - 1] == ' ') return false;  // nearly always
    if (begin == in_.document[word.node].range.begin) return in_.document[word.node - 1].kind != NodeKind::kSoftBreak;
    return !IsAsciiSpace(text_[begin - 1]);
  }

  // The run is a particle behind `…`, Latin letters, a number, a bracket, or a word in emphasis.
  void Behind(NodeIndex index, Range run, const Particle& particle) {
    const Range node = in_.document[index].range;
    if (IsOpenChoice(text_.substr(0, node.end), run, particle)) return;
    std::string joined;
    std::string_view before = in_.slice({node.begin, run.begin});
    // Behind a letter or a number with a blank before it, what other nodes hold could only add readings.
    const bool whole_token = !before.empty() && (IsAsciiLetter(before.back()) || IsAsciiDigit(before.back())) &&
                             before.find(' ') != std::string_view::npos;
    if (whole_token && ReadEndings(before).intersects(particle.agrees)) return;
    if (before.size() < kContext) {
      joined = VisibleBefore(in_, index, run.begin, kContext);
      before = joined;
    }
    if (before.empty() || IsAsciiSpace(before.back())) return;
    if (ReadEndings(before).intersects(particle.agrees)) return;
    Report(report_, run.begin, before, particle);
  }

  const RuleInput& in_;
  const std::string_view text_;
  Reporter& report_;
  WordFactsReader facts_;
};

void Check(const RuleInput& in, Reporter& report) { Scan(in, report).Words(in.digest.hangul_words); }

}  // namespace

extern constexpr Rule kJosa{
    .name = "josa",
    .group = Group::kKorean,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A particle disagrees with the sound before it.", "앞말의 소리에 맞지 않는 조사가 있습니다."},
    .why = {"Which of 은/는, 이/가, 을/를, 과/와, 으로/로, 이라는/라는 is right depends on whether the word before ends in a vowel. "
            "Names in Latin letters and numbers go wrong most often, since they aren't spelled as they are read: `LLM를`, `GPT-4을`. "
            "Reported only where every way of reading the word disagrees: `GPT-3` is 삼 or 쓰리, `CLIP` 클립 or 씨엘아이피. Behind "
            "brackets both the word before and the word in them are tried. `을(를)` is left alone.",
            "은/는, 이/가, 을/를, 과/와, 으로/로, 이라는/라는은 앞말에 받침이 있는지에 따라 골라 씁니다. 로마자 이름과 숫자는 적힌 "
            "대로 읽지 않으므로 `LLM를`, `GPT-4을`처럼 틀리기 쉽습니다. `GPT-3`(삼, 쓰리)나 `CLIP`(클립, 씨엘아이피)처럼 여러 가지로 "
            "읽을 수 있는 말은 어떻게 읽어도 맞지 않을 때만 알립니다. 괄호 뒤에서는 괄호 앞의 말과 괄호 안의 말을 모두 따집니다. "
            "`을(를)`처럼 둘 다 적은 조사는 그대로 둡니다."},
    .fix_note = {"Writes the other form of the particle; no reading of the word goes with the one that stood there.",
                 "조사를 맞는 꼴로 바꿉니다. 앞말을 어떻게 읽어도 원래 조사와는 맞지 않습니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
