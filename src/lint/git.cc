#include "lint/git.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>

extern char** environ;

namespace digestlint {
namespace {

Error CantRun(int code) {
  if (code == ENOENT) {
    return {.message = {"git isn't installed", "git이 설치되어 있지 않습니다"},
            .mend = {"install it, or leave out --changed-since", "git을 설치하거나 --changed-since를 빼 주세요"}};
  }
  const std::string what = std::strerror(code);
  return {.message = {"git can't be run: " + what, "git을 실행할 수 없습니다: " + what}};
}

// Both ends of a pipe, closed when it goes.
class Pipe {
 public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) ends_ = {-1, -1};
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    Close(0);
    Close(1);
  }
  bool ok() const { return ends_[0] >= 0; }
  int reader() const { return ends_[0]; }
  int writer() const { return ends_[1]; }
  void Close(std::size_t end) {
    if (ends_[end] >= 0) ::close(ends_[end]);
    ends_[end] = -1;
  }

 private:
  std::array<int, 2> ends_{};
};

// Reads both to their ends. In turns: a full pipe that nobody reads would stop git.
void ReadBoth(const Pipe& out, const Pipe& err, GitOutput& output) {
  std::array<pollfd, 2> waiting{pollfd{out.reader(), POLLIN, 0}, pollfd{err.reader(), POLLIN, 0}};
  std::array<std::string*, 2> texts{&output.out, &output.err};
  std::array<char, 65536> buffer{};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      if (waiting[i].fd < 0 || waiting[i].revents == 0) continue;
      const ssize_t got = ::read(waiting[i].fd, buffer.data(), buffer.size());
      if (got > 0) {
        texts[i]->append(buffer.data(), static_cast<std::size_t>(got));
      } else if (got == 0 || errno != EINTR) {
        waiting[i].fd = -1;
      }
    }
  }
}

}  // namespace

Result<GitOutput> RunGit(const std::string& folder, const std::vector<std::string>& arguments) {
  std::vector<std::string> words{"git", "-C", folder};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  // Its messages are looked at, so they must be in one language; and looking must not write (an index that is refreshed).
  std::array<std::string, 2> own{"LC_ALL=C", "GIT_OPTIONAL_LOCKS=0"};
  std::vector<char*> environment;
  for (char** each = environ; *each != nullptr; ++each) {
    const std::string_view variable = *each;
    if (!variable.starts_with("LC_ALL=") && !variable.starts_with("GIT_OPTIONAL_LOCKS=")) environment.push_back(*each);
  }
  for (std::string& each : own) environment.push_back(each.data());
  environment.push_back(nullptr);

  Pipe out;
  Pipe err;
  if (!out.ok() || !err.ok()) return CantRun(errno);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, out.writer(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err.writer(), STDERR_FILENO);
  pid_t child = 0;
  const int failed = ::posix_spawnp(&child, "git", &actions, nullptr, argv.data(), environment.data());
  ::posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return CantRun(failed);
  out.Close(1);
  err.Close(1);
  GitOutput output;
  ReadBoth(out, err, output);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  output.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return output;
}

}  // namespace digestlint
