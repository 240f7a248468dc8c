#include <catch2/catch.hpp>
#include <string>

#include "report/render_text.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

using testing::Render;
using testing::RunOver;

std::string Text(const RunResult& run, const ReportContext& context) { return Render(RenderText, run, context); }

const ReportContext kBare{.summary = false};

constexpr const char* kAuthors = "### [가](https://arxiv.org/abs/2405.90001)\n\nAuthors: 한지수, Mina Park, 한지수\n";
constexpr const char* kOnlyAuthors = "select = ['duplicate-author']";

TEST_CASE("a report: place, severity, message, rule, the line, what is meant, and the fix") {
  CHECK(Text(RunOver(kAuthors, kOnlyAuthors), kBare) ==
        R"(2024/06/03.md:3:26: error: '한지수' is already in this paper's authors [duplicate-author]
   3 | Authors: 한지수, Mina Park, 한지수
     |                             ^^^^^^
     = 3:10: first listed here
     = fix: remove the repeated name
   3 - Authors: 한지수, Mina Park, 한지수
   3 + Authors: 한지수, Mina Park

)");
}

TEST_CASE("colours mark severities, the lines that go and the lines that come, and nothing else changes") {
  const std::string bare = Text(RunOver(kAuthors, kOnlyAuthors), kBare);
  const std::string colored = Text(RunOver(kAuthors, kOnlyAuthors), {.color = true, .summary = false});
  CHECK_THAT(colored, Catch::Contains("\x1b[1;31merror\x1b[0m"));
  CHECK_THAT(colored, Catch::Contains("\x1b[1;31m^^^^^^\x1b[0m"));
  CHECK_THAT(colored, Catch::Contains("\x1b[31mAuthors: 한지수, Mina Park, 한지수\x1b[0m"));
  CHECK_THAT(colored, Catch::Contains("\x1b[32mAuthors: 한지수, Mina Park\x1b[0m"));
  std::string without;
  for (std::size_t at = 0; at < colored.size(); ++at) {
    if (colored[at] == '\x1b') at = colored.find('m', at);
    else without += colored[at];
  }
  CHECK(without == bare);
}

TEST_CASE("a line that is too long for the terminal is cut, and so are the lines of its fix") {
  std::string authors;
  for (int i = 10; i < 40; ++i) authors += "Author Number" + std::to_string(i) + ", ";
  const std::string text = "### [가](u)\n\nAuthors: " + authors + "Author Number20\n";
  const std::string shown = Text(RunOver(text, kOnlyAuthors), {.width = 60, .summary = false});
  CAPTURE(shown);
  std::size_t lines = 0;
  for (std::size_t at = 0; at < shown.size(); ++lines) {
    const std::size_t end = shown.find('\n', at);
    if (lines > 0) CHECK(DisplayWidth(shown.substr(at, end - at)) <= 60);
    at = end + 1;
  }
  CHECK_THAT(shown, Catch::Contains("…"));
  CHECK_THAT(shown, Catch::Contains("^^^^^^^^^^^^^^^\n"));
}

TEST_CASE("a point is shown as one caret; a fix that adds a line end shows both lines") {
  CHECK(Text(RunOver("### [가](u)\n\n글", "select = ['final-newline']"), kBare).find("   3 | 글\n     |   ^\n") != std::string::npos);
}

TEST_CASE("a range over lines says where it ends") {
  const FileResult none = testing::LintText("### [가](u)\n\n하나\n둘\n셋\n", "select = []");
  RunResult run;
  run.files.push_back(testing::LintText("### [가](u)\n\n하나\n둘\n셋\n", "select = []"));
  const Rule* rule = FindRule("missing-vote");
  REQUIRE(rule != nullptr);
  run.files[0].diagnostics.push_back({.rule = rule, .severity = Severity::kNote, .range = {14, 25}, .message = "글"});
  const std::string english = Text(run, kBare);
  CHECK_THAT(english, Catch::Contains("2024/06/03.md:3:1: note: 글 [missing-vote]\n   3 | 하나\n     | ^^^^ … to line 5\n"));
  CHECK_THAT(Text(run, {.language = Language::kKorean, .summary = false}), Catch::Contains("^^^^ … 5번째 줄까지"));
  // Up to the start of the next line: it is all shown.
  run.files[0].diagnostics[0].range = {14, 21};
  CHECK_THAT(Text(run, kBare), Catch::Contains("   3 | 하나\n     | ^^^^\n"));
}

