#include "report/sarif_shard.h"

#include <fmt/format.h>
#include <simdjson.h>

#include <utility>

#include "report/sarif_log.h"
#include "text/base64.h"

namespace digestlint {
namespace {

using Json = SarifShard::Json;
namespace ondemand = simdjson::ondemand;

Error NotSarif(const std::string& path) {
  return {.path = path,
          .message = {"isn't a SARIF log", "SARIF 로그가 아닙니다"},
          .mend = {"name logs that `digestlint --shard K/N --format sarif` wrote",
                   "`digestlint --shard K/N --format sarif`가 쓴 로그를 지정해 주세요"}};
}

Error NoShard(const std::string& path) {
  return {.path = path,
          .message = {"isn't the log of a shard", "샤드의 로그가 아닙니다"},
          .mend = {"write it with `--shard K/N --format sarif`, and without --fix and --add-suppressions",
                   "--fix와 --add-suppressions 없이 `--shard K/N --format sarif`로 써 주세요"}};
}

Error Damaged(const std::string& path) {
  return {.path = path,
          .message = {"has been changed since digestlint wrote it", "digestlint가 쓴 뒤에 바뀐 로그입니다"},
          .mend = {"lint this shard again", "이 샤드를 다시 검사해 주세요"}};
}

// The driver's name and version are to be ours: what another version found isn't what this one would.
Status CheckDriver(const std::string& path, const Json& driver) {
  const auto text = [&](const char* key) {
    const auto found = driver.find(key);
    return found != driver.end() && found->is_string() ? found->get<std::string>() : std::string("?");
  };
  if (const std::string name = text("name"); name != "digestlint") {
    return Error{.path = path,
                 .message = {fmt::format("is a log of {}, not of digestlint", name), fmt::format("digestlint가 아니라 {}의 로그입니다", name)},
                 .mend = {"leave it out", "빼 주세요"}};
  }
  if (const std::string version = text("version"); version != DIGESTLINT_VERSION) {
    return Error{.path = path,
                 .message = {fmt::format("was written by digestlint {}, and this is {}", version, DIGESTLINT_VERSION),
                             fmt::format("digestlint {}(으)로 쓴 로그인데 지금 버전은 {}입니다", version, DIGESTLINT_VERSION)},
                 .mend = {"use one version for all shards and for the merge", "모든 샤드와 병합에 같은 버전을 써 주세요"}};
  }
  return std::nullopt;
}

std::optional<Severity> SeverityOf(std::string_view level) {
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
    if (level == SarifLevel(severity)) return severity;
  }
  return std::nullopt;
}

// Reads one log, each part once; throws nlohmann's errors where a part isn't what we write.
class Reader {
 public:
  explicit Reader(SarifShard& shard) : shard_(shard) {}

  Status Read() {
    std::string& bytes = *shard_.bytes;
    bytes.reserve(bytes.size() + simdjson::SIMDJSON_PADDING);
    ondemand::document document;
    ondemand::object run;
    if (parser_.iterate(simdjson::padded_string_view(bytes.data(), bytes.size(), bytes.capacity())).get(document) != simdjson::SUCCESS ||
        document["runs"].at(0).get(run) != simdjson::SUCCESS) {
      return NotSarif(shard_.path);
    }
    const Json tool = Parse(run["tool"]);
    if (!tool.is_object() || !tool.contains("driver") || !tool["driver"].is_object()) return NotSarif(shard_.path);
    if (Status error = CheckDriver(shard_.path, tool["driver"])) return error;
    shard_.rules = tool["driver"].at("rules");
    shard_.language = tool["driver"].at("language") == SarifLanguage(Language::kKorean) ? Language::kKorean : Language::kEnglish;
    const Json properties = Parse(run["properties"]);
    if (!properties.is_object() || !properties.contains("digestlint")) return NoShard(shard_.path);
    const bool read = ReadProperties(properties["digestlint"]) && ReadFailures(Parse(run["invocations"])) && ReadResults(run);
    return read ? std::nullopt : Status(Damaged(shard_.path));
  }

 private:
  static Json Parse(simdjson::simdjson_result<ondemand::value> value) {
    ondemand::value found;
    ondemand::object object;
    ondemand::array array;
    std::string_view raw;
    if (value.get(found) != simdjson::SUCCESS) return nullptr;
    if (found.get_object().get(object) == simdjson::SUCCESS) {
      if (object.raw_json().get(raw) != simdjson::SUCCESS) return nullptr;
    } else if (found.get_array().get(array) != simdjson::SUCCESS || array.raw_json().get(raw) != simdjson::SUCCESS) {
      return nullptr;
    }
    return Json::parse(raw);
  }

  bool ReadProperties(const Json& own) {
    const auto shard = Shard::Parse(own.at("shard").get<std::string>());
    if (!shard) return false;
    shard_.shard = *shard;
    shard_.config = own.at("config");
    shard_.files_hash = own.at("files");
    shard_.exit_zero = own.at("exitZero");
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
      shard_.counts[static_cast<std::size_t>(severity)] = own.at("counts").at(SarifLevel(severity));
    }
    for (const Json& file : own.at("errorFiles")) {
      SarifShard::Failure& failure = shard_.failures.emplace_back();
      if (!file.is_null()) failure.file = file.get<std::size_t>();
    }
    shard_.own_rules = own.at("ownRules");
    for (const auto& set : shard_.own_rules) {
      for (const std::size_t rule : set) {
        if (!shard_.rules.at(rule).at("id").is_string()) return false;
      }
    }
    std::size_t results = 0;
    for (const Json& file : own.at("facts")) {
      const auto bytes = FromBase64(file.at("facts").get_ref<const std::string&>());
      std::optional<ShardFacts> facts = bytes ? ShardFactsFrom(*bytes) : std::nullopt;
      if (!facts) return false;
      const std::size_t first = std::exchange(results, results + facts->reports);
      shard_.files.push_back({std::move(*facts), file.at("location"), file.at("rules"), first});
      if (shard_.files.back().rules >= shard_.own_rules.size()) return false;
    }
    results_ = results;
    return true;
  }

  bool ReadFailures(const Json& invocations) {
    const Json& notifications = invocations.at(0).at("toolExecutionNotifications");
    for (std::size_t i = 0; i < shard_.failures.size(); ++i) {
      shard_.failures[i].notification = notifications.at(i);
      if (!notifications.at(i).at("message").at("text").is_string()) return false;
    }
    return true;
  }

  bool ReadResults(ondemand::object& run) {
    ondemand::array results;
    if (run["results"].get(results) != simdjson::SUCCESS) return false;
    for (auto each : results) {
      ondemand::object result;
      std::string_view level;
      SarifShard::Result& out = shard_.results.emplace_back();
      if (each.get(result) != simdjson::SUCCESS || result["level"].get(level) != simdjson::SUCCESS) return false;
      const auto severity = SeverityOf(level);
      if (!severity || result.raw_json().get(out.json) != simdjson::SUCCESS) return false;
      out.severity = *severity;
    }
    return shard_.results.size() == results_;
  }

  SarifShard& shard_;
  ondemand::parser parser_;
  std::size_t results_ = 0;  // that the files have
};

}  // namespace

Result<SarifShard> SarifShard::Read(std::string path, std::string bytes) {
  SarifShard shard{.path = std::move(path), .bytes = std::make_unique<std::string>(std::move(bytes))};
  try {
    if (Status error = Reader(shard).Read()) return *error;
  } catch (const Json::exception&) {
    return Damaged(shard.path);
  }
  return shard;
}

}  // namespace digestlint
