#include "patterns/required_literal.h"

#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "testing/random.h"

namespace digestlint {
namespace {

TEST_CASE("the longest text that every match has in it") {
  const struct {
    const char* regex;
    const char* literal;
  } cases[] = {
      {"조약돌", "조약돌"},
      {"조약돌?이", "조약"},
      {"조약돌+이", "조약돌"},
      {"조약돌*?이", "조약"},
      {"조약{2}돌이다", "돌이다"},
      {" ?\\[[1-9][0-9]{0,2}\\]", "["},
      {"^https?://(?:www\\.)?anonymous\\.4open\\.science/", "anonymous.4open.science/"},
      {"\\( +([가-힣])", "( "},
      {"가|나", ""},
      {"(가|나)다", "다"},
      {"[가|나]다[^]]라마", "라마"},
      {"[[:alpha:]]]x", "]x"},
      {"\\d+번째", "번째"},
      {"\\p{Hangul}\\pL번째\\b", "번째"},
      {"(?i)abc", ""},
      {"(a(?i)b)cde", ""},
      {"(?P<a>x)yz", "yz"},
      {"\\x41bc", ""},
      {"\\Qa|b\\E", ""},
      {".*", ""},
      {"a\\+b", "a+b"},
  };
  for (const auto& each : cases) {
    CAPTURE(each.regex);
    CHECK(RequiredLiteral(each.regex) == each.literal);
  }
}

TEST_CASE("a wrong regex does no harm") {
  for (const char* regex : {"", "(", "[", "[^", "[[:", "a{", "\\", "\\p", "\\p{", "(a\\", "[\\", "*", "a**", ")", "(?", "(?P<"}) {
    CAPTURE(regex);
    RequiredLiteral(regex);
  }
}

TEST_CASE("whatever a random regex finds has it") {
  testing::Random random(2405);
  const std::vector<std::string> pieces{"a", "b", "가", "나", ".", "^", "$", "a?", "b+", "가*", "나{1,2}", "a+?", "[ab]", "[^a]", "(?:a|b)",
                                        "(가)", "(a(b)?)", "\\.", "\\b", "\\w", "\\pL", "[]a]", "\\[", "{", "a{0}", "가??"};
  const std::vector<std::string> letters{"a", "b", "가", "나", ".", "[", "]", " ", "{"};
  std::size_t found = 0;
  std::size_t filtered = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string regex;
    for (std::size_t n = 1 + random.below(5); n > 0; --n) regex += random.pick(pieces);
    const RE2 compiled(regex, RE2::Quiet);
    if (!compiled.ok()) continue;
    const std::string literal = RequiredLiteral(regex);
    for (int texts = 0; texts < 10; ++texts) {
      std::string text;
      for (std::size_t n = random.below(12); n > 0; --n) text += random.pick(letters);
      CAPTURE(regex, literal, text);
      if (RE2::PartialMatch(text, compiled)) {
        ++found;
        REQUIRE(Contains(text, literal));
      } else if (!Contains(text, literal)) {
        ++filtered;
      }
    }
  }
  CHECK(found > 1000);
  CHECK(filtered > 1000);
}

TEST_CASE("Contains") {
  CHECK(Contains("조약돌", ""));
  CHECK(Contains("", ""));
  CHECK(Contains("조약돌", "약"));
  CHECK_FALSE(Contains("조약돌", "약조"));
  CHECK_FALSE(Contains("", "a"));
}

}  // namespace
}  // namespace digestlint
