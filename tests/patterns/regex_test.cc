#include "patterns/regex.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <string>

namespace digestlint {
namespace {

struct Case {
  const char* regex;
  std::size_t offset;
  const char* part;
};

TEST_CASE("the place of the mistake, where RE2 only quotes it") {
  const Case cases[] = {
      {"가[나-다", 3, "[나-다"},
      {"(가)(나", 5, "(나"},
      {"((가)", 0, "((가)"},
      {"[(]\\((가", 5, "(가"},
      {"가)나)", 3, ")"},
      {"\\**가**", 6, "**"},
      {"가|*나", 4, "*"},
      {"가{2000}", 3, "{2000}"},
      {"(?<=가)나", 0, "(?<"},
      {"가(?!나)", 3, "(?!"},
      {"가\\", 3, "\\"},
      {"\\d\\y", 2, "\\y"},
      {"[a-z][z-a]", 6, "z-a"},
      {"[[:foo:]]", 1, "[:foo:]"},
  };
  for (const Case& each : cases) {
    CAPTURE(each.regex);
    const RE2 regex(each.regex, RE2::Quiet);
    REQUIRE_FALSE(regex.ok());
    const RegexProblem problem = ExplainRegex(regex);
    CHECK(problem.offset == each.offset);
    CHECK(problem.part == each.part);
    CHECK(problem.message.en != problem.message.ko);
    CHECK_FALSE(problem.mend.en.empty());
    CHECK_FALSE(problem.mend.ko.empty());
  }
}

TEST_CASE("who looks around is told of before and after") {
  for (const char* text : {"(?<=가)나", "(?<!가)나", "가(?=나)", "가(?!나)"}) {
    CAPTURE(text);
    CHECK(ExplainRegex(RE2(text, RE2::Quiet)).mend.en.find("`before`") != std::string::npos);
  }
  CHECK(ExplainRegex(RE2("[", RE2::Quiet)).mend.en.find("`before`") == std::string::npos);
}

}  // namespace
}  // namespace digestlint
