#include "report/merge_sarif.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "lint/reports_of_shards.h"
#include "lint/rule_set.h"
#include "report/result_quota.h"
#include "report/sarif_log.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

using Json = SarifLog::Json;

Error Unlike(const SarifShard& shard, OwnedText what, Text mend) {
  return {.path = shard.path, .message = std::move(what), .mend = {std::string(mend.en), std::string(mend.ko)}};
}

// Whether these are all shards of one run.
Status CheckShards(const std::vector<SarifShard>& shards) {
  const SarifShard& first = shards.front();
  const std::uint32_t count = first.shard.count;
  std::map<std::uint32_t, const SarifShard*> by_index;
  for (const SarifShard& each : shards) {
    if (each.shard.count != count) {
      return Unlike(each, {fmt::format("is one of {} shards, and {} one of {}", each.shard.count, first.path, count),
                           fmt::format("샤드 {}개 중 하나인데 {}은(는) {}개 중 하나입니다", each.shard.count, first.path, count)},
                    {"name the shards of one run", "한 번에 나눈 샤드들을 지정해 주세요"});
    }
    if (each.language != first.language) {
      return Unlike(each, {"is in another language than " + first.path, first.path + "와(과) 언어가 다릅니다"},
                    {"give all shards the same --lang", "모든 샤드에 같은 --lang을 주세요"});
    }
    if (each.config != first.config) {
      return Unlike(each, {"was written with another config or other options than " + first.path,
                           first.path + "와(과) 설정이나 옵션이 다릅니다"},
                    {"lint all shards with the same config, baseline and options", "모든 샤드를 같은 설정, 기준선, 옵션으로 검사해 주세요"});
    }
    if (each.files_hash != first.files_hash) {
      return Unlike(each, {"is a part of other files than " + first.path, first.path + "와(과) 다른 파일들을 나눈 것입니다"},
                    {"lint all shards of one checkout, with the same paths, in the same folder",
                     "같은 체크아웃의 같은 폴더에서 같은 경로로 모든 샤드를 검사해 주세요"});
    }
    const auto [known, is_new] = by_index.emplace(each.shard.index, &each);
    if (!is_new) {
      return Unlike(each, {fmt::format("is shard {}/{}, as {} is", each.shard.index, count, known->second->path),
                           fmt::format("{}와(과) 같은 샤드 {}/{}입니다", known->second->path, each.shard.index, count)},
                    {"name each shard once", "샤드마다 한 번씩만 지정해 주세요"});
    }
  }
  if (by_index.size() == count) return std::nullopt;
  constexpr std::size_t kMostNamed = 5;
  std::vector<std::string> missing;
  for (std::uint32_t index = 1; index <= count && missing.size() <= kMostNamed; ++index) {
    if (!by_index.contains(index)) missing.push_back(missing.size() == kMostNamed ? "…" : fmt::format("{}/{}", index, count));
  }
  const std::string list = fmt::format("{}", fmt::join(missing, ", "));
  return Error{.message = {"there is no log of shard " + list, "샤드 " + list + "의 로그가 없습니다"},
               .mend = {"name the logs of all shards", "모든 샤드의 로그를 지정해 주세요"}};
}

class Merge {
 public:
  explicit Merge(std::vector<SarifShard>& shards) : shards_(shards), language_(shards.front().language), quota_(std::array<std::size_t, 4>{}, 0) {
    for (SarifShard& shard : shards_) {
      for (SarifShard::File& file : shard.files) files_.push_back({&shard, &file});
    }
    std::sort(files_.begin(), files_.end(), [](const Place& a, const Place& b) { return PathOf(a) < PathOf(b); });
  }

  MergedSarif Run() {
    std::vector<ShardFacts> facts;
    facts.reserve(files_.size());
    for (const Place& place : files_) facts.push_back(std::move(place.file->facts));
    const auto across = ReportsOfShards(facts, language_);
    std::array<std::size_t, 4> counts{};
    for (const SarifShard& shard : shards_) {
      for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += shard.counts[i];
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      places_.emplace(facts[i].file.path, &files_[i]);
      for (const MergedReport& report : across[i]) ++counts[static_cast<std::size_t>(report.diagnostic.severity)];
    }
    quota_ = ResultQuota(counts, kMostResults);
    AddRules();
    for (std::size_t i = 0; i < files_.size(); ++i) AddFile(files_[i], facts[i], across[i]);
    MergedSarif merged;
    AddFailures(merged.errors);
    const bool exit_zero = shards_.front().exit_zero || quota_.all() == 0;
    log_.exit_code = merged.exit_code = !log_.errors.empty() ? 2 : exit_zero ? 0 : 1;
    log_.language = language_;
    merged.log = ToText(std::move(log_), quota_);
    return merged;
  }

 private:
  struct Place {
    SarifShard* shard = nullptr;
    SarifShard::File* file = nullptr;
  };
  static const std::string& PathOf(const Place& place) { return place.file->facts.file.path; }

