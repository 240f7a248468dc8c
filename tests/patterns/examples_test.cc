#include "patterns/examples.h"

#include <catch2/catch.hpp>
#include <string>

#include "patterns/make_pattern.h"

namespace digestlint {
namespace {

using testing::RegexSpec;

PatternSpec WithExamples(PatternSpec spec, std::vector<PatternExample> bad, std::vector<PatternExample> good) {
  spec.bad = std::move(bad);
  spec.good = std::move(good);
  return spec;
}

std::vector<std::string> Failures(const PatternSpec& spec) {
  std::vector<std::string> messages;
  for (const Error& failure : RunExamples(Pattern(spec)).failures) messages.push_back(failure.message.en);
  return messages;
}

using Messages = std::vector<std::string>;

TEST_CASE("examples stand where the scope looks") {
  for (const Scope scope : {Scope::kTitle, Scope::kAuthors, Scope::kSummary, Scope::kLabel, Scope::kLink, Scope::kAny}) {
    CAPTURE(ScopeName(scope));
    const std::string text = scope == Scope::kLink ? "https://example.org/bad" : "a bad text";
    const std::string right = scope == Scope::kLink ? "https://example.org/" : "a text";
    const PatternSpec spec = WithExamples(RegexSpec("bad", scope), {{.text = text}}, {{.text = right}});
    CHECK_FALSE(CheckBadExamples(Pattern(spec)));
    const ExampleResults results = RunExamples(Pattern(spec));
    CHECK(results.passed == 2);
    CHECK(results.failures.empty());
  }
}

TEST_CASE("anchors are those of the example") {
  for (const Scope scope : {Scope::kTitle, Scope::kAuthors, Scope::kSummary, Scope::kLabel, Scope::kLink}) {
    CAPTURE(ScopeName(scope));
    CHECK(Failures(WithExamples(RegexSpec("^bad$", scope), {{.text = "bad"}}, {{.text = "bad."}})).empty());
  }
}

TEST_CASE("a bad example that isn't found, and a good one that is") {
  const PatternSpec spec = WithExamples(RegexSpec("나"), {{.text = "가"}, {.text = "나"}}, {{.text = "다"}, {.text = "다 나"}});
  CHECK(Failures(spec) == Messages{"the pattern 'test-pattern' doesn't find its own bad example",
                                   "a good example is reported: '나' at 1:3"});
  const Status error = CheckBadExamples(Pattern(spec));
  REQUIRE(error);
  CHECK(error->mend.en.find("summary") != std::string::npos);
}

TEST_CASE("an example of several lines is a whole file") {
  const PatternSpec spec = WithExamples(RegexSpec("bad", Scope::kTitle), {{.text = "### [bad](https://arxiv.org/abs/2405.90001)\n"}},
                                        {{.text = "### [x](https://arxiv.org/abs/2405.90001)\n\nbad bad\n"}});
  CHECK(Failures(spec).empty());
  const PatternSpec any = WithExamples(RegexSpec("bad", Scope::kAny), {{.text = "x\nbad"}}, {{.text = "a\nb bad"}});
  CHECK(Failures(any) == Messages{"a good example is reported: 'bad' at 2:3"});
}

TEST_CASE("a fix makes what fixed says") {
  PatternSpec spec = RegexSpec("나+");
  spec.replacement = "다";
  spec.safety = Safety::kSafe;
  CHECK(Failures(WithExamples(spec, {{.text = "가나나", .fixed = "가다"}}, {})).empty());
  CHECK(Failures(WithExamples(spec, {{.text = "가나나", .fixed = "가"}}, {})) == Messages{"the fix makes '가다', and `fixed` says '가'"});
  spec.replacement.reset();
  CHECK(Failures(WithExamples(spec, {{.text = "가나나", .fixed = "가"}}, {})) == Messages{"nothing is mended, though `fixed` says so"});
}

TEST_CASE("a fix leaves nothing to mend") {
  PatternSpec spec = RegexSpec("나");
  spec.replacement = "나나";
  spec.safety = Safety::kUnsafe;
  CHECK(Failures(WithExamples(spec, {{.text = "가나"}}, {})) == Messages{"what the fix makes is mended again: '가나나'"});
}

TEST_CASE("the docs' digest has every example in its place") {
  const auto digest = [](Scope scope) {
    PatternSpec spec = WithExamples(RegexSpec("bad", scope), {{.text = "one-bad"}, {.text = "two-bad"}}, {});
    const std::string text = ExampleDigest(Pattern(spec), spec.bad);
    return testing::Reports(spec, text).size();
  };
  for (const Scope scope : {Scope::kTitle, Scope::kAuthors, Scope::kSummary, Scope::kLabel, Scope::kLink, Scope::kAny}) {
    CAPTURE(ScopeName(scope));
    CHECK(digest(scope) == 2);
  }
}

}  // namespace
}  // namespace digestlint
