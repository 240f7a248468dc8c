// `digestlint merge`: the logs of shards, as anybody may hand them over.
#include <nlohmann/json.hpp>

#include "checks.h"
#include "lint/shard_facts.h"
#include "report/merge_sarif.h"
#include "report/report.h"
#include "report/sarif_shard.h"
#include "target.h"

namespace digestlint::fuzz {
namespace {

constexpr std::string_view kBetween = "\n%%%\n";

// Logs, parted by lines of `%%%`.
std::string CheckSarif(std::string_view bytes) {
  static_cast<void>(ShardFactsFrom(bytes));
  std::vector<SarifShard> shards;
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::size_t end = std::min(rest.find(kBetween), rest.size());
    Result<SarifShard> shard = SarifShard::Read("a.sarif", std::string(rest.substr(0, end)));
    if (!shard) return shard.error().message.in(Language::kKorean).empty() ? "an error without a message" : "";
    shards.push_back(std::move(*shard));
    rest.remove_prefix(std::min(end + kBetween.size(), rest.size()));
  }
  if (shards.empty()) return {};  // the program takes one at least
  const Result<MergedSarif> merged = MergeSarif(std::move(shards));
  return !merged || nlohmann::json::accept(merged->log) ? "" : "the merged log is no JSON";
}

std::string LogOf(std::string_view digest, std::string_view name, Shard shard) {
  RunResult run;
  const std::string absolute = "/" + std::string(name);
  run.files.push_back(LintSource(Source::FromBytes(std::string(name), std::string(digest)).value(), absolute, Defaults(), Language::kEnglish));
  const ShardContext context{.shard = shard, .config = "c", .files = "f", .settings = [](const FileResult&) { return Defaults(); }};
  std::string log;
  RenderSarif(run, {.current_folder = "/", .root = "/", .exit_code = 1, .shard = context}, log);
  return log;
}

std::vector<std::string> Seeds() {
  const std::string_view digest =
      "## Daily Papers (2024-06-03)\n\n### [작은 모델의 힘](https://arxiv.org/abs/2406.00001)\n\nVote: 12\n\nAuthors: Jisoo Han, Jisoo Han\n\n"
      "- 새로운 방법을 제안합니다.\n";
  const std::string one = LogOf(digest, "2024/06/03.md", {1, 1});
  const std::string first = LogOf(digest, "2024/06/03.md", {1, 2});
  const std::string second = LogOf(digest, "2024/06/04.md", {2, 2});
  return {one, first + std::string(kBetween) + second, second + std::string(kBetween) + first, first, "{\"runs\":[]}"};
}

}  // namespace

extern const Target kSarif{"sarif", "sarif.dict", CheckSarif, Seeds};

}  // namespace digestlint::fuzz