  // As the one run would have come upon them: those built in, then those of each file's config.
  void AddRules() {
    for (const Rule* rule : RuleSet::Default()->rules()) AddRule(std::string(rule->name), [&] { return SarifRule(*rule, language_); });
    std::set<const std::vector<std::size_t>*> known;
    for (const Place& place : files_) {
      const std::vector<std::size_t>& own = place.shard->own_rules[place.file->rules];
      if (!known.insert(&own).second) continue;
      for (const std::size_t index : own) {
        const Json& rule = place.shard->rules[index];
        AddRule(rule["id"].get<std::string>(), [&] { return rule; });
      }
    }
  }

  template <typename Describe>
  void AddRule(std::string name, Describe describe) {
    if (rule_indices_.emplace(std::move(name), log_.rules.size()).second) log_.rules.push_back(describe());
  }

  // The results of its shard, with the reports across files between them.
  void AddFile(const Place& place, const ShardFacts& facts, const std::vector<MergedReport>& across) {
    auto next = across.begin();
    for (std::uint32_t i = 0; i <= facts.reports; ++i) {
      for (; next != across.end() && (next->before <= i || i == facts.reports); ++next) {
        if (quota_.Take(next->diagnostic.severity)) AddAcross(place, *next);
      }
      if (i == facts.reports) break;
      const SarifShard::Result& result = place.shard->results[place.file->first + i];
      if (quota_.Take(result.severity)) AddOwn(result, across.begin(), next);
    }
  }

  using Reports = std::vector<MergedReport>::const_iterator;
  void AddOwn(const SarifShard::Result& own, Reports across, Reports end) {
    Json result = Json::parse(own.json);
    result["ruleIndex"] = rule_indices_.at(result.at("ruleId").get<std::string>());
    if (across != end) {
      // Reports before it that have the same name push its count up.
      std::string& fingerprint = result.at("partialFingerprints").at("digestlint/v1").get_ref<std::string&>();
      const std::size_t colon = fingerprint.find(':') + 1;
      const std::string_view name = std::string_view(fingerprint).substr(0, colon);
      const auto equal = std::count_if(across, end, [&](const MergedReport& report) { return report.fingerprint.starts_with(name); });
      if (equal > 0) fingerprint = fmt::format("{}{}", name, std::stoll(fingerprint.substr(colon)) + equal);
    }
    log_.results.push_back(std::move(result));
  }

  void AddAcross(const Place& place, const MergedReport& report) {
    Json result = SarifResult(report.diagnostic, rule_indices_.at(std::string(report.diagnostic.rule->name)), place.file->location,
                              SarifRegion(report.place->begin, report.place->end), report.fingerprint);
    Json related = Json::array();
    for (const Related& each : report.diagnostic.related) {
      related.push_back(SarifRelated(related.size() + 1, places_.at(each.path)->file->location, {{"startLine", each.line}}, each.message));
    }
    if (!related.empty()) result["relatedLocations"] = std::move(related);
    log_.results.push_back(std::move(result));
  }

  // What every shard says comes first, then what each says of its files, in their order. A config that doesn't load stands
  // where its first file would.
  void AddFailures(std::vector<std::string>& errors) {
    std::vector<const SarifShard::Failure*> failures;
    for (const SarifShard& shard : shards_) {
      for (const SarifShard::Failure& failure : shard.failures) {
        if (failure.file || &shard == &shards_.front()) failures.push_back(&failure);
      }
    }
    std::stable_sort(failures.begin(), failures.end(), [](const auto* a, const auto* b) { return a->file < b->file; });
    std::set<std::string> of_files;
    for (const SarifShard::Failure* failure : failures) {
      if (failure->file && !of_files.insert(failure->notification.dump(-1, ' ', false, Json::error_handler_t::replace)).second) continue;
      log_.errors.push_back(failure->notification);
      errors.push_back(failure->notification["message"]["text"]);
    }
  }

  std::vector<SarifShard>& shards_;
  const Language language_;
  ResultQuota quota_;
  std::vector<Place> files_;
  std::map<std::string_view, const Place*> places_;  // by path
  std::map<std::string, std::size_t> rule_indices_;
  SarifLog log_;
};

}  // namespace

Result<MergedSarif> MergeSarif(std::vector<SarifShard> shards) {
  if (Status error = CheckShards(shards)) return *error;
  std::sort(shards.begin(), shards.end(), [](const SarifShard& a, const SarifShard& b) { return a.shard.index < b.shard.index; });
  try {
    return Merge(shards).Run();
  } catch (const std::exception&) {
    return Error{.message = {"a result of a shard has been changed since digestlint wrote it", "digestlint가 쓴 뒤에 바뀐 결과가 있습니다"},
                 .mend = {"lint the shards again", "샤드들을 다시 검사해 주세요"}};
  }
}

}  // namespace digestlint
