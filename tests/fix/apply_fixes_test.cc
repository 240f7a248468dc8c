#include "fix/apply_fixes.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "testing/lint_text.h"
#include "testing/random.h"

namespace digestlint {
namespace {

using testing::LintText;

// Reports whose fixes are these, one fix for each list of edits.
std::vector<Diagnostic> Fixes(std::vector<std::vector<Edit>> fixes, Safety safety = Safety::kSafe) {
  std::vector<Diagnostic> diagnostics;
  for (std::vector<Edit>& edits : fixes) {
    diagnostics.push_back({.range = edits[0].range, .fix = Fix{.safety = safety, .title = "", .edits = std::move(edits)}});
  }
  return diagnostics;
}

struct Applied {
  std::string text;
  std::vector<std::size_t> which;
  friend bool operator==(const Applied&, const Applied&) = default;
};

Applied Apply(const std::string& text, const std::vector<Diagnostic>& diagnostics, Safety minimum = Safety::kSafe) {
  AppliedFixes applied = ApplyFixes(text, diagnostics, minimum);
  Applied result{.text = std::move(applied.text), .which = {}};
  for (const Diagnostic* one : applied.applied) result.which.push_back(static_cast<std::size_t>(one - diagnostics.data()));
  return result;
}

Applied Apply(const std::string& text, std::vector<std::vector<Edit>> fixes) { return Apply(text, Fixes(std::move(fixes))); }

using Which = std::vector<std::size_t>;

TEST_CASE("edits are applied where they point, whatever came before them") {
  CHECK(Apply("0123456789", {{Erase({1, 3})}, {Replace({4, 5}, "가나")}, {InsertAt(10, "!")}}) == Applied{"03가나56789!", Which{0, 1, 2}});
  CHECK(Apply("0123456789", {{InsertAt(0, "a")}}) == Applied{"a0123456789", Which{0}});
  CHECK(Apply("", {{InsertAt(0, "a")}}) == Applied{"a", Which{0}});
  CHECK(Apply("abc", std::vector<std::vector<Edit>>{}) == Applied{"abc", {}});
}

TEST_CASE("ranges that merely meet don't disturb each other") {
  CHECK(Apply("012345", {{Erase({1, 3})}, {Erase({3, 5})}}) == Applied{"05", Which{0, 1}});
  CHECK(Apply("012345", {{Replace({1, 3}, "a")}, {Replace({3, 5}, "b")}}) == Applied{"0ab5", Which{0, 1}});
  CHECK(Apply("012345", {{Replace({3, 5}, "b")}, {Replace({1, 3}, "a")}}) == Applied{"0ab5", Which{0, 1}});
}

TEST_CASE("ranges that overlap: the later fix waits") {
  CHECK(Apply("012345", {{Erase({1, 3})}, {Erase({2, 4})}}) == Applied{"0345", Which{0}});
  CHECK(Apply("012345", {{Erase({2, 4})}, {Erase({1, 3})}}) == Applied{"0145", Which{0}});
  CHECK(Apply("012345", {{Erase({1, 5})}, {Replace({2, 3}, "a")}}) == Applied{"05", Which{0}});
  CHECK(Apply("012345", {{Replace({2, 3}, "a")}, {Erase({1, 5})}}) == Applied{"01a345", Which{0}});
  CHECK(Apply("012345", {{Erase({1, 3})}, {Erase({1, 3})}}) == Applied{"0345", Which{0}});
  CHECK(Apply("012345", {{Erase({1, 5})}, {InsertAt(3, "a")}}) == Applied{"05", Which{0}});
}

TEST_CASE("two insertions at one place: the later fix waits, since nobody knows their order") {
  CHECK(Apply("0123", {{InsertAt(2, "a")}, {InsertAt(2, "b")}}) == Applied{"01a23", Which{0}});
  CHECK(Apply("0123", {{Replace({1, 2}, "a")}, {InsertAt(2, "b")}}) == Applied{"0a23", Which{0}});
  CHECK(Apply("0123", {{InsertAt(2, "b")}, {Replace({2, 3}, "a")}}) == Applied{"01b23", Which{0}});
}

TEST_CASE("an insertion where something is erased is certain, in either order of the reports") {
  CHECK(Apply("0123", {{InsertAt(1, "a")}, {Erase({1, 3})}}) == Applied{"0a3", Which{0, 1}});
  CHECK(Apply("0123", {{Erase({1, 3})}, {InsertAt(1, "a")}}) == Applied{"0a3", Which{0, 1}});
  CHECK(Apply("0123", {{Erase({1, 3})}, {InsertAt(3, "a")}}) == Applied{"0a3", Which{0, 1}});
  CHECK(Apply("0123", {{InsertAt(3, "a")}, {Erase({1, 3})}}) == Applied{"0a3", Which{0, 1}});
}

TEST_CASE("all edits of a fix are applied, or none") {
  CHECK(Apply("012345", {{Erase({2, 3})}, {Erase({0, 1}), Erase({2, 4})}, {Erase({0, 1})}}) == Applied{"1345", Which{0, 2}});
}

TEST_CASE("only fixes that are safe enough are applied") {
  std::vector<Diagnostic> diagnostics = Fixes({{Erase({0, 1})}}, Safety::kUnsafe);
  for (Diagnostic& safe : Fixes({{Erase({2, 3})}})) diagnostics.push_back(std::move(safe));
  diagnostics.push_back({.range = {1, 2}});  // no fix
  CHECK(Apply("0123", diagnostics, Safety::kSafe) == Applied{"013", Which{1}});
  CHECK(Apply("0123", diagnostics, Safety::kUnsafe) == Applied{"13", Which{0, 1}});
}

// Whether two edits can't both be applied as they are.
bool Clash(const Edit& a, const Edit& b) {
  const bool both_write = !a.text.empty() && !b.text.empty();
  if (a.range.empty() && b.range.empty()) return a.range.begin == b.range.begin && both_write;
  if (a.range.empty()) return (b.range.begin < a.range.begin && a.range.begin < b.range.end) ||
                              (both_write && (a.range.begin == b.range.begin || a.range.begin == b.range.end));
  if (b.range.empty()) return Clash(b, a);
  return a.range.begin < b.range.end && b.range.begin < a.range.end;
}

// The last edit first, so that no place moves.
std::string ApplyFromTheBack(std::string text, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return a.range.begin != b.range.begin ? a.range.begin > b.range.begin : a.range.end > b.range.end;
  });
  for (const Edit& edit : edits) text.replace(edit.range.begin, edit.range.size(), edit.text);
  return text;
}

