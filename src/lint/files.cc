#include "lint/files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <memory>
#include <set>

#include "lint/glob.h"
#include "text/source.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

namespace fs = std::filesystem;

Error PathError(std::string path, OwnedText message, OwnedText mend) {
  return {.path = std::move(path), .message = std::move(message), .mend = std::move(mend)};
}

// What the system says, in the program's languages where it is common.
Error SystemError(std::string path, int code) {
  switch (code) {
    case ENOENT:
      return PathError(std::move(path), {"doesn't exist", "파일이 없습니다"},
                       {"check the name", "이름을 확인해 주세요"});
    case EACCES:
    case EPERM:
      return PathError(std::move(path), {"can't be read: permission denied", "읽을 권한이 없습니다"},
                       {"give yourself the right to read it (chmod +r)", "읽기 권한을 주세요 (chmod +r)"});
    case ELOOP:
      return PathError(std::move(path), {"is a symbolic link in a loop", "심볼릭 링크가 서로를 가리킵니다"},
                       {"mend or remove the link", "링크를 고치거나 지워 주세요"});
    default: {
      const std::string what = std::strerror(code);
      return PathError(std::move(path), {"can't be read: " + what, "읽을 수 없습니다: " + what}, {});
    }
  }
}

std::string RealPath(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real == nullptr ? path : std::string(real.get());
}

bool IsMarkdownName(std::string_view name) {
  const std::string lower = ToAsciiLower(name.substr(name.size() < 9 ? 0 : name.size() - 9));
  return lower.ends_with(".md") || lower.ends_with(".markdown");
}

// The ignore files that apply below one folder, nearest last.
struct IgnoreScope {
  std::string folder;
  GlobList globs;
};

class Walker {
 public:
  Walker(const ExcludeFilter& excluded, Collected& out) : excluded_(excluded), out_(out) {}

  void Walk(const InputFile& root) {
    scopes_.clear();
    const std::string repository = FindRepositoryRoot(root.absolute);
    if (!repository.empty()) {
      // From the repository's root down to the folder's parent.
      std::string_view rest = RelativeTo(root.absolute, repository);
      std::string folder = repository;
      while (!rest.empty()) {
        Push(folder);
        const std::size_t slash = rest.find('/');
        folder += '/';
        folder += rest.substr(0, slash);
        rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
      }
    }
    Enter(root.path, root.absolute);
  }

 private:
  bool Push(const std::string& folder) {
    const std::string path = folder + "/.gitignore";
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return false;
    Result<std::string> bytes = ReadFile(path);
    if (!bytes) return false;
    IgnoreScope scope{folder, {}};
    for (std::string_view rest = *bytes; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      scope.globs.Add(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    scopes_.push_back(std::move(scope));
    return true;
  }

  bool Ignored(const std::string& absolute, bool is_folder) const {
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
      switch (scope->globs.Match(RelativeTo(absolute, scope->folder), is_folder)) {
        case GlobList::Verdict::kMatched: return true;
        case GlobList::Verdict::kTakenBack: return false;
        case GlobList::Verdict::kNone: break;
      }
    }
    return false;
  }

  void Enter(const std::string& shown, const std::string& absolute) {
    const bool pushed = Push(absolute);
    std::error_code error;
    std::vector<std::pair<std::string, bool>> entries;
    fs::directory_iterator it(absolute, error);
    for (; !error && it != fs::directory_iterator(); it.increment(error)) {
      const std::string name = it->path().filename().string();
      std::error_code ignored;
      const bool folder = it->is_directory(ignored) && !it->is_symlink(ignored);
      if (name.starts_with('.')) continue;
      if (folder || (IsMarkdownName(name) && !it->is_directory(ignored))) entries.emplace_back(name, folder);
    }
    if (error) out_.errors.push_back(SystemError(shown, error.value()));
    std::sort(entries.begin(), entries.end());
    for (const auto& [name, folder] : entries) {
      const std::string below = absolute == "/" ? "/" + name : absolute + "/" + name;
      const std::string shown_below = shown == "." ? name : shown + (shown.ends_with('/') ? "" : "/") + name;
      if (Ignored(below, folder) || excluded_(below, folder)) {
        out_.ignored += folder ? 0u : 1u;
      } else if (folder) {
        Enter(shown_below, below);
      } else {
        out_.files.push_back({shown_below, below, false});
      }
    }
    if (pushed) scopes_.pop_back();
  }

  const ExcludeFilter& excluded_;
  Collected& out_;
  std::vector<IgnoreScope> scopes_;
};

}  // namespace

