#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    if (paper.votes.empty()) {
      report.at(paper.heading.range, {"the paper has no `Vote:` line", "논문에 `Vote:` 줄이 없습니다"});
    }
  }
}

}  // namespace

extern constexpr Rule kMissingVote{
    .name = "missing-vote",
    .group = Group::kDigest,
    .severity = Severity::kError,
    .since = "0.1",
    .summary = {"A paper has no `Vote:` line.", "논문에 `Vote:` 줄이 없습니다."},
    .why = {"Digests are sorted and filtered by votes; a paper without any drops out. A vote that is there but no number is "
            "vote-format's business. Digests from before votes were kept can be exempted by an override.",
            "다이제스트는 투표수로 정렬하고 거르므로 투표수가 없는 논문은 빠집니다. 줄은 있는데 숫자가 아니면 vote-format 규칙이 "
            "다룹니다. 투표수를 적기 전의 다이제스트는 설정의 [[overrides]]로 제외할 수 있습니다."},
    .check = Check};

}  // namespace digestlint
