#include "cli/mistaken_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "cli/subcommand.h"
#include "lint/nearest_name.h"

namespace digestlint {
namespace {

// What other tools have as a subcommand, and how it is said here.
constexpr std::pair<std::string_view, std::string_view> kVerbs[] = {
    {"check", ""},          {"diff", " --diff"},   {"fix", " --fix"},         {"format", " --fix"},      {"help", " --help"},
    {"lint", ""},           {"run", ""},           {"server", " lsp"},        {"version", " --version"}, {"list-rules", " rules"},
};

std::string CommandFor(std::string_view word) {
  for (const auto& [verb, said] : kVerbs) {
    if (word == verb) return fmt::format("digestlint{}", said);
  }
  std::vector<std::string_view> names;
  for (const Subcommand& each : Subcommands()) {
    if (!each.name.empty()) names.push_back(each.name);
  }
  const std::string_view nearest = NearestName(word, names);
  return nearest.empty() ? std::string() : fmt::format("digestlint {}", nearest);
}

}  // namespace

void SuggestSubcommand(std::string_view first_path, std::vector<Error>& errors) {
  const bool one_word = std::all_of(first_path.begin(), first_path.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
  if (!one_word) return;
  const std::string command = CommandFor(first_path);
  if (command.empty()) return;
  for (Error& error : errors) {
    if (error.path != first_path) continue;
    error.mend = {fmt::format("did you mean `{}`?", command), fmt::format("`{}`을(를) 쓰려던 것인가요?", command)};
    return;
  }
}

}  // namespace digestlint
