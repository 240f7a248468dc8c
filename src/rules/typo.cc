#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "korean/orthography.h"
#include "korean/particle_after.h"
#include "korean/word_facts.h"
#include "korean/word_list.h"
#include "rules/named_person.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/typos_of_word.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// Whether the word itself is what is talked about: '됬'.
bool IsQuoted(std::string_view text, Range range) {
  constexpr std::array<std::array<std::string_view, 2>, 6> kQuotes{
      {{"'", "'"}, {"\"", "\""}, {"‘", "’"}, {"“", "”"}, {"「", "」"}, {"`", "`"}}};
  return std::any_of(kQuotes.begin(), kQuotes.end(), [&](const auto& quotes) {
    return text.substr(0, range.begin).ends_with(quotes[0]) && text.substr(range.end).starts_with(quotes[1]);
  });
}

void ReportMatch(const RuleInput& in, const WordList::Match& match, Range word, Reporter& report) {
  const std::string_view right = match.entry->right;
  const std::size_t bar = right.find('|');
  const std::string_view first = right.substr(0, bar);
  Range range = match.range;
  std::string replacement(first);
  const std::string_view tail = in.slice({range.end, word.end});
  const std::string fitting = ParticleAfter(DecodeBefore(first, first.size()), tail);
  if (fitting != tail) {
    range.end = word.end;
    replacement += fitting;
  }
  if (bar != std::string_view::npos) {
    report.at(range, {"'{}' is misspelt; '{}' or '{}' is meant", "'{}'의 맞춤법이 틀렸습니다. '{}' 또는 '{}'"},
              in.slice(range), first, right.substr(bar + 1))
        .fix(Safety::kUnsafe, {Replace(range, replacement)}, {"write '{}'", "바른 표기로 고칩니다: '{}'"}, replacement);
    return;
  }
  report.at(range, {"'{}' is misspelt; '{}' is meant", "'{}'의 맞춤법이 틀렸습니다. 바른 표기: '{}'"}, in.slice(range), replacement)
      .fix(Safety::kSafe, {Replace(range, replacement)}, {"write '{}'", "바른 표기로 고칩니다: '{}'"}, replacement);
}

void ReportMistake(const RuleInput& in, const OrthographyMistake& mistake, Range word, Reporter& report) {
  const Range range{word.begin + mistake.range.begin, word.begin + mistake.range.end};
  const std::string right = std::string(in.slice({word.begin, range.begin})) + mistake.right;
  const Range shown{word.begin, range.end};
  report.at(shown, {"'{}' is misspelt; '{}' is meant", "'{}'의 맞춤법이 틀렸습니다. 바른 표기: '{}'"}, in.slice(shown), right)
      .fix(mistake.certain ? Safety::kSafe : Safety::kUnsafe, {Replace(range, mistake.right)},
           {"write '{}'", "바른 표기로 고칩니다: '{}'"}, right);
}

// Reports what the list has of the word; tells whether it has anything.
bool CheckList(const RuleInput& in, const HangulWord& word, std::vector<WordList::Match>& matches, Reporter& report) {
  matches.clear();
  FindTypos(in, word, matches);
  for (const WordList::Match& match : matches) {
    if (!IsQuoted(in.source.text(), match.range)) ReportMatch(in, match, word.range, report);
  }
  return !matches.empty();
}

void CheckForm(const RuleInput& in, const HangulWord& word, Reporter& report) {
  const std::string_view spelling = in.slice(word.range);
  if (const auto rate = FindWrongRate(spelling)) {
    if (!IsNamed(in.source.text().substr(word.range.end))) ReportMistake(in, *rate, word.range, report);
  } else if (const auto ending = FindGarbledEnding(spelling)) {
    ReportMistake(in, *ending, word.range, report);
  }
}

void Check(const RuleInput& in, Reporter& report) {
  std::vector<WordList::Match> matches;
  WordFactsReader reader;
  const std::vector<HangulWord>& words = in.digest.hangul_words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + kAhead < words.size()) reader.Expect(words[i + kAhead].hash);
    const HangulWord& word = words[i];
    if (!word.prose) continue;
    const std::uint8_t facts = reader.FactsOf(in.slice(word.range), word.hash);
    if ((facts & kMayBeListed) != 0 && CheckList(in, word, matches, report)) continue;
    if ((facts & kMisformed) != 0) CheckForm(in, word, report);
  }
}

}  // namespace

extern constexpr Rule kTypo{
    .name = "typo",
    .group = Group::kKorean,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A word is misspelt in a way that leaves no doubt.", "맞춤법이 분명히 틀린 말이 있습니다."},
    .why = {"Some spellings are never right: 역활 is 역할, 뒤쳐진 is 뒤처진, 왜곡율 is 왜곡률, 있으멍 was 있으며. The rule knows a list of "
            "them (rules/korean/typos.tsv) and a few rules of the orthography. Where the wrong spelling is a word of its own, "
            "like 방범, it looks at what stands around it. Headings, names of authors, code, and a word in quotes are left alone.",
            "역활(역할), 뒤쳐진(뒤처진), 왜곡율(왜곡률), 있으멍(있으며)처럼 어떤 경우에도 맞지 않는 표기가 있습니다. 이 규칙은 그런 말의 "
            "목록(rules/korean/typos.tsv)과 맞춤법 규정 몇 가지를 압니다. 방범처럼 틀린 표기가 실제로 있는 말이면 앞뒤를 살핍니다. "
            "제목, 저자 이름, 코드, 따옴표로 묶은 낱말은 그대로 둡니다."},
    .fix_note = {"Writes the right spelling and adapts the particle: 행레를 becomes 행렬을. Unsafe where two words may be meant.",
                 "바른 표기로 바꾸고 조사도 맞춥니다. 예를 들어 행레를은 행렬을이 됩니다. 두 가지 말이 가능하면 안전하지 않은 고치기입니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
