#include <algorithm>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/slip_of_the_pen.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kShortest = 4;  // letters of a word that is compared at all

bool IsWordByte(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c); }

// The words in Latin letters, hyphens and full stops inside them included: `Seed-TTS`, `Qwen2.5`.
template <typename Use>
void ForEachWord(std::string_view text, Range range, Use use) {
  for (std::uint32_t at = range.begin;;) {
    while (at < range.end && !IsAsciiLetter(text[at])) ++at;
    if (at == range.end) return;
    const std::uint32_t begin = at;
    while (at < range.end && (IsWordByte(text[at]) || ((text[at] == '-' || text[at] == '.') && at + 1 < range.end && IsWordByte(text[at + 1])))) ++at;
    use(Range{begin, at});
  }
}

std::vector<Range> WordsIn(std::string_view text, Range range) {
  std::vector<Range> words;
  ForEachWord(text, range, [&](Range word) { words.push_back(word); });
  return words;
}

// What a paper says in its summary, without code and what is in Hangul.
std::vector<Range> LatinText(const RuleInput& in, const Paper& paper) {
  std::vector<Range> ranges;
  const auto add = [&](std::uint32_t begin, std::uint32_t end) {
    if (end >= begin + kShortest) ranges.push_back({begin, end});
  };
  for (const Bullet& bullet : paper.bullets) {
    auto words = in.digest.HangulWordsOf(bullet.node, bullet.end_node);
    for (NodeIndex i = bullet.node; i < bullet.end_node; ++i) {
      if (in.document[i].kind != NodeKind::kText || !in.document[i].exact) continue;
      std::uint32_t begin = in.document[i].range.begin;
      for (; !words.empty() && words.front().node == i; words = words.subspan(1)) {
        add(begin, words.front().range.begin);
        begin = words.front().range.end;
      }
      add(begin, in.document[i].range.end);
    }
  }
  return ranges;
}

bool InUrl(const RuleInput& in, Range word) {
  const auto urls = in.document.bare_urls();
  return std::any_of(urls.begin(), urls.end(), [&](const BareUrl& url) { return url.linked.contains(word.begin); });
}

void Report(const RuleInput& in, Range word, Range right, std::string replacement, Reporter& report) {
  report.at(word, {"`{}` is `{}` in the title", "`{}`은(는) 제목의 `{}`을(를) 잘못 적은 것 같습니다"}, in.slice(word), replacement)
      .related(right, {"the title", "제목입니다"})
      .fix(Safety::kUnsafe, {Replace(word, replacement)}, {"write `{}`", "`{}`로 고칩니다"}, replacement);
}

// `taining-free` becomes `training-free`, though the title begins it with a capital.
std::string InCaseOf(std::string_view word, std::string_view right) {
  std::string replacement(right);
  if (word[0] == ToAsciiLower(word[0]) && std::all_of(right.begin() + 1, right.end(), [](char c) { return c == ToAsciiLower(c); })) {
    replacement[0] = ToAsciiLower(replacement[0]);
  }
  return replacement;
}

// Acronyms that differ in one letter and are all in use: LLM, LMM, MLLM, VLM, SLM.
bool IsKindOfModel(std::string_view word) { return word.find_first_not_of("LMVSs") == std::string_view::npos; }

// The words of the title that a word of the summary may be a slip of.
std::vector<Range> WordsToCompare(const RuleInput& in, const Paper& paper, const std::vector<Range>& title) {
  constexpr std::size_t kLong = 8;
  const std::size_t colon = std::min(in.slice(paper.heading.title).find(':'), std::size_t{paper.heading.title.size()});
  std::vector<Range> words;
  for (const Range word : title) {
    // A short word is taken for a slip only of the name that the paper gives its work: `ELLA: …`.
    const bool is_name = colon < paper.heading.title.size() && word.end <= paper.heading.title.begin + colon;
    if (word.size() >= kShortest && (word.size() >= kLong || is_name) && !IsKindOfModel(in.slice(word))) words.push_back(word);
  }
  return words;
}