TEST_CASE("random fixes: the first that fits is taken, and the text is what its edits say") {
  testing::Random random(11);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = std::string("0123456789").substr(0, 1 + random.below(10));
    std::vector<std::vector<Edit>> fixes(1 + random.below(5));
    for (std::vector<Edit>& edits : fixes) {
      const auto begin = static_cast<std::uint32_t>(random.below(text.size() + 1));
      const auto end = begin + static_cast<std::uint32_t>(random.below(std::min<std::size_t>(4, text.size() + 1 - begin)));
      edits.push_back({{begin, end}, begin == end || random.one_in(2) ? "x" : ""});
    }
    const std::vector<std::vector<Edit>> copy = fixes;
    Which expected;
    std::vector<Edit> taken;
    for (std::size_t i = 0; i < copy.size(); ++i) {
      if (std::any_of(taken.begin(), taken.end(), [&](const Edit& edit) { return Clash(edit, copy[i][0]); })) continue;
      expected.push_back(i);
      taken.push_back(copy[i][0]);
    }
    const Applied applied = Apply(text, std::move(fixes));
    CAPTURE(round);
    REQUIRE(applied.which == expected);
    REQUIRE(applied.text == ApplyFromTheBack(text, taken));
  }
}

FixOutcome Fix(const std::string& text, const std::string& toml, Safety minimum = Safety::kSafe) {
  const Result<Config> config = ParseConfig(toml, "/digestlint.toml");
  REQUIRE(config);
  return FixSource(LintText(text, toml), config->SettingsFor("/2024/06/03.md"), Language::kEnglish, minimum);
}

TEST_CASE("FixSource mends until nothing is left, and counts what it did") {
  const FixOutcome outcome = Fix("### [가](https://arxiv.org/abs/2405.90001)\n\nAuthors: ['A Kim', 'B Lee', 'A Kim']\n",
                                 "select = ['author-list-format', 'duplicate-author', 'vote-format']");
  CHECK(outcome.stable);
  CHECK(outcome.result.source.text() == "### [가](https://arxiv.org/abs/2405.90001)\n\nAuthors: A Kim, B Lee\n");
  CHECK(outcome.result.diagnostics.empty());
  CHECK(outcome.applied >= 2);
  std::size_t by_rule = 0;
  for (const auto& [rule, count] : outcome.by_rule) by_rule += count;
  CHECK(by_rule == outcome.applied);
}

TEST_CASE("FixSource leaves a text without fixes as it is") {
  const FixOutcome outcome = Fix("글\n", "", Safety::kUnsafe);
  CHECK((outcome.stable && outcome.applied == 0 && outcome.result.source.text() == "글\n"));
}

// A pattern that writes `to` in the place of `from`.
std::string Pattern(const std::string& from, const std::string& to) {
  const std::string text = "\"하나 " + from + " 둘\"";
  return "[[pattern]]\nid = 'mend-" + from + "'\nmessage = 'm'\npattern = '\\b" + from + "\\b'\nreplace = '" + to +
         "'\nsafety = 'safe'\nbad = [" + text + "]\ngood = ['셋']\n";
}

TEST_CASE("fixes that chase each other leave the text as it was") {
  const std::string text = "### [가](https://arxiv.org/abs/2405.90001)\n\n- 하나 cat 둘\n";
  for (const std::string& patterns : {Pattern("cat", "dog") + Pattern("dog", "cat"),  // round in a circle
                                      Pattern("cat", "cat cat")}) {                    // without an end
    CAPTURE(patterns);
    const FixOutcome outcome = Fix(text, patterns + "[rules]\nfinal-newline = 'off'\n");
    CHECK_FALSE(outcome.stable);
    CHECK(outcome.applied == 0);
    CHECK(outcome.by_rule.empty());
    CHECK(outcome.result.source.text() == text);
    CHECK_FALSE(outcome.result.diagnostics.empty());
  }
}

TEST_CASE("fixes that follow from one another are done in as many rounds as are allowed") {
  std::string patterns;
  for (char c = 'a'; c < 'a' + kMostFixRounds; ++c) patterns += Pattern({c, c}, {static_cast<char>(c + 1), static_cast<char>(c + 1)});
  const FixOutcome outcome = Fix("### [가](https://arxiv.org/abs/2405.90001)\n\n- 하나 aa 둘\n", patterns);
  CHECK(outcome.stable);
  CHECK(outcome.applied == static_cast<std::size_t>(kMostFixRounds));
  CHECK(outcome.result.source.text().ends_with("- 하나 kk 둘\n"));
}

}  // namespace
}  // namespace digestlint
