#include "fix/write_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "lint/files.h"

namespace digestlint {
namespace {

Error WriteError(const std::string& path, OwnedText message, OwnedText mend = {}) {
  return {.path = path, .message = std::move(message), .mend = std::move(mend)};
}

Error SystemError(const std::string& path, int code) {
  const std::string what = std::strerror(code);
  return WriteError(path, {"can't be written: " + what, "쓸 수 없습니다: " + what},
                    {"the file is as it was", "파일은 그대로입니다"});
}

Error NewFileError(const std::string& path, int code) {
  const std::string what = std::strerror(code);
  return WriteError(path, {"can't be written: " + what, "쓸 수 없습니다: " + what},
                    {"check the folder and its rights", "폴더와 권한을 확인해 주세요"});
}

// A new file beside the target. Until it is given its name it has none, where the file system can do that: then it is gone
// whenever this process is, killed or not.
class NewFile {
 public:
  explicit NewFile(const std::string& target, mode_t mode = 0600) : target_(target) {
    const std::size_t slash = target.rfind('/') + 1;
    const std::string folder = target.substr(0, slash);
    // One name for each target: what a machine that stops has left is taken away by the next run.
    path_ = folder + "." + target.substr(slash, 200) + ".digestlint-new";
    const bool can_be_named = ::access("/proc/self/fd", X_OK) == 0;
    if (can_be_named) descriptor_ = ::open(folder.empty() ? "." : folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
    if (descriptor_ >= 0) self_ = fmt::format("/proc/self/fd/{}", descriptor_);
    const bool unknown_here = !can_be_named || errno == EOPNOTSUPP || errno == EISDIR || errno == ENOENT;
    if (descriptor_ < 0 && unknown_here) OpenNamed(mode);
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;
  ~NewFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    if (named_) ::unlink(path_.c_str());
  }

  bool ok() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  // In place of the target. It takes two calls of the system, and whoever kills this process (or all of its group) between
  // them would leave the name of the first: another process makes them.
  bool Replace() {
    if (named_) return Rename();
    const pid_t child = ::fork();
    if (child < 0) return false;
    if (child == 0) {  // only what a signal handler may do, too
      ::setpgid(0, 0);
      ::_exit(Rename() ? 0 : errno);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    errno = WIFEXITED(status) ? WEXITSTATUS(status) : EIO;
    return errno == 0;
  }

  // As the target, unless there is one by now (EEXIST).
  bool Create() { return named_ ? ::link(path_.c_str(), target_.c_str()) == 0 : LinkAs(target_); }

 private:
  void OpenNamed(mode_t mode) {
    path_ += fmt::format("-{}", ::getpid());  // the name is there before the bytes are: nobody else may have the same
    constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    descriptor_ = ::open(path_.c_str(), kFlags, mode);
    if (descriptor_ < 0 && errno == EEXIST && ::unlink(path_.c_str()) == 0) descriptor_ = ::open(path_.c_str(), kFlags, mode);
    named_ = descriptor_ >= 0;
  }

  bool LinkAs(const std::string& path) const {
    return ::linkat(AT_FDCWD, self_.c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
  }

  bool Rename() {
    if (!named_ && !LinkAs(path_) && (errno != EEXIST || ::unlink(path_.c_str()) != 0 || !LinkAs(path_))) return false;
    named_ = ::rename(path_.c_str(), target_.c_str()) != 0;
    if (!named_) return true;
    const int code = errno;
    ::unlink(path_.c_str());
    errno = code;
    return false;
  }

  std::string target_;
  std::string path_;
  std::string self_;  // the name of what has none
  int descriptor_ = -1;
  bool named_ = false;  // path_ is there
};

bool WriteAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Status CheckUnchanged(const std::string& path, const std::string& target, std::string_view expected) {
  Result<std::string> now = ReadFile(target);
  if (now && *now == expected) return std::nullopt;
  return WriteError(path, {"changed while it was being mended, and was left alone", "고치는 동안 파일이 바뀌어 그대로 두었습니다"},
                    {"run again", "다시 실행해 주세요"});
}

}  // namespace

Status ReplaceFile(const std::string& path, std::string_view expected, std::string_view bytes) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  if (real == nullptr) return SystemError(path, errno);
  const std::string target = real.get();
  struct stat info {};
  if (::stat(target.c_str(), &info) != 0) return SystemError(path, errno);
  if (!S_ISREG(info.st_mode)) {
    return WriteError(path, {"isn't a regular file", "일반 파일이 아닙니다"},
                      {"mend it through standard input: `digestlint --fix - < FILE`",
                       "표준 입력으로 고쳐 주세요: `digestlint --fix - < 파일`"});
  }
  if (info.st_nlink > 1) {
    return WriteError(path, {fmt::format("has {} hard links, and a new file would part them", info.st_nlink),
                             fmt::format("하드 링크가 {}개 있어 새 파일로 바꾸면 연결이 끊어집니다", info.st_nlink)},
                      {"mend it through standard input: `digestlint --fix - < FILE`",
                       "표준 입력으로 고쳐 주세요: `digestlint --fix - < 파일`"});
  }
  if (::access(target.c_str(), W_OK) != 0) return SystemError(path, errno);
  if (Status changed = CheckUnchanged(path, target, expected)) return changed;
  NewFile fresh(target);
  if (!fresh.ok()) return SystemError(path, errno);
  if (!WriteAll(fresh.descriptor(), bytes)) return SystemError(path, errno);
  // Owner before mode: a change of owner clears the set-id bits. Only root may give files away; for others it is theirs.
  if ((info.st_uid != ::geteuid() || info.st_gid != ::getegid()) &&
      ::fchown(fresh.descriptor(), info.st_uid, info.st_gid) != 0 && info.st_uid != ::geteuid()) {
    return WriteError(path, {"belongs to somebody else, who would lose it", "다른 사용자의 파일이라 소유자가 바뀝니다"},
                      {"run as its owner", "파일 소유자로 실행해 주세요"});
  }
  if (::fchmod(fresh.descriptor(), info.st_mode & 07777) != 0) return SystemError(path, errno);
  if (::fsync(fresh.descriptor()) != 0) return SystemError(path, errno);
  if (Status changed = CheckUnchanged(path, target, expected)) return changed;
  if (!fresh.Replace()) return SystemError(path, errno);
  return std::nullopt;
}

Status WriteFile(const std::string& path, std::string_view bytes) {
  {
    NewFile file(path, 0666);
    if (!file.ok()) return NewFileError(path, errno);
    if (!WriteAll(file.descriptor(), bytes) || ::fsync(file.descriptor()) != 0) return NewFileError(path, errno);
    if (file.Create()) return std::nullopt;
    if (errno != EEXIST) return NewFileError(path, errno);
  }
  const Result<std::string> before = ReadFile(path);
  if (!before) return before.error();
  return *before == bytes ? Status() : ReplaceFile(path, *before, bytes);
}

}  // namespace digestlint
