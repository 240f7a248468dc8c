#include "digest/date.h"

#include <catch2/catch.hpp>

namespace digestlint {
namespace {

TEST_CASE("a date is exactly YYYY-MM-DD") {
  CHECK(ParseDate("2024-06-03") == Date{2024, 6, 3});
  CHECK(ParseDate("2024-13-32") == Date{2024, 13, 32});  // in form; whether there is such a day is another question
  for (const char* text : {"", "2024-6-3", "2024/06/03", "2024-06-03 ", " 2024-06-03", "24-06-03", "2024-0a-03", "２024-06-0",
                           "2024-06-031", "-024-06-03", "2024-+6-03"}) {
    CAPTURE(text);
    CHECK_FALSE(ParseDate(text));
  }
}

TEST_CASE("a day exists or not, leap years included") {
  CHECK(Date{2024, 2, 29}.exists());
  CHECK(Date{2000, 2, 29}.exists());
  CHECK_FALSE(Date{2023, 2, 29}.exists());
  CHECK_FALSE(Date{1900, 2, 29}.exists());
  CHECK_FALSE(Date{2024, 4, 31}.exists());
  CHECK_FALSE(Date{2024, 0, 1}.exists());
  CHECK_FALSE(Date{2024, 13, 1}.exists());
  CHECK_FALSE(Date{2024, 1, 0}.exists());
}

TEST_CASE("dates are written as they are read, and compare as days do") {
  CHECK(Date{2024, 6, 3}.to_string() == "2024-06-03");
  CHECK(Date{2024, 6, 3} < Date{2024, 10, 1});
  CHECK(Date{2023, 12, 31} < Date{2024, 1, 1});
}

TEST_CASE("a path ends in its date, or has none") {
  for (const char* path : {"/digests/2024/06/03.md", "2024/06/03.md", "2024-06-03.md", "/a/2024-06-03.markdown",
                           "/a/2024/2024-06-03.md", "/a.b/2024/06/03", "daily-2024-06-03.md", "/2023/2024/06/03.md"}) {
    CAPTURE(path);
    CHECK(DateOfPath(path) == Date{2024, 6, 3});
  }
  for (const char* path : {"", "README.md", "06/03.md", "/a/2024/6/3.md", "/a/2024/06-03.md", "12024-06-03.md", "a2024/06/03.md",
                           "/2024/06/03/a.md", "/2024/06/03.md/a", "2024-06-03-b.md", "2024_06_03.md"}) {
    CAPTURE(path);
    CHECK_FALSE(DateOfPath(path));
  }
}

TEST_CASE("a pattern of one's own needs the three groups, and finds the date anywhere") {
  const std::string pattern = R"((?P<day>\d{2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}))";
  CHECK(IsDatePattern(pattern));
  CHECK(DateOfPath("/a/03.6.2024.md", pattern) == Date{2024, 6, 3});
  CHECK_FALSE(DateOfPath("/a/2024/06/03.md", pattern));
  CHECK_FALSE(DateOfPath("/a/x.md", R"((?P<year>x)(?P<month>\.)(?P<day>m))"));  // groups, but no digits in them
  CHECK_FALSE(IsDatePattern(R"((?P<year>\d{4})(?P<month>\d{2}))"));
  CHECK_FALSE(IsDatePattern("(?P<year>"));
  CHECK_FALSE(IsDatePattern(""));
}

}  // namespace
}  // namespace digestlint
