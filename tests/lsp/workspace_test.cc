#include "lsp/workspace.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "lint/lint.h"
#include "lsp/diagnostics.h"
#include "lsp/uri.h"
#include "testing/random.h"
#include "testing/scratch_folder.h"

namespace digestlint::lsp {
namespace {

// Bullets that have nothing in common unless their number is the same.
std::string Summary(std::size_t number) {
  const std::vector<std::string> words{"조약돌을", "세는", "그림에서", "시장의", "소리를", "지도를", "손글씨로", "얼음을", "도서관이", "획을", "격자로", "가게가"};
  std::string text;
  for (const char* label : {"What's New", "Technical Details", "Performance Highlights"}) {
    text += std::string("- **") + label + "**:";
    for (std::size_t i = 0; i < 14; ++i) text += " " + words[(number * 7 + i * (number + 3) + text.size()) % words.size()] + std::to_string(number * i);
    text += "\n";
  }
  return text;
}

std::string PaperText(std::size_t id, std::size_t summary, const std::string& authors = "Jisoo Han, Mina Park") {
  const std::string arxiv = "2405." + std::to_string(90000 + id);
  return "### [Counting Pebbles " + std::to_string(id) + "](https://arxiv.org/abs/" + arxiv +
         ")\n\n![](https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/" + arxiv + ".png)\n\nVote: 3\n\nAuthors: " + authors +
         "\n\n" + Summary(summary) + "\n";
}

std::string DigestText(int day, const std::string& papers) {
  // The blank line behind the last paper would be one too many.
  return "## Daily Papers (2024-06-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ")\n\n" + papers.substr(0, papers.size() - 1);
}

std::string NameOf(int day) { return std::string("2024/06/") + (day < 10 ? "0" : "") + std::to_string(day) + ".md"; }

void WorkUntilDone(Workspace& workspace) {
  while (workspace.SettleOne() || workspace.busy() || workspace.across_is_due()) {
    if (workspace.Step()) continue;
    if (workspace.finding()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    workspace.LintAcross();
  }
}

using Reports = std::map<std::string, std::string>;

Reports ReportsOf(Workspace& workspace) {
  Client client;
  client.related_information = true;
  Reports reports;
  for (Run* run : workspace.Runs()) {
    for (const auto& [path, file] : run->files()) {
      const Json all = DiagnosticsJson(file, *run, client);
      if (!all.empty()) reports[UriOf(file)] = all.dump(1);
    }
  }
  return reports;
}

Reports FreshReports(const std::string& folder) {
  Workspace fresh({}, folder);
  fresh.AddFolder(folder);
  WorkUntilDone(fresh);
  return ReportsOf(fresh);
}

TEST_CASE("a workspace says what a run over its folder says") {
  const testing::ScratchFolder folder;
  folder.Folder(".git");
  folder.Write(NameOf(3), DigestText(3, PaperText(1, 1, "A B, C D, A B")));
  folder.Write(NameOf(4), DigestText(4, PaperText(2, 1) + PaperText(1, 4)));
  folder.Write("README.md", "# No digest\n");
  folder.Write("2024/06/05.md", "\xFF");
  Workspace workspace({}, folder.path());
  workspace.AddFolder(folder.path());
  WorkUntilDone(workspace);

  ConfigFinder configs({}, std::nullopt);
  RunResult run = Lint(CollectFiles({"."}, folder.path(), [](std::string_view, bool) { return false; }).files, configs, {});
  std::vector<std::string> expected;
  for (const FileResult& file : run.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) expected.push_back(file.absolute + " " + diagnostic.message);
  }
  std::vector<std::string> said;
  for (const auto& [path, file] : workspace.Runs().front()->files()) {
    if (!file.result) continue;
    for (const Diagnostic& diagnostic : file.result->diagnostics) said.push_back(path + " " + diagnostic.message);
  }
  CHECK(said == expected);
  CHECK(std::count_if(expected.begin(), expected.end(), [](const std::string& line) { return line.find("04.md") != std::string::npos; }) == 2);
  CHECK(ReportsOf(workspace).at(UriOfPath(folder / "2024/06/05.md")).find("UTF-8") != std::string::npos);
}

TEST_CASE("edits, closing, and other files leave what a fresh run over the folder would say") {
  const testing::ScratchFolder folder;
  folder.Folder(".git");
  const int days = 24;  // more than are compared at once
  for (int day = 1; day <= days; ++day) folder.Write(NameOf(day), DigestText(day, PaperText(static_cast<std::size_t>(day), static_cast<std::size_t>(day))));
  Workspace workspace({}, folder.path());
  workspace.AddFolder(folder.path());
  testing::Random random(5);
  for (int round = 0; round < 25; ++round) {
    const int day = 1 + static_cast<int>(random.below(days));
    const std::string uri = UriOfPath(folder / NameOf(day));
    if (workspace.Find(uri) == nullptr) workspace.Open(uri, 1, DigestText(day, PaperText(static_cast<std::size_t>(day), static_cast<std::size_t>(day))));
    const std::string text = DigestText(day, std::string(random.below(3), '\n') + PaperText(random.below(9), random.below(9)) +
                                                 PaperText(100 + random.below(9), random.below(9), "A B, C D, A B"));
    OpenDocument& document = *workspace.Find(uri);
    document.text = TextBuffer(text);
    workspace.Touch(document);
    if (random.one_in(3)) workspace.SettleOne();
    folder.Write(NameOf(day), text);
    if (random.one_in(3)) WorkUntilDone(workspace);
    if (random.one_in(4)) workspace.Close(uri);
  }
  WorkUntilDone(workspace);
  const Reports fresh = FreshReports(folder.path());
  CHECK(fresh.size() > 3);
  CHECK(ReportsOf(workspace) == fresh);
}

TEST_CASE("an open document has its own reports before the folder was looked at") {
  const testing::ScratchFolder folder;
  folder.Folder(".git");
  const std::string text = DigestText(3, PaperText(1, 1, "A B, C D, A B"));
  folder.Write(NameOf(3), text);
  Workspace workspace({}, folder.path());
  workspace.AddFolder(folder.path());
  workspace.Open(UriOfPath(folder / NameOf(3)), 1, text);
  REQUIRE(workspace.SettleOne());
  CHECK(ReportsOf(workspace).size() == 1);
  CHECK(workspace.busy());
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace) == FreshReports(folder.path()));
  CHECK(workspace.Runs().size() == 1);  // the folder's run has it now
}

