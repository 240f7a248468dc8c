// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), with what GitHub's code scanning asks for. Columns are
// UTF-16 code units, as the log says; a byte order mark is none. The log holds no path of the machine and no time, so that
// the same digests give the same bytes everywhere.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "lint/fingerprint.h"
#include "lint/rule_set.h"
#include "report/report.h"
#include "report/result_quota.h"
#include "report/rule_page.h"
#include "report/uri.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kRoot = "%SRCROOT%";
constexpr std::size_t kMostSnippetBytes = 500;

// Code scanning refuses a run with more results, and keeps some of those that it takes, by severity. Its 10 MB of gzip are
// never reached: real results take 90 bytes each. Source:
// https://docs.github.com/en/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
constexpr std::size_t kMostResults = 25000;
constexpr std::size_t kKeptResults = 5000;

const char* Level(Severity severity) {
  switch (severity) {
    case Severity::kError: return "error";
    case Severity::kWarning: return "warning";
    default: return "note";
  }
}

class SarifLog {
 public:
  SarifLog(const RunResult& run, const ReportContext& context) : run_(run), context_(context), quota_(run, kMostResults) {
    AddRules(*RuleSet::Default());
    for (const FileResult& file : run_.files) {
      if (file.rules != nullptr) AddRules(*file.rules);  // the patterns of its config
    }
    for (const FileResult& file : run_.files) AddResults(file);
  }

