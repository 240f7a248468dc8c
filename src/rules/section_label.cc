#include <array>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/section_labels.h"

namespace digestlint {
namespace {

constexpr OptionSpec kOptions[] = {kSectionLabelsOption};

void Check(const RuleInput& in, Reporter& report) {
  const std::vector<std::string>& labels = in.options.strings(0);
  std::vector<SectionLabel> found;
  std::array<std::size_t, 2> uses{};  // of ** and of ***
  for (const Paper& paper : in.digest.papers) {
    for (const Bullet& bullet : paper.bullets) {
      const auto label = ReadSectionLabel(in, bullet, labels);
      if (!label) continue;
      found.push_back(*label);
      if (!label->marks.empty()) ++uses[label->marks.size() - 2];
    }
  }
  const std::string usual = uses[1] > uses[0] ? "***" : "**";
  for (const SectionLabel& label : found) {
    const std::string canonical = usual + labels[label.label] + usual + ":";
    if (label.canonical && label.marks == usual) continue;
    Range range = label.range;
    if (in.slice(range) == canonical) continue;
    if (label.canonical) {
      report.at(range, {"this label is in `{}`, most of the digest's in `{}`", "이 레이블은 `{}`로, 다른 레이블은 대부분 `{}`로 강조했습니다"},
                label.marks, usual)
          .fix(Safety::kSafe, {Replace(range, canonical)}, {"write `{}`", "`{}`로 씁니다"}, canonical);
    } else {
      report.at(range, {"the label should read `{}`", "레이블은 `{}`이어야 합니다"}, canonical)
          .fix(Safety::kSafe, {Replace(range, canonical)}, {"write `{}`", "`{}`로 씁니다"}, canonical);
    }
  }
}

}  // namespace

extern constexpr Rule kSectionLabel{
    .name = "section-label",
    .group = Group::kDigest,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A section's label is written unlike the digest's others.", "섹션 레이블의 표기가 다이제스트의 다른 레이블과 다릅니다."},
    .why = {"`What’s New` with a curly apostrophe, `*What's New` with broken emphasis, the colon inside the bold, or `**` among "
            "`***`: readers see uneven pages, and scripts that look for the label don't find it. Only the labels of the list are "
            "looked at.",
            "굽은 따옴표를 쓴 `What’s New`, 강조가 깨진 `*What's New`, 굵은 글씨 안에 든 콜론, `***` 사이에 섞인 `**`는 화면을 "
            "들쭉날쭉하게 만들고, 레이블을 찾는 스크립트가 놓치게 합니다. 목록에 있는 레이블만 살핍니다."},
    .fix_note = {"Rewrites the label and nothing behind it, in the emphasis that most labels of the digest use.",
                 "레이블만 다이제스트에서 가장 많이 쓰인 강조로 다시 씁니다. 뒤의 글은 바꾸지 않습니다."},
    .options = kOptions,
    .check = Check};

}  // namespace digestlint
