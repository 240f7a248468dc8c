#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/section_labels.h"

namespace digestlint {
namespace {

constexpr OptionSpec kOptions[] = {kSectionLabelsOption};

std::string Join(const std::vector<std::string>& labels, const std::vector<std::size_t>& which) {
  std::string joined;
  for (const std::size_t i : which) joined += (joined.empty() ? "" : ", ") + labels[i];
  return joined;
}

void Check(const RuleInput& in, Reporter& report) {
  const std::vector<std::string>& labels = in.options.strings(0);
  for (const Paper& paper : in.digest.papers) {
    std::vector<std::size_t> found;
    for (const Bullet& bullet : paper.bullets) {
      if (const auto label = ReadSectionLabel(in, bullet, labels)) found.push_back(label->label);
    }
    if (found.empty()) continue;
    std::vector<std::size_t> missing;
    std::vector<std::size_t> repeated;
    bool in_order = true;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const auto count = std::count(found.begin(), found.end(), i);
      if (count == 0) missing.push_back(i);
      if (count > 1) repeated.push_back(i);
    }
    for (std::size_t i = 1; i < found.size(); ++i) in_order &= found[i - 1] <= found[i];
    const Range range = paper.heading.range;
    if (!missing.empty()) {
      report.at(range, {"the summary lacks a section: {}", "요약에 다음 섹션이 없습니다: {}"}, Join(labels, missing));
    } else if (!repeated.empty()) {
      report.at(range, {"the summary has a section more than once: {}", "요약에 다음 섹션이 두 번 이상 나옵니다: {}"},
                Join(labels, repeated));
    } else if (!in_order) {
      report.at(range, {"the summary's sections aren't in their order: {}", "요약의 섹션 순서가 다릅니다: {}"},
                Join(labels, found));
    }
  }
}

}  // namespace

extern constexpr Rule kMissingSection{
    .name = "missing-section",
    .group = Group::kDigest,
    .severity = Severity::kWarning,
    .since = "0.1",
    .summary = {"A paper has one of the sections What's New, Technical Details and Performance Highlights, but not all of them "
                "once, in that order.",
                "논문 요약에 What's New, Technical Details, Performance Highlights 섹션이 한 번씩 순서대로 있지 않습니다."},
    .why = {"A summary in sections that lacks one was cut off or mixed up. Papers without any of these labels are left alone, "
            "and other labels may stand beside them.",
            "섹션으로 나눈 요약에 빠진 섹션이 있으면 요약이 잘렸거나 섞인 것입니다. 이 레이블이 하나도 없는 논문은 그대로 두며, "
            "다른 레이블은 함께 있어도 됩니다."},
    .options = kOptions,
    .check = Check};

}  // namespace digestlint
