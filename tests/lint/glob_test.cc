#include "lint/glob.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "testing/property.h"
#include "testing/random.h"
#include "testing/run_command.h"
#include "testing/scratch_folder.h"

namespace digestlint {
namespace {

using Strings = std::vector<std::string>;

GlobList Globs(const Strings& lines) {
  GlobList globs;
  for (const std::string& line : lines) globs.Add(line);
  return globs;
}

bool Matches(const std::string& pattern, const std::string& path, bool is_folder = false) {
  return Globs({pattern}).Match(path, is_folder) == GlobList::Verdict::kMatched;
}

TEST_CASE("patterns mean what gitignore(5) says") {
  CHECK(Matches("*.md", "2024/06/03.md"));
  CHECK_FALSE(Matches("*.md", "a.mdx"));
  CHECK(Matches("03.md", "2024/06/03.md"));
  CHECK_FALSE(Matches("/03.md", "2024/06/03.md"));
  CHECK(Matches("2024/*/03.md", "2024/06/03.md"));
  CHECK_FALSE(Matches("06/03.md", "2024/06/03.md"));  // an inner slash anchors
  CHECK(Matches("**/06/03.md", "2024/06/03.md"));
  CHECK(Matches("2024/**", "2024/06/03.md"));
  CHECK(Matches("2024/**/03.md", "2024/03.md"));
  CHECK_FALSE(Matches("2024/*", "2024/06/03.md"));
  CHECK(Matches("0[1-4].md", "03.md"));
  CHECK_FALSE(Matches("0[!1-4].md", "03.md"));
  CHECK(Matches("drafts/", "a/drafts", true));
  CHECK_FALSE(Matches("drafts/", "a/drafts", false));
  CHECK(Matches("\\#a", "#a"));
  CHECK(Matches("a\\*", "a*"));
  CHECK_FALSE(Matches("a\\*", "ab"));
  CHECK(Matches("초안*", "초안 2.md"));
  CHECK(Matches("a.b", "a.b"));
  CHECK_FALSE(Matches("a.b", "acb"));
}

TEST_CASE("the last pattern that matches decides") {
  const GlobList globs = Globs({"*.md", "!keep.md", "", "# comment", "b/keep.md"});
  CHECK(globs.Match("a.md", false) == GlobList::Verdict::kMatched);
  CHECK(globs.Match("a/keep.md", false) == GlobList::Verdict::kTakenBack);
  CHECK(globs.Match("b/keep.md", false) == GlobList::Verdict::kMatched);
  CHECK(globs.Match("a.txt", false) == GlobList::Verdict::kNone);
  CHECK(Globs({"", "#", "/", "   "}).empty());
}

TEST_CASE("names in any bytes are matched") {
  CHECK(Matches("*.md", "\xFF\xFE.md"));
  CHECK(Matches("\xFF*", "\xFF\xFE.md"));
  CHECK(Matches("a\nb", "a\nb"));
}

// A repository in which everything stands that the random patterns could mean.
class Repository {
 public:
  Repository() {
    for (const char* name : {"a", "b", "ab", "ba", "c", "a.md", "b.md", "a b", "a ", "!a", "#a", "[a]", "a*", "a\\", "-", "가", ".a"}) {
      files_.push_back(name);
      for (const char* folder : {"d/", "d/e/", "a-folder/"}) files_.push_back(std::string(folder) + name);
    }
    for (const std::string& file : files_) folder_.Write(file, "");
    if (testing::RunCommand("git init -q " + testing::Quoted(folder_.path())).exit_code != 0) FAIL("no git");
    for (const std::string& file : files_) input_ += file + '\0';
  }

  const Strings& files() const { return files_; }

  // Whether git ignores each of the files.
  std::vector<bool> Ignored(const Strings& patterns) const {
    std::string text;
    for (const std::string& pattern : patterns) text += pattern + '\n';
    folder_.Write(".gitignore", text);
    const std::string git = "git -C " + testing::Quoted(folder_.path()) + " -c core.excludesFile=/dev/null check-ignore";
    const testing::CommandResult result = testing::RunCommand(git + " --no-index --verbose --non-matching -z --stdin", input_);
    // For each path: source, line, pattern, path; the first three are empty where nothing matches.
    std::vector<bool> ignored;
    for (std::size_t at = 0, field = 0; at < result.out.size(); ++field) {
      const std::size_t end = result.out.find('\0', at);
      if (field % 4 == 2) ignored.push_back(end > at && result.out[at] != '!');
      at = end + 1;
    }
    REQUIRE(ignored.size() == files_.size());
    return ignored;
  }

 private:
  testing::ScratchFolder folder_;
  Strings files_;
  std::string input_;
};

// As one who walks the tree finds it: what is below an ignored folder isn't looked at.
bool IsIgnored(const GlobList& globs, const std::string& path) {
  for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    if (globs.Match(path.substr(0, slash), true) == GlobList::Verdict::kMatched) return true;
  }
  return globs.Match(path, false) == GlobList::Verdict::kMatched;
}

// Where two asterisks follow another character of a name, git's wildmatch compares the addresses of two strings, and matches
// as they happen to lie: one is left there.
std::string WithoutLuck(std::string pattern) {
  for (std::size_t at = 1; (at = pattern.find("**", at)) != std::string::npos;) {
    if (pattern[at - 1] == '/' || (at == 1 && pattern[0] == '!')) {
      ++at;
    } else {
      pattern.erase(at, 1);
    }
  }
  return pattern;
}

TEST_CASE("random patterns ignore what git ignores") {
  static const Strings kPieces = {"a", "a", "b", "d", "e", "/", "/", "*", "*", "**", "**/", "/**", "?", ".", ".md", "!", "#", "\\", " ",
                                  "[ab]", "[!a]", "[^a]", "[a-c]", "[]a]", "[[:alpha:]]", "[", "]", "-", "가", "{", "+", "(", "$", "|",
                                  "a-folder", "\\*", "\\ "};
  const Repository repository;
  testing::Random random(5);
  for (int round = 0; round < 250; ++round) {
    Strings patterns;
    for (std::size_t n = 1 + random.below(3); n-- > 0;) {
      std::string pattern = random.one_in(5) ? "!" : random.one_in(5) ? "/" : "";
      for (std::size_t pieces = 1 + random.below(5); pieces-- > 0;) pattern += random.pick(kPieces);
      patterns.push_back(WithoutLuck(pattern));
    }
    const GlobList globs = Globs(patterns);
    const std::vector<bool> ignored = repository.Ignored(patterns);
    for (std::size_t i = 0; i < repository.files().size(); ++i) {
      const std::string& file = repository.files()[i];
      if (IsIgnored(globs, file) == ignored[i]) continue;
      std::string shown;
      for (const std::string& pattern : patterns) shown += testing::Escaped(pattern) + " ";
      FAIL_CHECK("round " << round << ": " << shown << (ignored[i] ? "ignore " : "don't ignore ") << testing::Escaped(file));
      break;
    }
  }
}

}  // namespace
}  // namespace digestlint
