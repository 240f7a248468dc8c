#include <algorithm>
#include <span>
#include <vector>

#include "rules/bracket_marks.h"
#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

using Mark = BracketMark;
using Stack = std::vector<Mark>;

// Takes a closing mark, or tells that nothing is open for it. A `’` or `‘` alone is an apostrophe.
bool Close(Stack& open, const Mark& mark) {
  while (mark.c != U'’' && !open.empty() && open.back().c == U'‘') open.pop_back();
  if (!open.empty() && ClosesMark(open.back().c, mark.c)) {
    open.pop_back();
    return true;
  }
  return mark.c == U'’';
}

bool IsBalanced(const Stack& open) {
  return std::all_of(open.begin(), open.end(), [](const Mark& mark) { return mark.c == U'‘'; });
}

// Whether some reading of the enumerations balances everything: `(예: 1) 가, 2) 나)` and `(2022)`.
bool CanBalance(std::span<const Mark> marks, Stack open) {
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const Mark& mark = marks[i];
    if (IsOpeningMark(mark.c)) {
      open.push_back(mark);
    } else if (!mark.counts) {
      if (!Close(open, mark)) return false;
    } else if (!open.empty()) {
      if (CanBalance(marks.subspan(i + 1), open)) return true;
      if (!Close(open, mark)) return false;
    }
  }
  return IsBalanced(open);
}

// The mark to point at, once nothing balances them all.
Mark FirstUnbalanced(const std::vector<Mark>& marks) {
  Stack open;
  for (const Mark& mark : marks) {
    if (IsOpeningMark(mark.c)) {
      open.push_back(mark);
    } else if (!(mark.counts && open.empty()) && !Close(open, mark)) {
      return open.empty() ? mark : open.back();
    }
  }
  std::erase_if(open, [](const Mark& mark) { return mark.c == U'‘'; });
  return open.empty() ? marks.front() : open.front();
}

void CheckBullet(const RuleInput& in, const Bullet& bullet, Reporter& report) {
  const std::vector<Mark> marks = ReadBracketMarks(in, bullet);
  constexpr std::size_t kMost = 12;  // readings double with each
  const auto enumerations = std::count_if(marks.begin(), marks.end(), [](const Mark& mark) { return mark.counts; });
  if (static_cast<std::size_t>(enumerations) > kMost || CanBalance(marks, {})) return;
  const Mark unbalanced = FirstUnbalanced(marks);
  const Range range = unbalanced.range;
  if (IsOpeningMark(unbalanced.c)) {
    report.at(range, {"`{}` isn't closed in this bullet", "이 항목에서 `{}`가 닫히지 않았습니다"}, in.slice(range));
  } else {
    report.at(range, {"`{}` isn't opened in this bullet", "이 항목에 `{}`와 짝을 이루는 여는 기호가 없습니다"}, in.slice(range));
  }
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Bullet& bullet : paper.bullets) {
      CheckBullet(in, bullet, report);
      const std::vector<Range> quotes = ReadStraightQuotes(in, bullet);
      if (quotes.size() % 2 == 1) {
        report.at(quotes.back(), {"an odd number of `\"` in this bullet", "이 항목에 있는 `\"`의 개수가 홀수입니다"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule kUnbalancedBracket{
    .name = "unbalanced-bracket",
    .group = Group::kText,
    .severity = Severity::kWarning,
    .since = "0.1",
    .summary = {"A bracket or quotation mark without its partner in the same bullet.", "한 항목 안에서 짝이 없는 괄호나 따옴표가 있습니다."},
    .why = {"A parenthesis that doesn't close is a word that got lost, or a term that runs into the sentence. Enumerations (`1)`, "
            "`가)`), maths, code, emoticons, half-open intervals (`[0, 1)`) and apostrophes are left alone.",
            "닫히지 않은 괄호는 빠진 낱말이 있거나 괄호 속 용어가 문장과 섞였다는 표시입니다. 번호(`1)`, `가)`), 수식, 코드, 이모티콘, "
            "반열린구간(`[0, 1)`), 아포스트로피는 그대로 둡니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
