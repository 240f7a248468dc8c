#include <algorithm>

#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    // A summary that isn't a list is still one.
    const bool has_text = std::any_of(paper.fields.begin(), paper.fields.end(), [](const Field& field) {
      return field.kind == FieldKind::kSummary || field.kind == FieldKind::kText || field.kind == FieldKind::kOther;
    });
    if (!has_text) report.at(paper.heading.range, {"the paper has no summary", "논문에 요약이 없습니다"});
  }
}

}  // namespace

extern constexpr Rule kMissingSummary{
    .name = "missing-summary",
    .group = Group::kDigest,
    .severity = Severity::kError,
    .since = "0.1",
    .summary = {"A paper has no summary.", "논문에 요약이 없습니다."},
    .why = {"The summary is what the digest is for. A paper without one was usually cut off when a script failed.",
            "다이제스트는 요약을 읽으려고 보는 글입니다. 요약이 없는 논문은 대개 스크립트가 중간에 실패한 흔적입니다."},
    .check = Check};

}  // namespace digestlint
