#include "text/result.h"

#include <catch2/catch.hpp>
#include <memory>

#include "text/embedded_data.h"
#include "text/language.h"
#include "text/range.h"

namespace digestlint {
namespace {

TEST_CASE("a Result holds a value or an error, even where both could be the same") {
  const Result<int> value(3);
  CHECK(value);
  CHECK(*value == 3);
  const Result<int> error(Error{.message = {"no", "아니요"}});
  CHECK_FALSE(error.ok());
  CHECK(error.error().message.in(Language::kKorean) == "아니요");
  const Result<std::optional<Error>> both(std::optional<Error>(Error{.path = "a"}));
  CHECK(both.ok());
}

TEST_CASE("a Result gives up what can't be copied") {
  Result<std::unique_ptr<int>> result(std::make_unique<int>(7));
  const std::unique_ptr<int> taken = std::move(result).value();
  CHECK(*taken == 7);
}

TEST_CASE("ranges are half open") {
  constexpr Range range{2, 5};
  CHECK(range.size() == 3);
  CHECK(range.contains(std::uint32_t{2}));
  CHECK_FALSE(range.contains(std::uint32_t{5}));
  CHECK(range.contains(Range{5, 5}));
  CHECK(range.contains(range));
  CHECK_FALSE(range.contains(Range{1, 3}));
  CHECK(Range{4, 4}.empty());
}

TEST_CASE("files below rules/ are in the binary, byte for byte") {
  CHECK_FALSE(EmbeddedData("words/tex-commands.txt").empty());
  CHECK(EmbeddedData("words/no-such-file.txt").empty());
  CHECK(EmbeddedData("").empty());
}

}  // namespace
}  // namespace digestlint
