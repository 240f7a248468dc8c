#include "cli/run_cache.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <atomic>
#include <utility>
#include <vector>

#include "cli/config_hash.h"
#include "lint/parallel.h"
#include "text/content_hash.h"

namespace digestlint {
namespace {

constexpr std::string_view kFolder = "/.digestlint_cache";

// Of this very program: one that was built anew may say something else under the same version.
std::string Program() {
  struct stat info {};
  if (::stat("/proc/self/exe", &info) != 0) return DIGESTLINT_VERSION;
  return fmt::format(DIGESTLINT_VERSION " {} {}.{}", info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec);
}

}  // namespace

RunCache::RunCache(const CommandLine& command, const Terminal& terminal, const std::string& folder, const Collected& collected,
                   ConfigFinder& configs)
    : command_(command), terminal_(terminal), current_(folder), collected_(collected) {
  if (!command.cache || command.baseline || command.changed_since || command.shard) return;
  std::string root = FindRepositoryRoot(folder);
  if (root.empty()) root = folder;
  const std::uint64_t config = HashOfConfig(command, terminal.language, collected, configs, folder, root);
  folder_ = std::make_shared<const CacheFolder>(root + std::string(kFolder), HashOf(fmt::format("{} {:x}", Program(), config)));
}

std::string RunCache::NameOfRun() const {
  const CommandLine& command = command_;
  return "run-" + ToText(HashOf(fmt::format("{}\n{} {} {} {} {} {} {}", current_, command.format, terminal_.color, terminal_.width,
                                            command.quiet, command.unsafe_fixes, command.statistics, command.output.has_value())));
}

std::string RunCache::HashOfTexts() const {
  std::vector<ContentHash> hashes(collected_.files.size());
  std::atomic<bool> all_read{true};
  ParallelFor(hashes.size(), command_.jobs, [&](std::size_t i) {
    const Result<std::string> bytes = ReadFile(collected_.files[i].absolute);
    if (bytes) {
      hashes[i] = HashOf(*bytes);
    } else {
      all_read = false;
    }
  });
  if (!all_read) return {};
  std::string all;
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    const InputFile& file = collected_.files[i];
    all += fmt::format("{}\n{}\n{} {}\n", file.path, file.absolute, file.named, ToText(hashes[i]));
  }
  return ToText(HashOf(all));
}

std::optional<RunCache::Ended> RunCache::Find() {
  const bool prints_alone = !command_.fix && !command_.diff && !command_.add_suppressions && !command_.verbose;
  if (folder_ == nullptr || !prints_alone || !collected_.errors.empty()) return std::nullopt;
  texts_ = HashOfTexts();
  if (texts_.empty()) return std::nullopt;
  std::optional<std::string> entry = folder_->Get(NameOfRun());
  if (!entry || entry->size() <= texts_.size() || !entry->starts_with(texts_)) return std::nullopt;
  const int exit_code = (*entry)[texts_.size()] - '0';
  return Ended{exit_code, entry->substr(texts_.size() + 1)};
}

void RunCache::Keep(const Ended& ended) const {
  // A file that somebody saved between Find and now may have been linted before or after.
  if (!texts_.empty() && HashOfTexts() == texts_) folder_->Put(NameOfRun(), texts_ + static_cast<char>('0' + ended.exit_code) + ended.output);
}

}  // namespace digestlint
