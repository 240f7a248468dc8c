#include "cli/validators.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace digestlint {

CLI::Validator OneOf(const std::vector<std::string_view>& words, Language language) {
  const std::vector<std::string> known(words.begin(), words.end());
  const auto check = [known, language](const std::string& word) -> std::string {
    if (std::find(known.begin(), known.end(), word) != known.end()) return "";
    return fmt::format(fmt::runtime(Text("'{}' is none of {}", "'{}'은(는) 쓸 수 없습니다. {} 중 하나여야 합니다").in(language)), word,
                       fmt::join(known, ", "));
  };
  return {check, fmt::format("{{{}}}", fmt::join(known, ","))};
}

CLI::Validator Between(std::int64_t least, std::int64_t most, Language language) {
  const auto check = [=](const std::string& number) -> std::string {
    std::int64_t value = 0;
    const char* end = number.data() + number.size();
    const auto [stop, error] = std::from_chars(number.data(), end, value);
    if (error == std::errc() && stop == end && value >= least && value <= most) return "";
    return fmt::format(fmt::runtime(Text("'{}' is no whole number from {} to {}", "'{}'은(는) {}부터 {}까지의 정수가 아닙니다").in(language)),
                       number, least, most);
  };
  return {check, ""};
}

}  // namespace digestlint