TEST_CASE("files that come, change and go") {
  const testing::ScratchFolder folder;
  folder.Folder(".git");
  folder.Write(NameOf(3), DigestText(3, PaperText(1, 1)));
  Workspace workspace({}, folder.path());
  workspace.AddFolder(folder.path());
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace).empty());
  workspace.FileChanged(folder.Write(NameOf(4), DigestText(4, PaperText(1, 2))));
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace) == FreshReports(folder.path()));
  CHECK(ReportsOf(workspace).size() == 1);
  workspace.FileChanged(folder.Write(NameOf(3), DigestText(3, PaperText(5, 1))));
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace).empty());
  workspace.FileChanged(folder.Write(NameOf(3), DigestText(3, PaperText(1, 1))));
  WorkUntilDone(workspace);
  workspace.TakeChanges();
  std::filesystem::remove(folder / NameOf(4));
  workspace.FileChanged(folder / NameOf(4));
  WorkUntilDone(workspace);
  const auto changes = workspace.TakeChanges();
  CHECK(std::any_of(changes.begin(), changes.end(), [&](const auto& change) { return change.uri == UriOfPath(folder / NameOf(4)) && change.file == nullptr; }));
  CHECK(ReportsOf(workspace).empty());
}

TEST_CASE("a config that changes is noticed, a broken one is said") {
  const testing::ScratchFolder folder;
  folder.Folder(".git");
  const std::string text = DigestText(3, PaperText(1, 1, "A B, C D, A B"));
  folder.Write(NameOf(3), text);
  Workspace workspace({}, folder.path());
  workspace.AddFolder(folder.path());
  workspace.Open(UriOfPath(folder / NameOf(3)), 1, text);
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace).size() == 1);
  CHECK_FALSE(workspace.ConfigChanged());

  folder.Write("digestlint.toml", "ignore = [\"duplicate-author\"]\n");
  CHECK(workspace.ConfigChanged());
  workspace.Reload();
  WorkUntilDone(workspace);
  CHECK_FALSE(workspace.ConfigChanged());
  CHECK(ReportsOf(workspace).empty());

  folder.Write("digestlint.toml", "extends = \"base.toml\"\n");
  folder.Write("base.toml", "ignore = [\"duplicate-autor\"]\n");
  workspace.Reload();
  WorkUntilDone(workspace);
  REQUIRE(workspace.ConfigErrors().size() == 1);
  CHECK(workspace.ConfigErrors().begin()->first == folder / "base.toml");
  CHECK(ReportsOf(workspace).empty());

  folder.Write("base.toml", "exclude = [\"2024/\"]\n");
  CHECK(workspace.ConfigChanged());
  workspace.Reload();
  WorkUntilDone(workspace);
  CHECK(workspace.ConfigErrors().empty());
  CHECK(ReportsOf(workspace).empty());

  std::filesystem::remove(folder / "digestlint.toml");
  CHECK(workspace.ConfigChanged());
  workspace.Reload();
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace) == FreshReports(folder.path()));
  CHECK(ReportsOf(workspace).size() == 1);
}

