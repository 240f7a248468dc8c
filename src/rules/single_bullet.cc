#include <algorithm>

#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

constexpr std::size_t kUsual = 3;

void Check(const RuleInput& in, Reporter& report) {
  const auto& papers = in.digest.papers;
  const auto usual = static_cast<std::size_t>(
      std::count_if(papers.begin(), papers.end(), [](const Paper& paper) { return paper.bullets.size() >= kUsual; }));
  for (const Paper& paper : papers) {
    // Most of the others, and at least two, have three or more.
    if (paper.bullets.size() != 1 || usual < 2 || 2 * usual <= papers.size() - 1) continue;
    Range line = paper.bullets.front().range;
    line.end = std::min(line.end, in.source.line(in.source.line_at(line.begin)).end);
    report.at(line, {"the only bullet of this paper, where others have three or more",
                     "다른 논문은 항목이 세 개 이상인데 이 논문은 하나뿐입니다"});
  }
}

}  // namespace

extern constexpr Rule kSingleBullet{
    .name = "single-bullet",
    .group = Group::kDigest,
    .severity = Severity::kNote,
    .since = "0.1",
    .summary = {"A paper has one bullet where the digest's others have three or more.",
                "다른 논문은 항목이 세 개 이상인데 하나뿐인 논문이 있습니다."},
    .why = {"A lone bullet is most often what is left of a summary that was cut off. Digests in which most papers have one or "
            "two bullets are left alone.",
            "항목이 하나뿐이면 요약이 중간에 잘렸을 때가 많습니다. 대부분의 논문이 한두 항목인 다이제스트는 그대로 둡니다."},
    .check = Check};

}  // namespace digestlint
