#include "rules/reporter.h"

#include <catch2/catch.hpp>

#include "rules/rule.h"

namespace digestlint {
namespace {

Source Read(std::string bytes) {
  Result<Source> source = Source::FromBytes("a.md", std::move(bytes));
  REQUIRE(source);
  return std::move(*source);
}

constexpr Rule kRule{.name = "made-up", .severity = Severity::kWarning, .fix = Safety::kUnsafe};

TEST_CASE("a report has the language, the rule and the severity that the Reporter was given") {
  const Source source = Read("가나다");
  std::vector<Diagnostic> found;
  Reporter english(kRule, Severity::kNote, source, Language::kEnglish, found);
  Reporter korean(kRule, Severity::kError, source, Language::kKorean, found);
  english.at({0, 3}, {"{} is wrong", "{} 자리가 틀렸습니다"}, 1);
  korean.at({3, 6}, {"{} is wrong", "{} 자리가 틀렸습니다"}, 2).severity(Severity::kNote);
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "1 is wrong");
  CHECK(found[0].rule == &kRule);
  CHECK(found[0].severity == Severity::kNote);
  CHECK_FALSE(found[0].fix);
  CHECK(found[1].message == "2 자리가 틀렸습니다");
  CHECK(found[1].severity == Severity::kNote);
}

TEST_CASE("edits of a fix are put in order") {
  const Source source = Read("abcdef");
  std::vector<Diagnostic> found;
  Reporter report(kRule, Severity::kNote, source, Language::kKorean, found);
  report.at({0, 6}, {"x", "가"})
      .fix(Safety::kUnsafe, {Erase({4, 5}), InsertAt(2, "-"), Replace({0, 1}, "A")}, {"mend {}", "{} 고치기"}, "it")
      .related({1, 2}, {"here", "여기"});
  REQUIRE(found.size() == 1);
  REQUIRE(found[0].fix);
  CHECK(found[0].fix->title == "it 고치기");
  CHECK(found[0].fix->edits == std::vector<Edit>{{{0, 1}, "A"}, {{2, 2}, "-"}, {{4, 5}, ""}});
  REQUIRE(found[0].related.size() == 1);
  CHECK(found[0].related[0].message == "여기");
}

TEST_CASE("names of severities and safeties are the ones of the config and the reports") {
  CHECK(SeverityName(Severity::kOff) == "off");
  CHECK(SeverityName(Severity::kNote) == "note");
  CHECK(SeverityName(Severity::kWarning) == "warning");
  CHECK(SeverityName(Severity::kError) == "error");
  CHECK(SafetyName(Safety::kSafe) == "safe");
  CHECK(SafetyName(Safety::kUnsafe) == "unsafe");
  CHECK(SafetyName(Safety::kNone) == "none");
  CHECK(Safety::kNone < Safety::kUnsafe);
  CHECK(Safety::kUnsafe < Safety::kSafe);
}

}  // namespace
}  // namespace digestlint
