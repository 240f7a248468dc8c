#include "lint/cache_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <limits>
#include <string>
#include <thread>

#include "lint/files.h"

namespace digestlint {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours kKept{24 * 14};

bool WriteNew(const std::string& path, std::string_view head, std::string_view bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wbxe");
  if (file == nullptr) return false;
  const bool written = std::fwrite(head.data(), 1, head.size(), file) == head.size() &&
                       std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return (std::fclose(file) == 0) && written;
}

// What a backup and git need to leave the folder alone (https://bford.info/cachedir/), and its other ages.
void SetUp(const fs::path& folder, const fs::path& age) {
  if (!fs::exists(folder / ".gitignore")) {
    WriteNew((folder / ".gitignore").string(), "# Made by digestlint; may be removed at any time.\n", "*\n");
    WriteNew((folder / "CACHEDIR.TAG").string(), "Signature: 8a477f597d28d172789f06886806bc55\n", "# Made by digestlint.\n");
  }
  std::error_code ignored;
  const auto now = fs::file_time_type::clock::now();
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
    if (!entry.is_directory(ignored) || entry.path() == age) continue;
    const auto used = entry.last_write_time(ignored);
    if (!ignored && now - used > kKept) fs::remove_all(entry.path(), ignored);
  }
}

}  // namespace

CacheFolder::CacheFolder(const std::string& folder, const ContentHash& age) : folder_(folder + '/' + ToText(age) + '/') {
  std::error_code error;
  if (fs::create_directories(folder_, error)) SetUp(folder, fs::path(folder_).parent_path());
  writable_ = !error && ::access(folder_.c_str(), W_OK) == 0;
  if (writable_) ::utimensat(AT_FDCWD, folder_.c_str(), nullptr, 0);
}

std::optional<std::string> CacheFolder::Get(std::string_view name) const {
  Result<std::string> bytes = ReadFile(folder_ + std::string(name), std::numeric_limits<std::size_t>::max());
  constexpr std::size_t kHead = 32;
  if (!bytes || bytes->size() < kHead) return std::nullopt;
  const std::string_view entry = std::string_view(*bytes).substr(kHead);
  if (ToText(HashOf(entry)) != std::string_view(*bytes).substr(0, kHead)) return std::nullopt;
  bytes->erase(0, kHead);
  return std::move(*bytes);
}

void CacheFolder::Put(std::string_view name, std::string_view bytes) const {
  if (!writable_) return;
  const std::string path = folder_ + std::string(name);
  const std::string fresh = fmt::format("{}.{}.{:x}", path, ::getpid(), std::hash<std::thread::id>()(std::this_thread::get_id()));
  if (!WriteNew(fresh, ToText(HashOf(bytes)), bytes) || std::rename(fresh.c_str(), path.c_str()) != 0) ::unlink(fresh.c_str());
}

}  // namespace digestlint
