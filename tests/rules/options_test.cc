#include "rules/options.h"

#include <catch2/catch.hpp>

namespace digestlint {
namespace {

TEST_CASE("Options start from the defaults of the table") {
  static constexpr OptionSpec kSpecs[] = {
      {.name = "strict", .type = OptionType::kBoolean, .boolean = true},
      {.name = "least", .type = OptionType::kInteger, .integer = -3, .minimum = -5},
      {.name = "pattern", .type = OptionType::kString, .string = "{YYYY}/{MM}"},
      {.name = "words", .type = OptionType::kStrings, .string = "하나\n둘 셋\n넷"},
      {.name = "none", .type = OptionType::kStrings},
  };
  Options options(kSpecs);
  CHECK(options.boolean(0));
  CHECK(options.integer(1) == -3);
  CHECK(options.string(2) == "{YYYY}/{MM}");
  CHECK(options.strings(3) == std::vector<std::string>{"하나", "둘 셋", "넷"});
  CHECK(options.strings(4).empty());
  options.set(3, std::vector<std::string>{"다섯"});
  CHECK(options.strings(3) == std::vector<std::string>{"다섯"});
}

}  // namespace
}  // namespace digestlint
