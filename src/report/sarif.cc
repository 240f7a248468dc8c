// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), with what GitHub's code scanning asks for. Columns are
// UTF-16 code units, as the log says; a byte order mark is none. The log holds no path of the machine and no time, so that
// the same digests give the same bytes everywhere.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/fingerprint.h"
#include "lint/rule_set.h"
#include "lint/shard_facts.h"
#include "lint/statistics.h"
#include "report/report.h"
#include "report/result_quota.h"
#include "report/sarif_log.h"
#include "rules/rule.h"
#include "text/base64.h"

namespace digestlint {
namespace {

using Json = SarifLog::Json;

constexpr std::size_t kMostSnippetBytes = 500;

class SarifReport {
 public:
  SarifReport(const RunResult& run, const ReportContext& context) : run_(run), context_(context), quota_(run, kMostResults) {
    log_.language = context.language;
    log_.exit_code = context.exit_code;
    AddRules(*RuleSet::Default());
    for (const FileResult& file : run_.files) {
      if (file.rules != nullptr) AddRules(*file.rules);  // the patterns of its config
    }
    for (const FileResult& file : run_.files) AddResults(file);
    AddErrors();
    if (context_.shard) log_.properties = {{"digestlint", ShardProperties(*context_.shard)}};
  }

  std::string ToString() { return ToText(std::move(log_), quota_); }

 private:
  void AddRules(const RuleSet& set) {
    const auto [known, is_new] = sets_.emplace(&set, sets_.size());
    if (!is_new) return;
    Json own = Json::array();
    for (const Rule* rule : set.rules()) {
      // Two configs may each have a pattern of one name: its results have one rule.
      const auto [place, is_new_rule] = rule_indices_.emplace(rule->name, log_.rules.size());
      if (is_new_rule) log_.rules.push_back(SarifRule(*rule, context_.language));
      if (place->second >= RuleSet::Default()->size()) own.push_back(place->second);
    }
    own_rules_.push_back(std::move(own));
  }

  Json Artifact(const std::string& absolute) const { return SarifLocation(absolute, context_.root); }

  static Json Region(const Source& source, Range range) {
    return SarifRegion(source.position(range.begin, ColumnUnit::kUtf16), source.position(range.end, ColumnUnit::kUtf16));
  }

  void AddResults(const FileResult& file) {
    const std::vector<std::string> fingerprints = Fingerprints(file);
    const Json artifact = Artifact(file.absolute);
    std::vector<std::size_t> in_log;
    for (std::size_t i = 0; i < file.diagnostics.size(); ++i) {
      const Diagnostic& diagnostic = file.diagnostics[i];
      if (!quota_.Take(diagnostic.severity)) continue;
      in_log.push_back(i);
      Json region = Region(file.source, diagnostic.range);
      // A report across files has none: a merge of shards makes it where the text is no more.
      if (!diagnostic.across_files && !diagnostic.range.empty() && diagnostic.range.size() <= kMostSnippetBytes) {
        region["snippet"] = {{"text", file.source.slice(diagnostic.range)}};
      }
      Json result = SarifResult(diagnostic, rule_indices_.at(diagnostic.rule->name), artifact, std::move(region), fingerprints[i]);
      if (!diagnostic.related.empty()) result["relatedLocations"] = RelatedLocations(file, artifact, diagnostic);
      if (diagnostic.fix && CanBeSaid(file.source, *diagnostic.fix)) {
        result["fixes"] = Json::array({FixOf(file.source, artifact, *diagnostic.fix)});
      }
      log_.results.push_back(std::move(result));
    }
    if (context_.shard) AddFacts(file, artifact, in_log);
  }

  Json RelatedLocations(const FileResult& file, const Json& artifact, const Diagnostic& diagnostic) const {
    Json locations = Json::array();
    for (const Related& related : diagnostic.related) {
      locations.push_back(
          related.path.empty()
              ? SarifRelated(locations.size() + 1, artifact, Region(file.source, related.range), related.message)
              : SarifRelated(locations.size() + 1, Artifact(AbsolutePath(related.path, context_.current_folder)),
                             {{"startLine", related.line}}, related.message));
    }
    return locations;
  }

  // A byte order mark has no column in SARIF, so a fix that touches it can't be said.
  static bool CanBeSaid(const Source& source, const Fix& fix) {
    return !source.has_byte_order_mark() ||
           std::all_of(fix.edits.begin(), fix.edits.end(), [](const Edit& edit) { return edit.range.begin >= 3; });
  }

  static Json FixOf(const Source& source, const Json& artifact, const Fix& fix) {
    Json replacements = Json::array();
    for (const Edit& edit : fix.edits) {
      Json replacement{{"deletedRegion", Region(source, edit.range)}};
      if (!edit.text.empty()) replacement["insertedContent"] = {{"text", edit.text}};
      replacements.push_back(std::move(replacement));
    }
    return {
        {"description", {{"text", fix.title}}},
        {"artifactChanges", Json::array({{{"artifactLocation", artifact}, {"replacements", std::move(replacements)}}})},
        {"properties", {{"safety", SafetyName(fix.safety)}}},
    };
  }

  void AddErrors() {
    for (const Error& error : run_.errors) {
      std::string text = error.message.in(context_.language);
      if (!error.path.empty()) text = fmt::format("{}: {}", error.path, text);
      if (const std::string& mend = error.mend.in(context_.language); !mend.empty()) text += "; " + mend;
      Json notification{{"level", "error"}, {"message", {{"text", text}}}};
      if (!error.path.empty()) {
        Json place{{"artifactLocation", Artifact(AbsolutePath(error.path, context_.current_folder))}};
        if (error.line > 0) {
          // Errors count code points; where that may differ from UTF-16 the line alone is said.
          place["region"] = {{"startLine", error.line}};
        }
        notification["locations"] = Json::array({{{"physicalLocation", std::move(place)}}});
      }
      log_.errors.push_back(std::move(notification));
    }
  }

  void AddFacts(const FileResult& file, const Json& artifact, const std::vector<std::size_t>& in_log) {
    const std::string facts = ToBytes(ShardFactsOf(file, context_.shard->settings(file), in_log));
    files_.push_back({{"location", artifact}, {"rules", file.rules == nullptr ? 0 : sets_.at(file.rules.get())}, {"facts", Base64(facts)}});
  }

  Json ShardProperties(const ShardContext& shard) {
    Json counts = Json::object();
    const auto by_severity = CountRun(run_).by_severity;
    for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNote}) {
      counts[SarifLevel(severity)] = by_severity[static_cast<std::size_t>(severity)];
    }
    Json error_files = Json::array();
    for (const auto& file : shard.error_files) error_files.push_back(file ? Json(*file) : Json(nullptr));
    return {
        {"shard", fmt::format("{}/{}", shard.shard.index, shard.shard.count)},
        {"config", shard.config},
        {"files", shard.files},
        {"exitZero", shard.exit_zero},
        {"counts", std::move(counts)},
        {"errorFiles", std::move(error_files)},
        {"ownRules", std::move(own_rules_)},
        {"facts", std::move(files_)},
    };
  }

  const RunResult& run_;
  const ReportContext& context_;
  ResultQuota quota_;
  std::map<const RuleSet*, std::size_t> sets_;  // by their order
  std::map<std::string_view, std::size_t> rule_indices_;
  SarifLog log_;
  // For the merge of a shard:
  Json own_rules_ = Json::array();  // of each set, beside the ones built in
  Json files_ = Json::array();
};

}  // namespace

void RenderSarif(const RunResult& run, const ReportContext& context, std::string& out) {
  out += SarifReport(run, context).ToString();
}

}  // namespace digestlint
