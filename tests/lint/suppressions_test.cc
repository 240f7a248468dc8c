#include "lint/suppressions.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "testing/lint_text.h"

namespace digestlint {
namespace {

using testing::LintText;
using testing::Reports;
using Strings = std::vector<std::string>;

// Two rules that need no other context: votes that are no number, and repeated authors.
constexpr const char* kOnly = "select = ['vote-format', 'duplicate-author']";
constexpr const char* kAlsoUnused = "select = ['vote-format', 'duplicate-author', 'unused-suppression']";

std::string Paper(const std::string& before_vote, const std::string& before_authors = "") {
  return "### [가](u)\n\n" + before_vote + "Vote: x\n\n" + before_authors + "Authors: A Kim, A Kim\n\n";
}

TEST_CASE("the next line is the next that isn't blank or a comment") {
  for (const std::string comment : {
           "<!-- digestlint-disable-next-line vote-format -->\n",
           "<!-- digestlint-disable-next-line vote-format -->\n\n\n",
           "<!--digestlint-disable-next-line vote-format-->\n\n",
           "<!-- digestlint-disable-next-line vote-format -- 왜냐하면 -->\n<!-- 주석 -->\n\n<!-- 여러\n\n줄 -->\n",
           "<!-- digestlint-disable-next-line duplicate-author, vote-format -->\n",
           "<!--\ndigestlint-disable-next-line\nvote-format -->\n",
           "<!-- digestlint-disable-next-line votes -->\n",  // a group
           "글 <!-- digestlint-disable-next-line vote-format -->\n\n",
       }) {
    CAPTURE(comment);
    const FileResult result = LintText(Paper(comment), kOnly);
    CHECK(Reports(result) == Strings{"duplicate-author A Kim"});
    CHECK(result.suppressed == 1);
  }
}

TEST_CASE("comments that keep nothing quiet here") {
  for (const std::string comment : {
           "<!-- digestlint-disable-next-line vote-format -->\n\n글\n\n",  // another line
           "<!-- digestlint-disable-next-line -->\n",                     // names no rule
           "<!-- digestlint-disable-next-line -- vote-format -->\n",      // in the reason
           "<!-- digestlint-disable-next-line all -->\n",
           "<!-- digestlint-disable-next-line vote-forma -->\n",
           "<!-- digestlint-disable-nextline vote-format -->\n",
           "<!-- please digestlint-disable-next-line vote-format -->\n",
           "`<!-- digestlint-disable-next-line vote-format -->`\n\n",
           "```\n<!-- digestlint-disable-next-line vote-format -->\n```\n",
       }) {
    CAPTURE(comment);
    const FileResult result = LintText(Paper(comment), kOnly);
    CHECK(Reports(result) == Strings{"vote-format x", "duplicate-author A Kim"});
    CHECK(result.suppressed == 0);
  }
}

TEST_CASE("a stretch goes from disable to enable, for the rules that are named") {
  const std::string text = Paper("<!-- digestlint-disable vote-format duplicate-author -->\n", "<!-- digestlint-enable duplicate-author -->\n") +
                           Paper("", "<!-- digestlint-enable vote-format -->\n") + Paper("");
  const FileResult result = LintText(text, kOnly);
  CHECK(Reports(result) == Strings{"duplicate-author A Kim", "duplicate-author A Kim", "vote-format x", "duplicate-author A Kim"});
  CHECK(result.suppressed == 2);
}

TEST_CASE("a stretch that nobody ends goes to the end of the file; disable-file goes for all of it") {
  CHECK(Reports(LintText(Paper("") + Paper("<!-- digestlint-disable authors vote-format -->\n"), kOnly)) ==
        Strings{"vote-format x", "duplicate-author A Kim"});
  CHECK(Reports(LintText(Paper("") + Paper("") + "<!-- digestlint-disable-file votes -->\n", kOnly)) ==
        Strings{"duplicate-author A Kim", "duplicate-author A Kim"});
}

TEST_CASE("comments work in CRLF, behind a byte order mark, and in a list") {
  std::string crlf = "\uFEFF";
  for (const char c : Paper("<!-- digestlint-disable-next-line vote-format -->\n")) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(Reports(LintText(crlf, kOnly)) == Strings{"duplicate-author A Kim"});
  CHECK(Reports(LintText(Paper("- 하나\n  <!-- digestlint-disable-file vote-format -->\n\n"), kOnly)) ==
        Strings{"duplicate-author A Kim"});
}

TEST_CASE("a comment that isn't needed is reported, and its removal leaves the rest as it was") {
  struct Expected {
    std::string comment;
    std::string reported;
    std::string left;  // of the comment
  };
  const Expected expected = GENERATE(values<Expected>({
      {"<!-- digestlint-disable-next-line duplicate-author -->\n", "duplicate-author", ""},
      {"<!-- digestlint-disable-next-line vote-format duplicate-author -->\n", "duplicate-author",
       "<!-- digestlint-disable-next-line vote-format -->\n"},
      {"<!-- digestlint-disable-next-line duplicate-author, vote-format -- 이유 -->\n", "duplicate-author",
       "<!-- digestlint-disable-next-line, vote-format -- 이유 -->\n"},
      {"글 <!-- digestlint-disable-next-line duplicate-author -->\n\n", "duplicate-author", "글 \n\n"},
  }));
  CAPTURE(expected.comment);
  const std::string text = Paper(expected.comment);
  const FileResult result = LintText(text, kAlsoUnused);
  const Diagnostic* report = nullptr;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (diagnostic.rule->name == "unused-suppression") report = &diagnostic;
  }
  REQUIRE(report != nullptr);
  CHECK(result.source.slice(report->range) == expected.reported);
  REQUIRE(report->fix);
  REQUIRE(report->fix->edits.size() == 1);
  std::string mended = text;
  const Range range = report->fix->edits[0].range;
  mended.erase(range.begin, range.size());
  CHECK(mended == Paper(expected.left));
}

TEST_CASE("a comment that names nothing, or nothing that there is, is reported") {
  CHECK(Reports(LintText(Paper("<!-- digestlint-disable-file -->\n"), kAlsoUnused))[0] ==
        "unused-suppression <!-- digestlint-disable-file -->");
  CHECK(Reports(LintText(Paper("<!-- digestlint-disable-file vote-fromat -->\n"), kAlsoUnused))[0] ==
        "unused-suppression vote-fromat");
}

TEST_CASE("a comment for a rule that doesn't run is not called unneeded") {
  CHECK(Reports(LintText(Paper("<!-- digestlint-disable-file trailing-space -->\n"), kAlsoUnused)) ==
        Strings{"vote-format x", "duplicate-author A Kim"});
  // What a rule across files would say isn't known to one file alone.
  CHECK(Reports(LintText(Paper("<!-- digestlint-disable-file duplicate-paper -->\n"),
                         "select = ['vote-format', 'duplicate-author', 'unused-suppression', 'duplicate-paper']")) ==
        Strings{"vote-format x", "duplicate-author A Kim"});
}

}  // namespace
}  // namespace digestlint
