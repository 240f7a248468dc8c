#include "cli/run_cache.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <atomic>
#include <utility>
#include <vector>

#include "cli/config_hash.h"
#include "lint/parallel.h"

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

RunCache::RunCache(const CommandLine& command, const Terminal& terminal, FileLinter& linter, const Collected& collected)
    : command_(command), terminal_(terminal), current_(linter.folder()), collected_(collected) {
  if (!command.cache || command.baseline || command.changed_since || command.shard) return;
  const std::string& root = linter.root();
  const std::uint64_t config = HashOfConfig(command, terminal.language, collected, linter.configs(), current_, root);
  folder_ = std::make_shared<const CacheFolder>(root + std::string(kFolder), HashOf(fmt::format("{} {:x}", Program(), config)));
}

std::string RunCache::NameOfRun() const {
  const CommandLine& command = command_;
  return "run-" + ToText(HashOf(fmt::format("{}\n{} {} {} {} {} {} {}", current_, command.format, terminal_.color, terminal_.width,
                                            command.quiet, command.unsafe_fixes, command.statistics, command.output.has_value())));
}

bool RunCache::IsPrinted() const {
  const bool prints_alone = !command_.fix && !command_.diff && !command_.add_suppressions && !command_.verbose;
  return folder_ != nullptr && prints_alone && collected_.errors.empty();
}

std::string RunCache::HashOfAll(std::span<const ContentHash> texts) const {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const InputFile& file = collected_.files[i];
    all += fmt::format("{}\n{}\n{} {}\n", file.path, file.absolute, file.named, ToText(texts[i]));
  }
  return ToText(HashOf(all));
}

std::optional<RunCache::Ended> RunCache::Find() const {
  if (!IsPrinted()) return std::nullopt;
  std::vector<ContentHash> texts(collected_.files.size());
  std::atomic<bool> all_read{true};
  ParallelFor(texts.size(), command_.jobs, [&](std::size_t i) {
    const Result<std::string> bytes = ReadFile(collected_.files[i].absolute);
    if (bytes) {
      texts[i] = HashOf(*bytes);
    } else {
      all_read = false;
    }
  });
  if (!all_read) return std::nullopt;
  const std::optional<std::string> entry = folder_->Get(NameOfRun());
  const std::string all = HashOfAll(texts);
  if (!entry || entry->size() <= all.size() || !entry->starts_with(all)) return std::nullopt;
  return Ended{(*entry)[all.size()] - '0', entry->substr(all.size() + 1)};
}

void RunCache::Keep(const Ended& ended, const RunResult& run) const {
  if (!IsPrinted() || !run.errors.empty()) return;
  folder_->Put(NameOfRun(), HashOfAll(run.texts) + static_cast<char>('0' + ended.exit_code) + ended.output);
}

}  // namespace digestlint