void CheckWords(const RuleInput& in, const Paper& paper, const std::vector<Range>& summary, Reporter& report) {
  const std::string_view text = in.source.text();
  const std::vector<Range> title = WordsIn(text, paper.heading.title);
  const std::vector<Range> rights = WordsToCompare(in, paper, title);
  const auto in_title = [&](std::string_view word) {
    return std::any_of(title.begin(), title.end(), [&](Range other) { return ToAsciiLower(in.slice(other)) == ToAsciiLower(word); });
  };
  const auto check = [&](Range word) {
    if (word.size() < kShortest) return;
    for (const Range right : rights) {
      // Nearly all pairs are done with here.
      if (right.size() > word.size() + 1 || word.size() > right.size() + 1 || ToAsciiLower(text[right.begin]) != ToAsciiLower(text[word.begin])) continue;
      if (!IsSlipOfThePen(in.slice(right), in.slice(word)) || IsKindOfModel(in.slice(word)) || in_title(in.slice(word)) || InUrl(in, word)) continue;
      Report(in, word, right, InCaseOf(in.slice(word), in.slice(right)), report);
      break;
    }
  };
  if (rights.empty()) return;
  for (const Range range : summary) ForEachWord(text, range, check);
}

// `Yuan 2.0-M24` under `Yuan 2.0-M32`: the last number of a name that has two, behind a letter and not a size (`32B`).
void CheckNumber(const RuleInput& in, const Paper& paper, const std::vector<Range>& summary, Reporter& report) {
  const std::string_view title = in.slice(paper.heading.title);
  const std::string_view name = title.substr(0, title.find(':'));
  if (name.size() == title.size() || !IsAsciiDigit(name.empty() ? ' ' : name.back())) return;
  std::size_t begin = name.size();
  while (begin > 0 && IsAsciiDigit(name[begin - 1])) --begin;
  const std::string_view prefix = name.substr(0, begin);
  const std::size_t digits = name.size() - begin;
  if (digits < 2 || prefix.empty() || !IsAsciiLetter(prefix.back()) || std::none_of(prefix.begin(), prefix.end(), IsAsciiDigit)) return;
  const std::string_view text = in.source.text();
  for (const Range range : summary) {
    for (std::size_t at = text.find(prefix, range.begin); at < range.end; at = text.find(prefix, at + 1)) {
      const std::size_t number = at + prefix.size();
      std::size_t end = number;
      while (end < range.end && IsAsciiDigit(text[end])) ++end;
      if (end - number != digits || text.substr(number, digits) == name.substr(begin)) continue;
      if (end < range.end && IsAsciiLetter(text[end])) continue;
      Report(in, MakeRange(at, end), MakeRange(paper.heading.title.begin, paper.heading.title.begin + name.size()), std::string(name), report);
    }
  }
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    if (paper.heading.title.empty()) continue;
    const std::vector<Range> summary = LatinText(in, paper);
    CheckWords(in, paper, summary, report);
    CheckNumber(in, paper, summary, report);
  }
}

}  // namespace

extern constexpr Rule kNameMismatch{
    .name = "name-mismatch",
    .group = Group::kText,
    .severity = Severity::kWarning,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"A word or name of the title is written wrongly in the summary.", "제목에 나온 낱말이나 이름이 요약에서 잘못 쓰였습니다."},
    .why = {"`ELAA` under a paper that is called `ELLA` can't be searched for, and a reader wonders whether it is another model. "
            "Only slips of the pen are reported: swapped, doubled or neighbouring letters, any one letter inside a long word, the "
            "last number of a name that has two (`Yuan 2.0-M24`). Names that differ at their start or end, versions, sizes and "
            "British spelling are left alone.",
            "제목이 `ELLA`인 논문의 요약에 `ELAA`라고 쓰면 검색되지 않고, 독자는 다른 모델인지 헷갈립니다. 글자가 서로 바뀌거나 겹친 "
            "것, 긴 낱말 안의 한 글자, 숫자가 둘인 이름의 마지막 숫자(`Yuan 2.0-M24`)처럼 잘못 쓴 것만 알립니다. 첫머리나 끝이 다른 "
            "이름, 버전, 크기, 영국식 철자는 그대로 둡니다."},
    .fix_note = {"Writes it as in the title. Unsafe: it may be another model, and the title may be what is wrong.",
                 "제목대로 고칩니다. 정말 다른 모델이거나 제목이 틀렸을 수 있어 안전하지 않은 고치기입니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
