#include "patterns/pattern.h"

#include <catch2/catch.hpp>
#include <string>

#include "patterns/make_pattern.h"

namespace digestlint {
namespace {

using testing::FirstMatch;
using testing::RegexSpec;

PatternSpec WordsSpec(std::vector<Word> words) {
  PatternSpec spec = RegexSpec("");
  spec.words = std::move(words);
  return spec;
}

std::string WhyWrong(const PatternSpec& spec) {
  const Status error = Pattern(spec).Check();
  return error ? error->message.en : "";
}

TEST_CASE("a regex finds the first match") {
  CHECK(FirstMatch(RegexSpec("나+"), "가나나다나") == "나나");
  CHECK(FirstMatch(RegexSpec("라"), "가나다").empty());
  CHECK(FirstMatch(RegexSpec("나*"), "가다").empty());  // never the empty text
}

TEST_CASE("a match must lie in its part, and sees the passage around it") {
  const std::string text = "가나 다가나";
  const Pattern word(RegexSpec("가나"));
  const auto find = [&](const Pattern& pattern, Range passage, Range part) { return pattern.Find(text, passage, part); };
  CHECK(find(word, {0, 16}, {1, 16})->range == Range{10, 16});
  CHECK_FALSE(find(word, {0, 16}, {0, 5}));
  CHECK_FALSE(find(Pattern(RegexSpec("^다")), {0, 16}, {7, 16}));  // the part begins there, the passage doesn't
  CHECK(find(Pattern(RegexSpec("^다")), {7, 16}, {7, 16}));
  CHECK_FALSE(find(Pattern(RegexSpec("가나$")), {0, 16}, {0, 6}));
  CHECK(find(Pattern(RegexSpec("가나$")), {0, 6}, {0, 6}));
  PatternSpec alone = RegexSpec("나");
  alone.before.Add(Neighbour::kNone);
  CHECK_FALSE(find(Pattern(alone), {0, 16}, {3, 16}));  // 가 stands before the part
  CHECK(find(Pattern(alone), {3, 16}, {3, 16}));
}

TEST_CASE("where the neighbours don't fit, the search goes on behind the first character") {
  PatternSpec spec = RegexSpec(" ?\\[[0-9]+\\]");
  spec.before.Add(Neighbour::kHangul);
  CHECK(FirstMatch(spec, ". [1] 가 [2]") == " [2]");
  CHECK(FirstMatch(spec, "가[3]") == "[3]");
  CHECK(FirstMatch(spec, "a[3]").empty());
}

TEST_CASE("of words the first one is found, and of those the longest that fits") {
  const auto find = [](std::vector<Word> words, std::string_view text) { return FirstMatch(WordsSpec(std::move(words)), text); };
  CHECK(find({{.wrong = "나"}, {.wrong = "나다"}}, "가나다") == "나다");
  CHECK(find({{.wrong = "다라"}, {.wrong = "나다"}}, "가나다라") == "나다");
  Word whole{.wrong = "나다"};
  whole.after.Add(Neighbour::kNone);
  CHECK(find({{.wrong = "나"}, whole}, "가나다라") == "나");  // 나다 goes on
  CHECK(find({whole}, "가나다라 나다") == "나다");
}

TEST_CASE("a replacement has the groups of the regex in it") {
  PatternSpec spec = RegexSpec("(가)(?:(나)|다)");
  spec.replacement = R"(<\0|\1|\2|\\>)";
  const std::string text = "가다";
  const auto match = Pattern(spec).Find(text, {0, 6}, {0, 6});
  REQUIRE(match);
  CHECK(match->replacements == std::vector<std::string>{R"(<가다|가||\>)"});
}

TEST_CASE("the message is filled in once, whatever was found") {
  PatternSpec spec = RegexSpec(".+");
  spec.message = {"'{match}' is '{replacement}'", "'{match}' → '{replacement}'"};
  spec.replacement = "<{match}>";
  const std::string text = "{replacement}";
  const Pattern pattern(spec);
  const auto match = pattern.Find(text, {0, 13}, {0, 13});
  REQUIRE(match);
  CHECK(pattern.Message(*match, text, Language::kEnglish) == "'{replacement}' is '<{match}>'");
  CHECK(pattern.Message(*match, text, Language::kKorean) == "'{replacement}' → '<{match}>'");
}

TEST_CASE("several right words are named, with the reason of the list") {
  PatternSpec spec = WordsSpec({{.wrong = "가", .right = {"나", "다"}, .why = "까닭"}});
  spec.message = {"{replacement}?", "{replacement}?"};
  const std::string text = "가";
  const Pattern pattern(spec);
  CHECK(pattern.Message(*pattern.Find(text, {0, 3}, {0, 3}), text, Language::kEnglish) == "나, 다? (까닭)");
}

TEST_CASE("the rule says what the pattern is") {
  PatternSpec spec = RegexSpec("가");
  spec.message = {"'{match}' is wrong", "'{match}'은(는) 틀립니다"};
  spec.severity = Severity::kNote;
  {
    const Pattern pattern(spec);
    CHECK(pattern.rule().name == "test-pattern");
    CHECK(pattern.rule().group == Group::kPatterns);
    CHECK(pattern.rule().severity == Severity::kNote);
    CHECK(pattern.rule().summary.en == "'…' is wrong.");
    CHECK(pattern.rule().summary.ko == "'…'은(는) 틀립니다.");
    CHECK(pattern.rule().fix == Safety::kNone);
    CHECK(pattern.rule().fix_note.en.empty());
    CHECK(pattern.rule().pattern == &pattern);
  }
  spec.replacement = "나";
  spec.safety = Safety::kSafe;
  spec.summary = {"A summary.", "요약입니다."};
  const Pattern pattern(spec);
  CHECK(pattern.rule().fix == Safety::kSafe);
  CHECK(pattern.rule().fix_note.en == "Writes `나` instead.");
  CHECK(pattern.rule().summary.en == "A summary.");
}

TEST_CASE("what is wrong with a pattern itself") {
  CHECK(WhyWrong(RegexSpec("가+")).empty());
  CHECK(WhyWrong(RegexSpec("가[나")) == "the pattern is wrong at character 2: the closing ] is missing: `[나`");
  CHECK(WhyWrong(RegexSpec("가*")) == "the pattern matches the empty text");
  PatternSpec spec = RegexSpec("(가)");
  spec.replacement = "\\2";
  CHECK(WhyWrong(spec) == "`replace` names group 2, and the pattern has 1");
  spec.replacement = "\\x";
  CHECK(WhyWrong(spec) == "`replace` has a backslash that means nothing");
  spec.replacement = "\\";
  CHECK(WhyWrong(spec) == "`replace` has a backslash that means nothing");
  spec.replacement = "\\1\\\\";
  CHECK(WhyWrong(spec).empty());
}

TEST_CASE("a right word that is itself reported would be mended for ever") {
  CHECK(WhyWrong(WordsSpec({{.wrong = "가", .right = {"나"}}, {.wrong = "나", .right = {"가"}}})) ==
        "the right word '나' is itself reported, for '나'");
  CHECK(WhyWrong(WordsSpec({{.wrong = "가", .right = {"가가"}}})) == "the right word '가가' is itself reported, for '가'");
  CHECK(WhyWrong(WordsSpec({{.wrong = "가", .right = {"다"}}})).empty());
}

}  // namespace
}  // namespace digestlint