TEST_CASE("what a terminal would obey is shown as a picture") {
  RunResult run;
  run.files.push_back(testing::LintText("### [가](u)\n\nVote: \x1b[31m\n", "select = ['vote-format']", "/a\x1b]0;b.md"));
  const std::string shown = Text(run, kBare);
  CHECK(shown.find('\x1b') == std::string::npos);
  CHECK_THAT(shown, Catch::Contains("a␛]0;b.md:3:7"));
}

TEST_CASE("the summary counts, and says what --fix can do") {
  const std::string both = "### [가](https://arxiv.org/abs/2405.90001)\n\nVote: x\n\nAuthors: A Kim, A Kim\n";
  const std::string toml = "select = ['vote-format', 'duplicate-author']";
  const auto summary = [](const RunResult& run, ReportContext context) {
    const std::string shown = Text(run, context);
    const std::size_t blank = shown.rfind("\n\n");
    return blank == std::string::npos ? shown : shown.substr(blank + 2);
  };
  CHECK(summary(RunOver(both, toml), {}) == "Found 2 problems in 1 file (2 errors).\n1 can be mended with --fix.\n");
  CHECK(summary(RunOver(both, toml), {.language = Language::kKorean}) ==
        "파일 1개에서 문제 2개(오류 2개)를 찾았습니다.\n1개는 --fix로 고칠 수 있습니다.\n");
  CHECK(summary(RunOver(both, toml + "\n[rules]\nvote-format = 'note'"), {}) ==
        "Found 2 problems in 1 file (1 error, 1 note).\n1 can be mended with --fix.\n");
  CHECK(summary(RunOver("글\n", toml), {}) == "No problems in 1 file.\n");
  CHECK(summary(RunOver("글\n", toml), {.language = Language::kKorean}) == "파일 1개에 문제가 없습니다.\n");
  CHECK(summary(RunResult(), {}) == "No digests to lint; --verbose says what was left out.\n");
  CHECK(summary(RunResult(), {.language = Language::kKorean}) == "검사할 다이제스트가 없습니다. 제외한 파일은 --verbose로 볼 수 있습니다.\n");
  RunResult failed;
  failed.errors.push_back({.path = "a.md", .message = {"m", "m"}});
  CHECK(summary(failed, {}).empty());
  CHECK(summary(RunOver("글\n", toml), {.fixed = 3}) == "Mended 3 problems. No problems in 1 file.\n");
  CHECK(summary(RunOver("### [가](u)\n\nVote: x\n", toml), {.fixed = 1}) == "Mended 1 problem. Left: 1 problem in 1 file (1 error).\n");
  CHECK(summary(RunOver("### [가](u)\n\nVote: x\n", toml), {.language = Language::kKorean, .fixed = 1}) ==
        "1개를 고쳤습니다. 남은 것: 파일 1개에서 문제 1개(오류 1개).\n");
}

TEST_CASE("long fixes are cut short") {
  RunResult run = RunOver("### [가](u)\n\n1\n2\n3\n4\n5\n6\n7\n8\n", "select = []");
  const Rule* rule = FindRule("missing-vote");
  run.files[0].diagnostics.push_back({.rule = rule, .severity = Severity::kError, .range = {14, 15}, .message = "m",
                                      .fix = Fix{.safety = Safety::kUnsafe, .title = "t", .edits = {Replace({14, 29}, "9")}}});
  CHECK_THAT(Text(run, kBare), Catch::EndsWith("     = unsafe fix: t\n   3 - 1\n   4 - 2\n   5 - 3\n   6 - 4\n   7 - 5\n   8 - 6\n"
                                               "     - … 2 more lines\n   3 + 9\n\n"));
}

TEST_CASE("errors are one line, with their place and what to do") {
  const Error error{.path = "a\x1b.md", .line = 3, .column = 7, .message = {"is wrong", "잘못되었습니다"}, .mend = {"mend it", "고쳐 주세요"}};
  CHECK(RenderError(error, Language::kEnglish, false) == "error: a␛.md:3:7: is wrong; mend it\n");
  CHECK(RenderError(error, Language::kKorean, false) == "오류: a␛.md:3:7: 잘못되었습니다; 고쳐 주세요\n");
  CHECK(RenderError({.message = {"m", "m"}}, Language::kEnglish, true) == "\x1b[1;31merror:\x1b[0m m\n");
}

}  // namespace
}  // namespace digestlint
