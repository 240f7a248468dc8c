#pragma once

#include <algorithm>
#include <string_view>

namespace digestlint {

// Calls `use` with each line of a list below rules/ that isn't empty and no comment (`# …`).
template <typename Use>
void ForEachDataLine(std::string_view list, Use use) {
  for (std::string_view rest = list; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    if (!line.empty() && line[0] != '#') use(line);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace digestlint
