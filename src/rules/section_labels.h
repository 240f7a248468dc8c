#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "digest/digest.h"
#include "rules/options.h"
#include "rules/rule_input.h"

namespace digestlint {

// The labels that summaries are made of: **What's New**, **Technical Details**, **Performance Highlights**.
inline constexpr std::string_view kSectionLabels = "What's New\nTechnical Details\nPerformance Highlights";

inline constexpr OptionSpec kSectionLabelsOption{
    .name = "labels",
    .type = OptionType::kStrings,
    .string = kSectionLabels,
    .doc = {"the labels of a summary's bullets, in their order", "요약 항목의 레이블과 그 순서"}};

// A bullet that begins with one of the labels, however it is written.
struct SectionLabel {
  std::size_t label = 0;   // which, by its place in the list
  Range range = {};        // from the first mark of emphasis to behind the colon, as far as both are there
  std::string_view marks = {};  // `**` or `***`, where both sides have the same; else empty
  bool canonical = false;  // exactly MARKS label MARKS `:`
};

// Folds curly quotes and case, and in bold a slip of the pen; emphasis marks and the colon may stand anywhere or be missing, but one of them must be
// there, or the words are just the start of a sentence.
std::optional<SectionLabel> ReadSectionLabel(const RuleInput& in, const Bullet& bullet,
                                             const std::vector<std::string>& labels);

}  // namespace digestlint
