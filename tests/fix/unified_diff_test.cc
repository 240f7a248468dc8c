#include "fix/unified_diff.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "testing/property.h"
#include "testing/random.h"
#include "testing/run_command.h"
#include "testing/scratch_folder.h"

namespace digestlint {
namespace {

TEST_CASE("a diff as everybody knows it") {
  CHECK(UnifiedDiff("a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n다섯\n6\n7\n8\n9\n") ==
        "--- a/a.md\n+++ b/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+다섯\n 6\n 7\n 8\n");
  CHECK(UnifiedDiff("a.md", "1\n", "1\n").empty());
  CHECK(UnifiedDiff("a.md", "", "1\n") == "--- a/a.md\n+++ b/a.md\n@@ -0,0 +1 @@\n+1\n");
  CHECK(UnifiedDiff("a.md", "1\n", "") == "--- a/a.md\n+++ b/a.md\n@@ -1 +0,0 @@\n-1\n");
  CHECK(UnifiedDiff("a.md", "1", "1\n") ==
        "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n+1\n");
}

TEST_CASE("changes within six lines of one another are one piece, others are two") {
  const auto pieces = [](const std::string& before, const std::string& after) {
    const std::string diff = UnifiedDiff("a", before, after);
    std::size_t count = 0;
    for (std::size_t at = diff.find("\n@@ "); at != std::string::npos; at = diff.find("\n@@ ", at + 1)) ++count;
    return count;
  };
  CHECK(pieces("a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n") == 1);
  CHECK(pieces("a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n") == 2);
}

TEST_CASE("names that patch and git must be told carefully") {
  const auto header = [](const std::string& path) {
    const std::string diff = UnifiedDiff(path, "", "1\n");
    return diff.substr(0, diff.find('\n'));
  };
  CHECK(header("./2024/a.md") == "--- a/2024/a.md");
  CHECK(header("/tmp/a.md") == "--- a/tmp/a.md");
  CHECK(header("a b.md") == "--- a/a b.md\t");
  CHECK(header("가.md") == "--- \"a/\\352\\260\\200.md\"");
  CHECK(header("a\"b\\c.md") == "--- \"a/a\\\"b\\\\c.md\"");
  CHECK(header("a\nb.md") == "--- \"a/a\\012b.md\"");
}

std::string RandomText(testing::Random& random, const std::string& near) {
  static const std::vector<std::string> kLines = {"a\n", "b\n", "가나\n", "\n", "- 글\r\n", "-\n", "+ x\n", "@@ -1 +1 @@\n", "\\ b\n", "--- a/x\n"};
  std::string text;
  if (near.empty() || random.one_in(8)) {
    for (std::size_t n = random.below(25); n-- > 0;) text += random.pick(kLines);
  } else {
    for (std::size_t at = 0; at < near.size();) {
      const std::size_t end = std::min(near.find('\n', at), near.size() - 1) + 1;
      if (!random.one_in(6)) text += near.substr(at, end - at);
      if (random.one_in(6)) text += random.pick(kLines);
      at = end;
    }
  }
  if (random.one_in(4) && !text.empty()) text.pop_back();
  return text;
}

TEST_CASE("patch and git make of the text what the diff says") {
  testing::Random random(7);
  const testing::ScratchFolder folder;
  const std::string enter = "cd " + testing::Quoted(folder.path()) + " && ";
  REQUIRE(testing::RunCommand(enter + "git init -q .").exit_code == 0);
  static const std::vector<std::string> kNames = {"2024/06/03.md", "a b.md", "가/나.md", "q\"b\\.md"};
  for (int round = 0; round < 120; ++round) {
    const std::string before = RandomText(random, "");
    const std::string after = RandomText(random, before);
    const std::string& name = random.pick(kNames);
    const std::string diff = UnifiedDiff(name, before, after);
    if (diff.empty()) continue;
    const std::string file = folder.Write(name, before);
    const bool by_git = random.one_in(2);
    // An emptied file stays: --remove-empty-files isn't given.
    const testing::CommandResult run =
        testing::RunCommand(enter + (by_git ? "git -c core.autocrlf=false apply --whitespace=nowarn -" : "patch -p1 --binary --force --posix"), diff);
    CAPTURE(round, by_git, testing::Escaped(before), testing::Escaped(after), diff, run.out);
    REQUIRE(run.exit_code == 0);
    REQUIRE(testing::ReadAll(file) == after);
  }
}

}  // namespace
}  // namespace digestlint
