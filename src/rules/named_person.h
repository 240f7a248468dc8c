#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace digestlint {

// Whether what stands behind a word makes a name of it: 박성율 교수.
inline bool IsNamed(std::string_view after) {
  constexpr std::array<std::string_view, 6> kTitles{" 씨", " 교수", " 박사", " 님", " 연구원", " 대표"};
  return std::any_of(kTitles.begin(), kTitles.end(), [&](std::string_view title) { return after.starts_with(title); });
}

}  // namespace digestlint