TEST_CASE("folders come and go") {
  const testing::ScratchFolder one;
  const testing::ScratchFolder two;
  one.Folder(".git");
  two.Folder(".git");
  const std::string text = DigestText(3, PaperText(1, 1, "A B, C D, A B"));
  one.Write(NameOf(3), text);
  two.Write(NameOf(3), text);
  Workspace workspace({}, "/");
  workspace.AddFolder(one.path());
  workspace.AddFolder(one.path());
  workspace.AddFolder(two.path());
  workspace.Open(UriOfPath(two / NameOf(3)), 1, text);
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace).size() == 2);
  workspace.RemoveFolder(two.path());
  workspace.RemoveFolder(one.path());
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace).size() == 1);  // it is open still
  workspace.Close(UriOfPath(two / NameOf(3)));
  CHECK(ReportsOf(workspace).empty());
  CHECK(workspace.TakeChanges().size() == 2);
}

TEST_CASE("only open documents, if that is wanted") {
  const testing::ScratchFolder folder;
  folder.Write(NameOf(3), DigestText(3, PaperText(1, 1, "A B, C D, A B")));
  Workspace workspace({.workspace = false}, folder.path());
  workspace.AddFolder(folder.path());
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace).empty());
  workspace.SetPreferences({.workspace = true});
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace).size() == 1);
  workspace.SetPreferences({.workspace = false});
  WorkUntilDone(workspace);
  CHECK(ReportsOf(workspace).empty());
}

TEST_CASE("documents that lie nowhere, no digests, texts that can't be read") {
  Workspace workspace({}, "/nowhere");
  const std::string text = DigestText(3, PaperText(1, 1, "A B, C D, A B"));
  workspace.Open("untitled:Untitled-1", 1, text);
  workspace.Open("file:///nowhere/README.md", 1, "# Title\n\nhttps://x.io/에서\n");
  workspace.Open("file:///nowhere/2024/06/04.md", 1, std::string("a\0b", 3));
  workspace.Open("", 1, "");
  WorkUntilDone(workspace);
  const Reports reports = ReportsOf(workspace);
  CHECK(reports.size() == 2);
  CHECK(reports.contains("untitled:Untitled-1"));
  CHECK(reports.at("file:///nowhere/2024/06/04.md").find("NUL") != std::string::npos);
}

}  // namespace
}  // namespace digestlint::lsp
