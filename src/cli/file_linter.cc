#include "cli/file_linter.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "lint/baseline.h"
#include "lint/changed_lines.h"
#include "lint/shard.h"

namespace digestlint {
namespace {

// A folder that has been removed meanwhile has no path: then no relative one leads anywhere.
std::string CurrentFolder() {
  std::error_code gone;
  const std::string folder = std::filesystem::current_path(gone).string();
  return gone ? "/" : folder;
}

std::string RootOf(const std::string& folder) {
  std::string root = FindRepositoryRoot(folder);
  return root.empty() ? folder : root;
}

std::optional<std::string> FixedConfig(const CommandLine& command) {
  if (command.no_config) return "";
  if (!command.config) return std::nullopt;
  return AbsolutePath(*command.config, CurrentFolder());
}

}  // namespace

std::string ReadStandardInput() {
  std::string bytes;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) bytes.append(buffer, got);
  return bytes;
}

FileLinter::FileLinter(const CommandLine& command, Language language)
    : command_(command),
      folder_(CurrentFolder()),
      root_(RootOf(folder_)),
      configs_(command.selection, FixedConfig(command)),
      options_{.language = language, .jobs = command.jobs, .across_files = !IsToBeMerged(command)} {}

Result<std::vector<std::string>> FileLinter::Paths() {
  if (command_.config && !command_.no_config) {
    // A config that was asked for and doesn't load is worth a word before anything else.
    if (const auto config = configs_.For(folder_ + "/x"); !config) return config.error();
  }
  std::vector<std::string> paths = command_.paths;
  if (command_.files_from) {
    if (Status error = ReadFileList(paths)) return *error;
  } else if (paths.empty()) {
    paths.push_back(".");
  }
  return paths;
}

Status FileLinter::ReadFileList(std::vector<std::string>& paths) const {
  std::string list;
  if (*command_.files_from == "-") {
    list = ReadStandardInput();
  } else {
    Result<std::string> bytes = ReadFile(AbsolutePath(*command_.files_from, folder_));
    if (!bytes) {
      Error error = bytes.error();
      error.path = *command_.files_from;
      return error;
    }
    list = std::move(*bytes);
  }
  // One a line, or parted by NUL as `git diff -z --name-only` and `find -print0` give them.
  const char separator = list.find('\0') == std::string::npos ? '\n' : '\0';
  for (std::string_view rest = list; !rest.empty();) {
    const std::size_t end = std::min(rest.find(separator), rest.size());
    std::string_view path = rest.substr(0, end);
    if (separator == '\n' && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::nullopt;
}

Result<Collected> FileLinter::Collect(const std::vector<std::string>& paths) {
  Collected collected = CollectFiles(paths, folder_, [&](std::string_view absolute, bool is_folder) {
    const auto config = configs_.For(is_folder ? std::string(absolute) + "/x" : std::string(absolute));
    return config && (*config)->Excludes(absolute, is_folder);  // a config that doesn't load is an error of its files
  });
  if (collected.files.empty()) {
    // No file will ask for its config, but a misspelt --select is worth a word all the same.
    if (const auto config = configs_.For(folder_ + "/x"); !config) return config.error();
  }
  if (command_.shard) {
    const Shard shard = *Shard::Parse(*command_.shard);  // the option was checked
    if (IsToBeMerged(command_)) whole_ = DescribeRun(command_, options_.language, collected, configs_, folder_, root_);
    std::erase_if(collected.files, [&](const InputFile& file) { return !shard.Holds(ShortestFrom(file.absolute, root_)); });
  }
  return collected;
}

Status FileLinter::LimitScope(const std::vector<InputFile>& files) {
  std::shared_ptr<const Baseline> baseline;
  if (command_.baseline) {
    Result<Baseline> read = Baseline::Read(AbsolutePath(*command_.baseline, folder_));
    if (!read) {
      Error error = read.error();
      error.path = *command_.baseline;
      return error;
    }
    baseline = std::make_shared<const Baseline>(std::move(*read));
  }
  std::shared_ptr<const ChangedLines> changed;
  if (command_.changed_since) {
    Result<ChangedLines> read = ChangedLines::Since(*command_.changed_since, files, folder_);
    if (!read) return read.error();
    changed = std::make_shared<const ChangedLines>(std::move(*read));
  }
  if (baseline == nullptr && changed == nullptr) return std::nullopt;
  options_.scope_of = [baseline, changed](std::string_view absolute, const Source& source) {
    ReportScope scope;
    if (changed != nullptr) scope.changed = changed->In(absolute, source);
    if (baseline != nullptr) scope.known = baseline->KnownIn(absolute);
    return scope;
  };
  return std::nullopt;
}

RunResult FileLinter::Lint(const Collected& collected, const RunOptions& options) {
  RunResult run = digestlint::Lint(collected.files, configs_, options);
  run.errors.insert(run.errors.begin(), collected.errors.begin(), collected.errors.end());
  return run;
}

ShardContext FileLinter::DescribeShard(const Collected& collected, const RunResult& run) {
  return ContextOf(command_, whole_, collected, run, configs_);
}

}  // namespace digestlint
