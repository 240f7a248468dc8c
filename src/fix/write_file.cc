#include "fix/write_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
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

// A new file beside the target that goes away unless it is renamed.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& target) {
    const std::size_t slash = target.rfind('/');
    path_ = target.substr(0, slash + 1) + "." + target.substr(slash + 1) + ".XXXXXX";
    descriptor_ = ::mkostemp(path_.data(), O_CLOEXEC);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    if (!renamed_) ::unlink(path_.c_str());
  }

  bool ok() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }
  const std::string& path() const { return path_; }
  bool RenameTo(const std::string& target) { return renamed_ = ::rename(path_.c_str(), target.c_str()) == 0; }

 private:
  std::string path_;
  int descriptor_ = -1;
  bool renamed_ = false;
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
  TemporaryFile temporary(target);
  if (!temporary.ok()) return SystemError(path, errno);
  if (!WriteAll(temporary.descriptor(), bytes)) return SystemError(path, errno);
  // Owner before mode: a change of owner clears the set-id bits. Only root may give files away; for others it is theirs.
  if ((info.st_uid != ::geteuid() || info.st_gid != ::getegid()) &&
      ::fchown(temporary.descriptor(), info.st_uid, info.st_gid) != 0 && info.st_uid != ::geteuid()) {
    return WriteError(path, {"belongs to somebody else, who would lose it", "다른 사용자의 파일이라 소유자가 바뀝니다"},
                      {"run as its owner", "파일 소유자로 실행해 주세요"});
  }
  if (::fchmod(temporary.descriptor(), info.st_mode & 07777) != 0) return SystemError(path, errno);
  if (::fsync(temporary.descriptor()) != 0) return SystemError(path, errno);
  if (Status changed = CheckUnchanged(path, target, expected)) return changed;
  if (!temporary.RenameTo(target)) return SystemError(path, errno);
  return std::nullopt;
}

Status WriteFile(const std::string& path, std::string_view bytes) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) {
    if (errno != EEXIST) return NewFileError(path, errno);
    const Result<std::string> before = ReadFile(path);
    if (!before) return before.error();
    return *before == bytes ? Status() : ReplaceFile(path, *before, bytes);
  }
  const bool written = WriteAll(file, bytes) && ::fsync(file) == 0;
  const int code = errno;
  ::close(file);
  if (written) return std::nullopt;
  ::unlink(path.c_str());
  return NewFileError(path, code);
}

}  // namespace digestlint
