#include "lint/lint.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "testing/lint_text.h"
#include "testing/scratch_folder.h"

namespace digestlint {
namespace {

using testing::LintText;
using testing::Reports;
using testing::ScratchFolder;
using Strings = std::vector<std::string>;

std::string Paper(int number, const std::string& vote = "1", const std::string& authors = "A Kim") {
  return "### [가" + std::to_string(number) + "](https://arxiv.org/abs/2405.9000" + std::to_string(number) + ")\n\nVote: " + vote +
         "\n\nAuthors: " + authors + "\n\n";
}

std::string ReportsOf(const RunResult& run) {
  std::string shown;
  for (const FileResult& file : run.files) {
    for (const std::string& report : Reports(file)) shown += file.source.path() + ": " + report + "\n";
  }
  return shown;
}

InputFile In(const ScratchFolder& folder, const std::string& name, bool named = true) { return {name, folder / name, named}; }

RunResult LintIn(const std::vector<InputFile>& files, Selection selection = {}, unsigned jobs = 0) {
  ConfigFinder configs(std::move(selection), std::nullopt);
  return Lint(files, configs, {.jobs = jobs});
}

Selection Only(Strings rules) { return {.select = std::move(rules), .extend_select = {}, .ignore = {}}; }

TEST_CASE("reports stand in the order of their places, then of their rules") {
  const FileResult result = LintText(Paper(1, "x", "A Kim, A Kim, A Kim") + Paper(2, "y", "B Lee, B Lee"),
                                     "select = ['vote-format', 'duplicate-author']");
  CHECK(Reports(result) == Strings{"vote-format x", "duplicate-author A Kim", "duplicate-author A Kim", "vote-format y",
                                   "duplicate-author B Lee"});
  for (std::size_t i = 1; i < result.diagnostics.size(); ++i) {
    CHECK(result.diagnostics[i - 1].range.begin <= result.diagnostics[i].range.begin);
  }
}

TEST_CASE("a report's severity is the config's") {
  const FileResult result = LintText(Paper(1, "x"), "select = ['vote-format']\n[rules]\nvote-format = 'note'");
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].severity == Severity::kNote);
}

TEST_CASE("the same paper in two files is reported across them") {
  const ScratchFolder folder;
  folder.Write("2024/06/03.md", Paper(1) + Paper(2));
  folder.Write("2024/06/04.md", "글\n\n" + Paper(3) + Paper(2));
  const RunResult run = LintIn({In(folder, "2024/06/03.md"), In(folder, "2024/06/04.md")}, Only({"duplicate-paper"}));
  REQUIRE(run.files.size() == 2);
  CHECK(run.files[0].diagnostics.empty());
  REQUIRE(run.files[1].diagnostics.size() == 1);
  const Diagnostic& report = run.files[1].diagnostics[0];
  CHECK(report.across_files);
  CHECK(run.files[1].source.slice(report.range).find("2405.90002") != std::string_view::npos);
  REQUIRE(report.related.size() == 1);
  CHECK(report.related[0].path == "2024/06/03.md");
  CHECK(report.related[0].line == 7);  // of the first paper's heading: 1, and six lines on
}

TEST_CASE("reports across files obey comments and the config of the file they are in") {
  const ScratchFolder folder;
  folder.Write("a.md", Paper(1));
  folder.Write("b.md", "<!-- digestlint-disable-file duplicate-paper -->\n\n" + Paper(1));
  folder.Write("c/d.md", Paper(1));
  folder.Write("c/digestlint.toml", "ignore = ['duplicate-paper']\n");
  folder.Write("e.md", Paper(1));
  ConfigFinder configs({}, std::nullopt);
  const RunResult run = Lint({In(folder, "a.md"), In(folder, "b.md"), In(folder, "c/d.md"), In(folder, "e.md")}, configs, {});
  const auto count = [&](std::size_t file) {
    std::size_t reports = 0;
    for (const Diagnostic& diagnostic : run.files[file].diagnostics) reports += diagnostic.rule->name == "duplicate-paper" ? 1u : 0u;
    return reports;
  };
  REQUIRE(run.files.size() == 4);
  CHECK((count(0) == 0 && count(1) == 0 && count(2) == 0 && count(3) == 1));
  CHECK(run.files[1].suppressed >= 1);
}

