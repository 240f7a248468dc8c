#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    if (paper.authors.empty()) {
      report.at(paper.heading.range, {"the paper has no `Authors:` line", "논문에 `Authors:` 줄이 없습니다"});
    }
  }
}

}  // namespace

extern constexpr Rule kMissingAuthors{
    .name = "missing-authors",
    .group = Group::kDigest,
    .severity = Severity::kError,
    .since = "0.1",
    .summary = {"A paper has no `Authors:` line.", "논문에 `Authors:` 줄이 없습니다."},
    .why = {"Who wrote a paper is the first thing that readers look for behind its title, and credit that its authors are due.",
            "독자는 제목 다음으로 저자를 찾습니다. 저자를 밝히는 것은 논문을 쓴 사람에 대한 예의이기도 합니다."},
    .check = Check};

}  // namespace digestlint
