#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    const PaperHeading& heading = paper.heading;
    if (!heading.arxiv || heading.arxiv->canonical || heading.url.empty()) continue;
    if (heading.arxiv->id.empty()) {
      report.at(heading.url, {"the link to arXiv names no paper", "arXiv 링크에 논문 ID가 없습니다"});
      continue;
    }
    if (!heading.arxiv->id_well_formed) {
      report.at(heading.url, {"'{}' is no arXiv identifier", "'{}'은(는) arXiv ID 형식이 아닙니다"}, heading.arxiv->id);
      continue;
    }
    report.at(heading.url, {"the paper should link to {}", "논문 링크는 {} 형식이어야 합니다"}, heading.arxiv->url())
        .fix(Safety::kSafe, {Replace(heading.url, heading.arxiv->url())}, {"link to the abstract", "초록 페이지로 링크합니다"});
  }
}

}  // namespace

extern constexpr Rule kArxivLink{
    .name = "arxiv-link",
    .group = Group::kLinks,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A paper's link points to arXiv, but isn't `https://arxiv.org/abs/ID`.",
                "논문 링크가 arXiv를 가리키지만 `https://arxiv.org/abs/ID` 형식이 아닙니다."},
    .why = {"One paper has one address: scripts find duplicates and thumbnails by it. `http:`, `/pdf/`, `.pdf`, `www.`, a version "
            "(`v2`) or an identifier of the wrong shape break that; a PDF also hides the abstract and later versions. "
            "Identifiers have the form YYMM.NNNNN (four digits before 2015) or, before April 2007, archive/YYMMNNN.",
            "한 논문의 주소는 하나여야 중복과 썸네일을 찾을 수 있습니다. `http:`, `/pdf/`, `.pdf`, `www.`, 버전(`v2`), 형식이 다른 "
            "ID는 이를 어렵게 하고, PDF 링크는 초록과 이후 버전을 가립니다. ID는 YYMM.NNNNN(2015년 이전은 네 자리), 2007년 4월 "
            "이전은 archive/YYMMNNN 형식입니다."},
    .fix_note = {"Rewrites the URL to the abstract page of the same identifier, without its version. A malformed identifier is left.",
                 "같은 ID의 초록 페이지 주소로 버전 없이 다시 씁니다. 형식이 틀린 ID는 고치지 않습니다."},
    .check = Check};

}  // namespace digestlint