TEST_CASE("the number of threads changes nothing") {
  const ScratchFolder folder;
  std::vector<InputFile> files;
  for (int i = 0; i < 40; ++i) {
    const std::string name = "f" + std::to_string(10 + i) + ".md";
    folder.Write(name, Paper(i % 10, i % 3 == 0 ? "x" : "1", i % 4 == 0 ? "A Kim, A Kim" : "A Kim"));
    files.push_back(In(folder, name));
  }
  files.insert(files.begin() + 5, In(folder, "missing.md"));
  const RunResult one = LintIn(files, {}, 1);
  REQUIRE(one.files.size() == 40);
  REQUIRE(one.errors.size() == 1);
  for (const unsigned jobs : {2u, 7u}) {
    const RunResult many = LintIn(files, {}, jobs);
    CHECK(ReportsOf(many) == ReportsOf(one));
    CHECK(many.errors.size() == 1);
  }
}

TEST_CASE("what can't be read is an error, and the rest is linted") {
  const ScratchFolder folder;
  folder.Write("a.md", Paper(1, "x"));
  folder.Write("bad.md", "Vote: \xFF\n");
  folder.Write("nul.md", std::string("Vote: \0", 7));
  folder.Write("empty.md", "");
  folder.Folder("folder.md");
  folder.Link("nowhere", "broken.md");
  const RunResult run = LintIn({In(folder, "a.md"), In(folder, "bad.md"), In(folder, "broken.md"), In(folder, "empty.md"),
                                In(folder, "folder.md"), In(folder, "missing.md"), In(folder, "nul.md")},
                               Only({"vote-format"}));
  CHECK(ReportsOf(run) == "a.md: vote-format x\n");
  Strings paths;
  for (const Error& error : run.errors) {
    paths.push_back(error.path);
    CHECK_FALSE(error.message.en.empty());
    CHECK_FALSE(error.message.ko.empty());
  }
  // An empty file is no error of reading; whether it is one at all is the rules' business.
  Strings expected = {"bad.md", "broken.md", "folder.md", "missing.md", "nul.md"};
  CHECK(paths == expected);
  CHECK((run.errors[0].line == 1 && run.errors[0].column == 7));
}

TEST_CASE("files that nobody named are linted if they look like digests or are called like one") {
  const ScratchFolder folder;
  folder.Write("README.md", "# 안내\n");
  folder.Write("a.md", Paper(1, "x"));
  folder.Write("2024/06/03.md", "글\n");
  const std::vector<InputFile> files = {In(folder, "2024/06/03.md", false), In(folder, "README.md", false), In(folder, "a.md", false)};
  const RunResult run = LintIn(files);
  CHECK(run.skipped == 1);
  REQUIRE(run.files.size() == 2);
  CHECK(run.files[0].source.path() == "2024/06/03.md");
  CHECK(run.files[1].source.path() == "a.md");
}

TEST_CASE("a config that doesn't load is one error, however many files it is for") {
  const ScratchFolder folder;
  folder.Write("digestlint.toml", "select = 3\n");
  folder.Write("a.md", Paper(1));
  folder.Write("b.md", Paper(2));
  folder.Write("c/d.md", Paper(3, "x"));
  folder.Write("c/digestlint.toml", "select = ['vote-format']\n");
  const RunResult run = LintIn({In(folder, "a.md"), In(folder, "b.md"), In(folder, "c/d.md")});
  REQUIRE(run.errors.size() == 1);
  CHECK(run.errors[0].path == folder / "digestlint.toml");
  CHECK(ReportsOf(run) == "c/d.md: vote-format x\n");
}

}  // namespace
}  // namespace digestlint
