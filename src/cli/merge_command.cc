#include "cli/merge_command.h"

#include <CLI/CLI.hpp>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/write_report.h"
#include "lint/files.h"
#include "report/merge_sarif.h"
#include "text/result.h"

namespace digestlint {
namespace {

// As far as simdjson goes.
constexpr std::size_t kMostLogBytes = 0xF0000000u;

int Run(const std::vector<std::string>& paths, const std::optional<std::string>& output, const Terminal& terminal) {
  std::vector<SarifShard> shards;
  for (const std::string& path : paths) {
    Result<std::string> bytes = ReadFile(path, kMostLogBytes);
    if (!bytes) return Stop(bytes.error(), terminal);
    Result<SarifShard> shard = SarifShard::Read(path, std::move(*bytes));
    if (!shard) return Stop(shard.error(), terminal);
    shards.push_back(std::move(*shard));
  }
  const Result<MergedSarif> merged = MergeSarif(std::move(shards));
  if (!merged) return Stop(merged.error(), terminal);
  for (const std::string& error : merged->errors) Stop({.message = {error, error}}, terminal);
  const int written = WriteReport(output, merged->log, terminal);
  return written == kClean ? merged->exit_code : written;
}

}  // namespace

std::function<int()> PrepareMerge(CLI::App& app, const Terminal& terminal, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const auto paths = std::make_shared<std::vector<std::string>>();
  const auto output = std::make_shared<std::optional<std::string>>();
  app.add_option("logs", *paths, say({"the logs of all shards, which `digestlint --shard K/N --format sarif` wrote",
                                      "`digestlint --shard K/N --format sarif`가 쓴, 모든 샤드의 로그"}))
      ->type_name("FILE")->required();
  app.add_option("--output", *output, say({"write the log to this file", "로그를 이 파일에 씁니다"}))->type_name("FILE");
  return [paths, output, &terminal] { return Run(*paths, *output, terminal); };
}

}  // namespace digestlint
