#include "fix/write_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "testing/run_command.h"
#include "testing/scratch_folder.h"

namespace digestlint {
namespace {

using testing::ReadAll;
using testing::ScratchFolder;

struct stat Info(const std::string& path) {
  struct stat info {};
  REQUIRE(::lstat(path.c_str(), &info) == 0);
  return info;
}

// Nothing of ours is left behind.
std::size_t Entries(const ScratchFolder& folder) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

TEST_CASE("a file is replaced, and nothing is left beside it") {
  const ScratchFolder folder;
  const std::string path = folder.Write("a.md", "옛날");
  CHECK_FALSE(ReplaceFile(path, "옛날", "오늘\r\n"));
  CHECK(ReadAll(path) == "오늘\r\n");
  CHECK(Entries(folder) == 1);
  CHECK_FALSE(ReplaceFile(path, "오늘\r\n", ""));
  CHECK(ReadAll(path).empty());
}

TEST_CASE("mode and owner stay") {
  const ScratchFolder folder;
  for (const mode_t mode : {mode_t{0600}, mode_t{0644}, mode_t{0755}, mode_t{0666}, mode_t{02755}, mode_t{04711}}) {
    const std::string path = folder.Write("a.md", "1");
    REQUIRE(::chmod(path.c_str(), mode) == 0);
    CHECK_FALSE(ReplaceFile(path, "1", "2"));
    CHECK((Info(path).st_mode & 07777) == mode);
  }
  if (::geteuid() != 0) return;  // only root can give a file away
  const std::string path = folder.Write("b.md", "1");
  REQUIRE(::chown(path.c_str(), 65534, 65534) == 0);
  REQUIRE(::chmod(path.c_str(), 04755) == 0);
  CHECK_FALSE(ReplaceFile(path, "1", "2"));
  CHECK((Info(path).st_uid == 65534 && Info(path).st_gid == 65534));
  CHECK((Info(path).st_mode & 07777) == 04755);
}

TEST_CASE("a symbolic link stays one, and its target is written") {
  const ScratchFolder folder;
  const std::string target = folder.Write("deep/target.md", "1");
  folder.Link("deep/target.md", "link.md");
  folder.Link("link.md", "second.md");
  CHECK_FALSE(ReplaceFile(folder / "second.md", "1", "2"));
  CHECK(S_ISLNK(Info(folder / "second.md").st_mode));
  CHECK(S_ISLNK(Info(folder / "link.md").st_mode));
  CHECK(S_ISREG(Info(target).st_mode));
  CHECK(ReadAll(target) == "2");
}

TEST_CASE("a reader who has the file open sees the old bytes to the end") {
  const ScratchFolder folder;
  const std::string path = folder.Write("a.md", "old");
  std::ifstream reader(path);
  CHECK_FALSE(ReplaceFile(path, "old", "new and longer"));
  CHECK(std::string(std::istreambuf_iterator<char>(reader), {}) == "old");
}

TEST_CASE("what can't be replaced is left as it was, with a sentence that says why") {
  const ScratchFolder folder;
  const std::string path = folder.Write("a.md", "1");
  const auto refused = [&](const std::string& file, std::string_view expected, const std::string& why) {
    const Status status = ReplaceFile(file, expected, "2");
    REQUIRE(status);
    CHECK(status->path == file);
    CHECK_THAT(status->message.en, Catch::Contains(why));
    CHECK_FALSE(status->message.ko.empty());
  };
  SECTION("somebody changed it meanwhile") {
    refused(path, "0", "changed while it was being mended");
    CHECK(ReadAll(path) == "1");
  }
  SECTION("hard links") {
    REQUIRE(::link(path.c_str(), (folder / "b.md").c_str()) == 0);
    refused(path, "1", "2 hard links");
    CHECK(Info(path).st_ino == Info(folder / "b.md").st_ino);
    CHECK(ReadAll(path) == "1");
  }
  SECTION("no such file, a broken link, a folder, a pipe") {
    refused(folder / "missing.md", "1", "No such file");
    folder.Link("nowhere", "broken.md");
    refused(folder / "broken.md", "1", "No such file");
    folder.Folder("folder.md");
    refused(folder / "folder.md", "1", "isn't a regular file");
    REQUIRE(::mkfifo((folder / "pipe.md").c_str(), 0600) == 0);
    refused(folder / "pipe.md", "1", "isn't a regular file");
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    CHECK(entry.path().filename().string().front() != '.');  // no temporary file
  }
}

}  // namespace
}  // namespace digestlint
