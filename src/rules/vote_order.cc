#include <algorithm>
#include <optional>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

std::optional<std::uint64_t> Count(const Paper& paper) {
  return paper.votes.empty() ? std::nullopt : paper.votes.front().count;
}

// All papers by votes, most first, with what stood between them where it was; nothing where a vote is unknown or the
// papers belong to two digests.
std::optional<Edit> Reorder(const RuleInput& in) {
  if (in.digest.headings.size() > 1) return std::nullopt;
  std::vector<const Paper*> papers;
  for (const Paper& paper : in.digest.papers) {
    if (!Count(paper)) return std::nullopt;
    papers.push_back(&paper);
  }
  std::vector<std::string_view> between;
  for (std::size_t i = 1; i < papers.size(); ++i) {
    between.push_back(in.slice({papers[i - 1]->range.end, papers[i]->range.begin}));
    if (std::count(between.back().begin(), between.back().end(), '\n') < 2) return std::nullopt;
  }
  const Range all{papers.front()->range.begin, papers.back()->range.end};
  std::stable_sort(papers.begin(), papers.end(),
                   [](const Paper* a, const Paper* b) { return *Count(*a) > *Count(*b); });
  std::string text;
  for (std::size_t i = 0; i < papers.size(); ++i) {
    if (i > 0) text += between[i - 1];
    text += in.slice(papers[i]->range);
  }
  return Replace(all, std::move(text));
}

void Check(const RuleInput& in, Reporter& report) {
  const Paper* before = nullptr;
  bool first = true;
  for (const Paper& paper : in.digest.papers) {
    if (!Count(paper)) continue;
    if (before != nullptr && *Count(paper) > *Count(*before)) {
      ReportBuilder builder = report.at(
          paper.votes.front().value,
          {"{} votes stand below {}", "투표수 {}인 논문이 {}인 논문보다 아래에 있습니다"}, *Count(paper), *Count(*before));
      builder.related(before->votes.front().value, {"the paper before it", "바로 앞 논문입니다"});
      // One fix orders all papers, so only the first report offers it.
      if (std::exchange(first, false)) {
        if (auto edit = Reorder(in)) {
          builder.fix(Safety::kUnsafe, {std::move(*edit)}, {"order the papers by votes", "투표수 순으로 논문을 옮깁니다"});
        }
      }
    }
    before = &paper;
  }
}

}  // namespace

extern constexpr Rule kVoteOrder{
    .name = "vote-order",
    .group = Group::kVotes,
    .severity = Severity::kOff,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"A paper has more votes than the one before it.", "앞 논문보다 투표수가 많은 논문이 있습니다."},
    .why = {"Digests that are sorted by votes should stay so. Many aren't sorted at all, so the rule is off unless it is "
            "selected.",
            "투표수 순으로 정렬하는 다이제스트는 그 순서를 지켜야 합니다. 정렬하지 않는 다이제스트도 많으므로 선택했을 때만 "
            "켜집니다."},
    .fix_note = {"Moves whole papers. Unsafe, because the votes may be from different days.",
                 "논문을 통째로 옮깁니다. 투표수를 센 날이 다를 수 있어 안전하지 않은 고치기입니다."},
    .check = Check};

}  // namespace digestlint