  std::string ToString() {
    Json run{
        {"tool", {{"driver", {
            {"name", "digestlint"},
            {"version", DIGESTLINT_VERSION},
            {"semanticVersion", DIGESTLINT_VERSION},
            {"informationUri", DIGESTLINT_HOMEPAGE},
            {"language", LanguageTag()},
            {"rules", std::move(rules_)},
        }}}},
        {"invocations", Json::array({Invocation()})},
        {"language", LanguageTag()},
        {"columnKind", "utf16CodeUnits"},
        {"newlineSequences", {"\r\n", "\n", "\r"}},
        {"originalUriBaseIds", {{kRoot, {{"description", {{"text", "The root of the repository, or the current folder outside of one."}}}}}}},
        {"results", std::move(results_)},
    };
    const Json log{
        {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs", Json::array({std::move(run)})},
    };
    return log.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
  }

 private:
  const char* LanguageTag() const { return context_.language == Language::kKorean ? "ko-KR" : "en-US"; }

  void AddRules(const RuleSet& set) {
    if (!known_sets_.insert(&set).second) return;
    for (const Rule* rule : set.rules()) AddRule(*rule);
  }

  // Two configs may each have a pattern of one name: its results have one rule.
  void AddRule(const Rule& rule) {
    if (!rule_indices_.emplace(rule.name, rules_.size()).second) return;
    const std::string help = RuleHelp(rule, context_.language);
    Json described{
        {"id", rule.name},
        {"shortDescription", {{"text", rule.summary.in(context_.language)}}},
        {"fullDescription", {{"text", rule.why.in(context_.language)}}},
        {"help", {{"text", help}, {"markdown", help}}},
        {"helpUri", RuleUri(rule)},
        {"defaultConfiguration", {
            {"enabled", rule.severity != Severity::kOff},
            {"level", rule.severity == Severity::kOff ? "warning" : Level(rule.severity)},
        }},
        {"properties", {
            {"tags", {GroupName(rule.group)}},
            {"precision", "very-high"},
            {"problem.severity", rule.severity == Severity::kError ? "error"
                                 : rule.severity == Severity::kNote ? "recommendation" : "warning"},
        }},
    };
    // A name says more than the id, or is left out: SARIF1001.
    if (std::string_view(rule.name).find('-') != std::string_view::npos) described["name"] = PascalCase(rule.name);
    rules_.push_back(std::move(described));
  }

  // Relative to the root where the file lies below it.
  Json Artifact(const std::string& absolute) const {
    const std::string_view relative = RelativeTo(absolute, context_.root);
    if (!relative.empty()) return {{"uri", PercentEncodePath(relative)}, {"uriBaseId", kRoot}};
    return {{"uri", "file://" + PercentEncodePath(absolute)}};
  }

  static Json Region(const Source& source, Range range) {
    const Position begin = source.position(range.begin, ColumnUnit::kUtf16);
    const Position end = source.position(range.end, ColumnUnit::kUtf16);
    return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
  }

  void AddResults(const FileResult& file) {
    const std::vector<std::string> fingerprints = Fingerprints(file);
    const Json artifact = Artifact(file.absolute);
    for (std::size_t i = 0; i < file.diagnostics.size(); ++i) {
      const Diagnostic& diagnostic = file.diagnostics[i];
      if (!quota_.Take(diagnostic.severity)) continue;
      Json region = Region(file.source, diagnostic.range);
      if (!diagnostic.range.empty() && diagnostic.range.size() <= kMostSnippetBytes) {
        region["snippet"] = {{"text", file.source.slice(diagnostic.range)}};
      }
      Json result{
          {"ruleId", diagnostic.rule->name},
          {"ruleIndex", rule_indices_.at(diagnostic.rule->name)},
          {"level", Level(diagnostic.severity)},
          {"message", {{"text", diagnostic.message}}},
          {"locations", Json::array({{{"physicalLocation", {{"artifactLocation", artifact}, {"region", std::move(region)}}}}})},
          {"partialFingerprints", {{"digestlint/v1", fingerprints[i]}}},
      };
      if (!diagnostic.related.empty()) result["relatedLocations"] = RelatedLocations(file, artifact, diagnostic);
      if (diagnostic.fix && CanBeSaid(file.source, *diagnostic.fix)) {
        result["fixes"] = Json::array({FixOf(file.source, artifact, *diagnostic.fix)});
      }
      results_.push_back(std::move(result));
    }
  }

  Json RelatedLocations(const FileResult& file, const Json& artifact, const Diagnostic& diagnostic) const {
    Json locations = Json::array();
    for (const Related& related : diagnostic.related) {
      Json place;
      if (related.path.empty()) {
        place = {{"artifactLocation", artifact}, {"region", Region(file.source, related.range)}};
      } else {
        place = {{"artifactLocation", Artifact(AbsolutePath(related.path, context_.current_folder))},
                 {"region", {{"startLine", related.line}}}};
      }
      locations.push_back({{"id", locations.size() + 1}, {"physicalLocation", std::move(place)}, {"message", {{"text", related.message}}}});
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

  // Nothing is cut silently.
  Json LimitNotification() const {
    const Text cut("{0} of {1} problems were left out, notes first: code scanning takes {2} results",
                   "문제 {1}개 중 {0}개를 참고부터 뺐습니다. code scanning은 결과를 {2}개까지 받습니다");
    const Text kept("there are {1} problems, and code scanning keeps {3} of them, errors first",
                    "문제가 {1}개 있고, code scanning은 그중 {3}개를 오류부터 보관합니다");
    const Text& text = quota_.left_out() > 0 ? cut : kept;
    return {{"level", quota_.left_out() > 0 ? "warning" : "note"},
            {"message", {{"text", fmt::format(fmt::runtime(text.in(context_.language)), quota_.left_out(), quota_.all(),
                                              kMostResults, kKeptResults)}}}};
  }

  Json Invocation() const {
    Json notifications = Json::array();
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
      notifications.push_back(std::move(notification));
    }
    if (quota_.all() > kKeptResults) notifications.push_back(LimitNotification());
    return {
        {"executionSuccessful", run_.errors.empty()},
        {"exitCode", context_.exit_code},
        {"toolExecutionNotifications", std::move(notifications)},
    };
  }

  const RunResult& run_;
  const ReportContext& context_;
  ResultQuota quota_;
  std::set<const RuleSet*> known_sets_;
  std::map<std::string_view, std::size_t> rule_indices_;
  Json rules_ = Json::array();
  Json results_ = Json::array();
};

}  // namespace

void RenderSarif(const RunResult& run, const ReportContext& context, std::string& out) {
  out += SarifLog(run, context).ToString();
}

}  // namespace digestlint
