#include <fmt/format.h>

#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    const auto& arxiv = paper.heading.arxiv;
    if (!arxiv || !arxiv->id_well_formed) continue;
    const DigestHeading* digest = nullptr;  // the one above the paper
    for (const DigestHeading& heading : in.digest.headings) {
      if (heading.range.begin < paper.heading.range.begin) digest = &heading;
    }
    if (digest == nullptr || !digest->date || !digest->date->exists()) continue;
    const Date& date = *digest->date;
    if (arxiv->year() * 12 + arxiv->month() <= date.year * 12 + date.month) continue;
    report.at(paper.heading.url.empty() ? paper.heading.content : paper.heading.url,
              {"arXiv {} is from {:04}-{:02}, later than this digest of {}", "arXiv {}은(는) {:04}-{:02} 논문으로, {} 다이제스트보다 나중입니다"},
              arxiv->id, arxiv->year(), arxiv->month(), date.to_string());
  }
}

}  // namespace

extern constexpr Rule kArxivIdDate{
    .name = "arxiv-id-date",
    .group = Group::kLinks,
    .severity = Severity::kWarning,
    .since = "0.1",
    .summary = {"A paper's arXiv identifier is younger than the digest.", "arXiv ID가 다이제스트보다 나중 것입니다."},
    .why = {"The first four digits of an identifier are the year and month in which arXiv gave it. A digest can't tell of a paper "
            "from a later month: one of the two numbers has a typing error.",
            "ID의 앞 네 자리는 arXiv가 ID를 준 연도와 달입니다. 다이제스트가 다음 달의 논문을 다룰 수는 없으므로 둘 중 하나는 "
            "잘못 적은 것입니다."},
    .check = Check};

}  // namespace digestlint
