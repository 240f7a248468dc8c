#include "cli/mistaken_path.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/subcommand.h"
#include "lint/nearest_name.h"

namespace digestlint {

void SuggestSubcommand(std::string_view first_path, std::vector<Error>& errors) {
  const bool one_word = std::all_of(first_path.begin(), first_path.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
  if (!one_word) return;
  std::vector<std::string_view> names{"help"};
  for (const Subcommand& each : Subcommands()) {
    if (!each.name.empty()) names.push_back(each.name);
  }
  const std::string_view nearest = NearestName(first_path, names);
  if (nearest.empty()) return;
  const std::string command = fmt::format("digestlint {}", nearest == "help" ? "--help" : nearest);
  for (Error& error : errors) {
    if (error.path != first_path) continue;
    error.mend = {fmt::format("did you mean `{}`?", command), fmt::format("`{}`을(를) 쓰려던 것인가요?", command)};
    return;
  }
}

}  // namespace digestlint
