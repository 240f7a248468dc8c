#include "cli/parse_error.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>
#include <vector>

#include "lint/nearest_name.h"

namespace digestlint {
namespace {

OwnedText SeeHelp(const CommandOutline& outline) {
  return {fmt::format("`{} --help` lists the options", outline.name), fmt::format("`{} --help`로 옵션을 볼 수 있습니다", outline.name)};
}

OwnedText DidYouMean(std::string_view name) {
  return {fmt::format("did you mean '{}'?", name), fmt::format("'{}'을(를) 쓰려던 것인가요?", name)};
}

Error Unexpected(const std::string& argument, const CommandOutline& outline) {
  if (!argument.starts_with('-')) {
    return {.message = {fmt::format("'{}' wasn't expected here", argument), fmt::format("여기에 '{}'은(는) 쓸 수 없습니다", argument)},
            .mend = SeeHelp(outline)};
  }
  const std::string name = argument.substr(0, argument.find('='));
  Error error{.message = {fmt::format("there is no option '{}'", name), fmt::format("'{}'(이)라는 옵션이 없습니다", name)},
              .mend = SeeHelp(outline)};
  std::vector<std::string_view> names;
  for (const OptionOutline& option : outline.options) names.insert(names.end(), option.names.begin(), option.names.end());
  if (const std::string_view nearest = NearestName(name, names); !nearest.empty()) error.mend = DidYouMean(nearest);
  return error;
}

// The option that CLI11's message begins with: `--format: 1 required FORMAT missing`.
const OptionOutline* OptionNamedIn(std::string_view message, const CommandOutline& outline) {
  const std::string_view name = message.substr(0, message.find(':'));
  for (const OptionOutline& option : outline.options) {
    if (std::find(option.names.begin(), option.names.end(), name) != option.names.end()) return &option;
  }
  return nullptr;
}

}  // namespace

Error ParseErrorOf(const CLI::ParseError& error, const CLI::App& app, const CommandOutline& outline) {
  const std::string what = error.what();
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) {
    const std::vector<std::string> extras = app.remaining();
    if (!extras.empty()) return Unexpected(extras.front(), outline);
  }
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::RequiredError)) {
    for (const OptionOutline& argument : outline.arguments) {
      if (!argument.required) continue;
      return {.message = {fmt::format("{} is missing", Signature(argument)), fmt::format("{}이(가) 빠졌습니다", Signature(argument))},
              .mend = {fmt::format("call it as `{}`", UsageOf(outline, Language::kEnglish)),
                       fmt::format("사용법: `{}`", UsageOf(outline, Language::kKorean))}};
    }
  }
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ValidationError)) {
    return {.message = {what, what}, .mend = SeeHelp(outline)};  // a validator's own words, in the user's language
  }
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch)) {
    if (const OptionOutline* option = OptionNamedIn(what, outline)) {
      return {.message = {fmt::format("'{}' needs a value", Signature(*option)), fmt::format("'{}'에 값이 필요합니다", Signature(*option))},
              .mend = {DocOf(*option, Language::kEnglish), DocOf(*option, Language::kKorean)}};
    }
  }
  return {.message = {what, "옵션을 읽을 수 없습니다: " + what}, .mend = SeeHelp(outline)};
}

}  // namespace digestlint
