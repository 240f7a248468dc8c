#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Vote& vote : paper.votes) {
      if (vote.count) continue;
      if (vote.value.empty()) {
        report.at(vote.range, {"the vote is empty", "투표수가 비어 있습니다"});
      } else {
        report.at(vote.value, {"'{}' is no vote; it must be a whole number", "'{}'은(는) 투표수가 아닙니다. 0 이상의 정수여야 합니다"},
                  in.slice(vote.value));
      }
    }
  }
}

}  // namespace

extern constexpr Rule kVoteFormat{
    .name = "vote-format",
    .group = Group::kVotes,
    .severity = Severity::kError,
    .since = "0.1",
    .summary = {"A vote isn't a whole number of at least 0.", "투표수가 0 이상의 정수가 아닙니다."},
    .why = {"`Vote: -` is what a script writes when it could not read the number. It sorts nowhere and adds up to nothing.",
            "`Vote: -`는 스크립트가 투표수를 읽지 못했을 때 남기는 흔적입니다. 정렬도 합산도 할 수 없습니다."},
    .check = Check};

}  // namespace digestlint