std::string AbsolutePath(std::string_view path, std::string_view base) {
  fs::path joined = fs::path(base) / fs::path(path);
  std::string normal = joined.lexically_normal().string();
  while (normal.size() > 1 && normal.ends_with('/')) normal.pop_back();
  return normal;
}

std::string_view RelativeTo(std::string_view absolute, std::string_view base) {
  if (base == "/") return absolute.substr(1);
  if (absolute.size() <= base.size() || !absolute.starts_with(base) || absolute[base.size()] != '/') return {};
  return absolute.substr(base.size() + 1);
}

std::string_view ShortestFrom(std::string_view absolute, std::string_view base) {
  const std::string_view relative = RelativeTo(absolute, base);
  return relative.empty() ? absolute : relative;
}

std::string FindRepositoryRoot(std::string_view folder) {
  std::string at(folder);
  for (;;) {
    struct stat info {};
    if (::stat((at + "/.git").c_str(), &info) == 0) return at;
    const std::size_t slash = at.rfind('/');
    if (slash == std::string::npos || at.size() <= 1) return {};
    at.resize(slash);
  }
}

Collected CollectFiles(const std::vector<std::string>& paths, std::string_view current_folder,
                       const ExcludeFilter& excluded) {
  Collected out;
  Walker walker(excluded, out);
  for (const std::string& path : paths) {
    InputFile file{path, AbsolutePath(path, current_folder), true};
    struct stat info {};
    if (::stat(file.absolute.c_str(), &info) != 0) {
      const int code = errno;
      struct stat link {};
      if (code == ENOENT && ::lstat(file.absolute.c_str(), &link) == 0) {
        out.errors.push_back(PathError(path, {"is a symbolic link to nothing", "가리키는 파일이 없는 심볼릭 링크입니다"},
                                       {"mend or remove the link", "링크를 고치거나 지워 주세요"}));
      } else {
        out.errors.push_back(SystemError(path, code));
      }
    } else if (S_ISDIR(info.st_mode)) {
      walker.Walk(file);
    } else if (excluded(file.absolute, false)) {
      ++out.ignored;  // pre-commit names files: `exclude` holds for them too
    } else {
      out.files.push_back(std::move(file));
    }
  }
  std::stable_sort(out.files.begin(), out.files.end(),
                   [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
  // The same file twice (named and found, or through a link) is linted once, or two fixes would fight over it.
  std::set<std::string> seen;
  std::vector<InputFile> unique;
  unique.reserve(out.files.size());
  for (InputFile& file : out.files) {
    if (seen.insert(RealPath(file.absolute)).second) unique.push_back(std::move(file));
  }
  out.files = std::move(unique);
  return out;
}

Result<std::string> ReadFile(const std::string& path, std::size_t most) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (file < 0) {
    const int code = errno;
    struct stat link {};
    if (code == ENOENT && ::lstat(path.c_str(), &link) == 0) {
      return PathError(path, {"is a symbolic link to nothing", "가리키는 파일이 없는 심볼릭 링크입니다"},
                       {"mend or remove the link", "링크를 고치거나 지워 주세요"});
    }
    return SystemError(path, code);
  }
  const auto close = [](const int* descriptor) { ::close(*descriptor); };
  const std::unique_ptr<const int, decltype(close)> closer(&file, close);
  struct stat info {};
  if (::fstat(file, &info) != 0) return SystemError(path, errno);
  if (S_ISDIR(info.st_mode)) {
    return PathError(path, {"is a folder", "폴더입니다"}, {"name a file", "파일을 지정해 주세요"});
  }
  const auto too_large = [&](std::size_t size) {
    return PathError(path,
                     {fmt::format("is {} MiB large; {} MiB are the most", size >> 20, most >> 20),
                      fmt::format("크기가 {} MiB입니다. {} MiB까지 읽습니다", size >> 20, most >> 20)},
                     {"leave it out with `exclude` in digestlint.toml",
                      "digestlint.toml의 `exclude`로 빼 주세요"});
  };
  const auto expected = static_cast<std::size_t>(std::max<off_t>(info.st_size, 0));
  if (S_ISREG(info.st_mode) && expected > most) return too_large(expected);
  std::string bytes;
  bytes.resize(expected + 1);
  std::size_t size = 0;
  for (;;) {
    if (size == bytes.size()) bytes.resize(std::max<std::size_t>(bytes.size() * 2, 65536));
    const ssize_t got = ::read(file, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return SystemError(path, errno);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > most) return too_large(size);
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace digestlint
