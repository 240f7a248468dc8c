#include <catch2/catch.hpp>
#include <string>

#include "testing/property.h"
#include "text/source.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

using namespace std::string_literals;

TEST_CASE("a file that isn't UTF-8 is refused with the place of its first bad byte") {
  const auto [what, bytes, line, column, byte] = GENERATE(table<std::string, std::string, int, int, std::string>({
      {"overlong", "가나\n다\xC0\xAF", 2, 2, "0xC0 at offset 10"},
      {"surrogate", "a\xED\xA0\x80", 1, 2, "0xED at offset 1"},
      {"cut at the end", "한글\r\n\xEA\xB0", 2, 1, "0xEA at offset 8"},
      {"CP949", "a\n\xB0\xA1", 2, 1, "0xB0 at offset 2"},
      {"behind emoji", "🚀🚀\xFF", 1, 3, "0xFF at offset 8"},
      {"behind lone \\r", "가\r나\r다\xFF", 3, 2, "0xFF at offset 11"},
      {"behind a byte order mark", "\uFEFF가\xFF", 1, 2, "0xFF at offset 6"},
  }));
  CAPTURE(what);
  const Result<Source> source = Source::FromBytes("2024/06/03.md", bytes);
  REQUIRE_FALSE(source);
  const Error& error = source.error();
  CHECK(error.path == "2024/06/03.md");
  CHECK(error.line == static_cast<std::uint32_t>(line));
  CHECK(error.column == static_cast<std::uint32_t>(column));
  CHECK_THAT(error.message.en, Catch::Contains(byte));
  CHECK_FALSE(error.message.ko.empty());
  CHECK_FALSE(error.mend.en.empty());
  CHECK_FALSE(error.mend.ko.empty());
}

TEST_CASE("a NUL byte is refused with its place") {
  const Result<Source> source = Source::FromBytes("a.md", "가\r\n나\0다"s);
  REQUIRE_FALSE(source);
  CHECK(source.error().line == 2);
  CHECK(source.error().column == 2);
  CHECK_THAT(source.error().message.en, Catch::Contains("NUL byte at offset 8"));
}

TEST_CASE("UTF-16 is told by its NUL bytes") {
  const Result<Source> source = Source::FromBytes("a.md", "\xFF\xFE#\0 \0"s);
  REQUIRE_FALSE(source);
  CHECK_THAT(source.error().mend.en, Catch::Contains("UTF-16"));
}

TEST_CASE("a file over the limit is refused, one at the limit is read") {
  std::string bytes(Source::kMaxBytes, 'a');
  Result<Source> fits = Source::FromBytes("a.md", std::move(bytes));
  REQUIRE(fits);
  CHECK(fits->size() == Source::kMaxBytes);
  const Result<Source> source = Source::FromBytes("big.md", std::string(Source::kMaxBytes + 1, 'a'));
  REQUIRE_FALSE(source);
  CHECK(source.error().path == "big.md");
  CHECK_THAT(source.error().message.en, Catch::Contains("64 MiB"));
  CHECK_THAT(source.error().mend.en, Catch::Contains("exclude"));
}

TEST_CASE("every refused text is refused at the byte that FindInvalidUtf8 names") {
  static const std::vector<std::string> kPieces = {"a",        "가",       "🚀",    "\n",          "\xEA",
                                                   "\xB0\x80", "\xF0\x9F", "\xC0", "\xED\xA0\x80"};
  testing::CheckRandomTexts(
      3000,
      [](testing::Random& random) {
        testing::Pieces pieces;
        for (std::size_t n = random.below(80); n-- > 0;) pieces.push_back(random.pick(kPieces));
        return pieces;
      },
      [](const std::string& text) -> std::string {
        const std::size_t bad = FindInvalidUtf8(text);
        const Result<Source> source = Source::FromBytes("a.md", text);
        if (source.ok() != (bad == std::string::npos)) return "one takes what the other refuses";
        if (source) return {};
        const std::string offset = "at offset " + std::to_string(bad);
        return source.error().message.en.ends_with(offset) ? "" : source.error().message.en;
      });
}

}  // namespace
}  // namespace digestlint
