#include <algorithm>
#include <array>
#include <cassert>

#include "target.h"

namespace digestlint::fuzz {

std::span<const Target> Targets() {
  static const std::array all{kMarkdown, kRules, kFixes,    kSuppressions, kReports, kConfig,
                              kPatterns, kWords, kBaseline, kSarif,        kCache,   kFrames, kSession};
  return all;
}

const Target& FindTarget(std::string_view name) {
  const auto found = std::find_if(Targets().begin(), Targets().end(), [&](const Target& target) { return target.name == name; });
  assert(found != Targets().end());
  return *found;
}

}  // namespace digestlint::fuzz
