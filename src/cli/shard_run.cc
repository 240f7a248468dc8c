#include "cli/shard_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "cli/config_hash.h"
#include "text/fnv1a.h"

namespace digestlint {
namespace {

std::string AsText(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

}  // namespace

bool IsToBeMerged(const CommandLine& command) {
  return command.shard && command.format == "sarif" && !command.fix && !command.diff && !command.add_suppressions && !command.statistics;
}

WholeRun DescribeRun(const CommandLine& command, Language language, const Collected& all, ConfigFinder& configs,
                     const std::string& folder, const std::string& root) {
  WholeRun whole{.config = AsText(HashOfConfig(command, language, all, configs, folder, root))};
  Fnv1a hash;
  for (const InputFile& file : all.files) {
    hash.Add(ShortestFrom(file.absolute, root)).Add(file.path);
    whole.paths.push_back(file.path);
  }
  for (const Error& error : all.errors) hash.Add(error.path).Add(error.message.en);
  whole.files = AsText(hash.value());
  return whole;
}

ShardContext ContextOf(const CommandLine& command, const WholeRun& whole, const Collected& part, const RunResult& run,
                       ConfigFinder& configs) {
  ShardContext context{.shard = *Shard::Parse(*command.shard), .config = whole.config, .files = whole.files,
                       .exit_zero = command.exit_zero, .settings = SettingsOf(configs)};
  // An error bears the path of its file, or of the config that doesn't load for it.
  std::map<std::string_view, std::string_view> file_of;
  std::vector<Error> of_configs;
  of_configs.reserve(part.files.size());
  for (const InputFile& file : part.files) {
    const Result<const Config*> config = configs.For(file.absolute);
    if (!config) of_configs.push_back(config.error());
    file_of.emplace(config ? std::string_view(file.path) : std::string_view(of_configs.back().path), file.path);
  }
  for (std::size_t i = 0; i < run.errors.size(); ++i) {
    auto& place = context.error_files.emplace_back();
    const auto file = file_of.find(run.errors[i].path);
    if (i < part.errors.size() || file == file_of.end()) continue;
    place = static_cast<std::size_t>(std::lower_bound(whole.paths.begin(), whole.paths.end(), file->second) - whole.paths.begin());
  }
  return context;
}

}  // namespace digestlint
