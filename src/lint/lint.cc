#include "lint/lint.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "digest/digest.h"
#include "lint/cache_folder.h"
#include "lint/check_rules.h"
#include "lint/paper_cache.h"
#include "lint/parallel.h"
#include "lint/result_bytes.h"
#include "lint/suppressions.h"
#include "markdown/document.h"
#include "markdown/same_page.h"
#include "rules/reporter.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/content_hash.h"

namespace digestlint {
namespace {

// Takes out the reports that a comment keeps quiet.
void Suppress(FileResult& result, std::vector<Diagnostic>& diagnostics) {
  if (result.suppressions.empty()) return;
  result.suppressed += std::erase_if(diagnostics, [&](const Diagnostic& diagnostic) {
    return result.suppressions.Suppress(result.source, diagnostic);
  });
}

// Whether this run could have made the report that the comment is there for.
bool CouldBeUsed(std::string_view name, const Settings& settings) {
  const auto rules = settings.rules->rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const bool named = rules[i]->name == name || GroupName(rules[i]->group) == name;
    // What a rule says across files isn't known yet.
    if (named && (!settings[i].enabled || rules[i]->check_run != nullptr)) return false;
  }
  return true;
}

// Whether the page is the same without these stretches of the text: a comment that ends a list or a paragraph may hold the
// rest of the page in its place.
bool SamePageWithout(const Source& source, const std::vector<Range>& stretches) {
  std::string text;
  std::uint32_t at = 0;
  for (const Range stretch : stretches) {
    if (stretch.begin < at) return false;
    text += source.slice({at, stretch.begin});
    at = stretch.end;
  }
  text += source.slice({at, source.size()});
  const Result<Source> without = Source::FromBytes(source.path(), std::move(text));
  return without && SamePage(source, *without);
}

void ReportUnusedSuppressions(FileResult& result, const Settings& settings, Language language) {
  const auto self = settings.rules->Find("unused-suppression");
  if (!self || !settings[*self].enabled) return;
  Reporter report((*settings.rules)[*self], settings[*self].severity, result.source, language, result.diagnostics);
  const auto unused = [&](const Suppressions::Entry& entry) {
    return !entry.name.empty() && entry.known && !entry.used && CouldBeUsed(entry.rule, settings);
  };
  std::vector<Range> stretches;
  for (const Suppressions::Entry& entry : result.suppressions.entries()) {
    if (unused(entry)) stretches.push_back(result.suppressions.RangeToRemove(result.source, entry));
  }
  const bool may_go = !stretches.empty() && SamePageWithout(result.source, stretches);
  for (const Suppressions::Entry& entry : result.suppressions.entries()) {
    if (entry.name.empty()) {
      report.at(entry.comment, {"the comment names no rule, so it silences nothing", "주석에 규칙 이름이 없어 아무것도 막지 않습니다"});
    } else if (!entry.known) {
      report.at(entry.name, {"there is no rule or group '{}'", "'{}'(이)라는 규칙이나 그룹이 없습니다"}, entry.rule);
    } else if (unused(entry)) {
      ReportBuilder builder = report.at(entry.name, {"'{}' reports nothing here", "여기에는 '{}'이(가) 알릴 것이 없습니다"}, entry.rule);
      if (may_go) {
        builder.fix(Safety::kSafe, {Erase(result.suppressions.RangeToRemove(result.source, entry))}, {"remove it", "지웁니다"});
      }
    }
  }
}

// Lints a text, unless the cache knows what comes of it.
FileResult LintWithCache(Source source, const ContentHash& hash, const std::string& absolute, const Settings& settings,
                         const RunOptions& options) {
  ReportScope scope = options.ScopeOf(absolute, source);
  if (options.cache == nullptr) return LintSource(std::move(source), absolute, settings, options.language, std::move(scope));
  // One entry a path, so that the folder doesn't grow with each edit; what is reported may depend on both names.
  const std::string name = ToText(HashOf(absolute + '\0' + source.path()));
  const std::string of_content = ToText(hash);
  if (const std::optional<std::string> entry = options.cache->Get(name); entry && entry->starts_with(of_content)) {
    if (auto known = ResultFrom(std::string_view(*entry).substr(of_content.size()), source, absolute, settings.rules)) {
      return std::move(*known);
    }
  }
  FileResult result = LintSource(std::move(source), absolute, settings, options.language, std::move(scope));
  if (const std::optional<std::string> bytes = ToBytes(result)) options.cache->Put(name, of_content + *bytes);
  return result;
}

// What rules say across files, for each file.
std::vector<std::vector<Diagnostic>> ReportsAcross(std::vector<FileResult>& files,
                                                   const std::function<Settings(const FileResult&)>& settings, Language language) {
  std::vector<FileFacts> facts;
  facts.reserve(files.size());
  for (FileResult& file : files) facts.push_back(std::move(file.facts));
  const auto severity = [&](std::size_t file, std::size_t rule) {
    const RuleSettings found = settings(files[file])[rule];
    return found.enabled ? found.severity : Severity::kOff;
  };
  std::vector<std::vector<Diagnostic>> reports = ReportsAcross(facts, severity, language);
  for (std::size_t i = 0; i < files.size(); ++i) files[i].facts = std::move(facts[i]);
  return reports;
}

void AddReportsAcross(FileResult& file, std::vector<Diagnostic> added) {
  file.quiet_across = {};
  if (added.empty()) return;
  Suppress(file, added);
  file.quiet_across = file.scope.Keep(file.source, file.facts, added);
  file.diagnostics.insert(file.diagnostics.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
  std::stable_sort(file.diagnostics.begin(), file.diagnostics.end(), StandsBefore);
}

// Renders files as soon as they are linted, and lets their texts go.
class EarlyRenderer {
 public:
  // REQUIRES: options.render; options outlive it
  explicit EarlyRenderer(const RunOptions& options) : options_(options) {}

  void Render(FileResult& file) const {
    file.rendered = RenderAll(file);
    SetText(file, {});
  }

  // Adds what rules say across files, for which the text is read again. Errors: it isn't what it was when it was linted.
  Status Add(FileResult& file, std::vector<Diagnostic> added, const ContentHash& hash) const {
    if (added.empty()) return std::nullopt;
    Result<std::string> bytes = ReadFile(file.absolute);
    if (!bytes || HashOf(*bytes) != hash) return Changed(file);
    SetText(file, std::move(*bytes));
    std::vector<Diagnostic> others = std::exchange(file.diagnostics, {});
    AddReportsAcross(file, std::move(added));
    Merge(file, std::move(others), RenderAll(file));
    SetText(file, {});
    return std::nullopt;
  }

 private:
  std::vector<std::string> RenderAll(const FileResult& file) const {
    std::vector<std::string> rendered;
    rendered.reserve(file.diagnostics.size());
    for (const Diagnostic& diagnostic : file.diagnostics) rendered.push_back(options_.render(file, diagnostic));
    return rendered;
  }

  // Puts the reports of a file back, which are in order as the added ones are.
  static void Merge(FileResult& file, std::vector<Diagnostic> others, std::vector<std::string> rendered_added) {
    std::vector<Diagnostic> added = std::exchange(file.diagnostics, {});
    std::vector<std::string> rendered = std::move(*file.rendered);
    file.rendered.emplace();
    for (std::size_t at = 0, next = 0; at < others.size() || next < added.size();) {
      const bool first = next == added.size() || (at < others.size() && !StandsBefore(added[next], others[at]));
      file.rendered->push_back(std::move(first ? rendered[at] : rendered_added[next]));
      file.diagnostics.push_back(std::move(first ? others[at++] : added[next++]));
    }
  }

  // REQUIRES: Source takes the bytes
  static void SetText(FileResult& file, std::string bytes) {
    Result<Source> source = Source::FromBytes(file.source.path(), std::move(bytes));
    file.source = std::move(*source);
  }

  static Error Changed(const FileResult& file) {
    return {.path = file.source.path(),
            .message = {"changed while it was linted", "검사하는 동안 파일이 바뀌었습니다"},
            .mend = {"run digestlint again", "다시 실행해 주세요"}};
  }

  const RunOptions& options_;
};

}  // namespace

bool StandsBefore(const Diagnostic& a, const Diagnostic& b) {
  if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
  if (a.range.end != b.range.end) return a.range.end < b.range.end;
  return a.rule->name < b.rule->name;
}

FileResult LintSource(Source source, std::string absolute_path, const Settings& settings, Language language,
                      ReportScope scope, PaperCache* cache) {
  FileResult result{.source = std::move(source), .absolute = std::move(absolute_path), .scope = std::move(scope)};
  const Document document = cache == nullptr ? Document::Parse(result.source) : cache->Parse(result.source);
  const Digest digest = ReadDigest(result.source, document);
  result.rules = settings.rules;
  const bool cached = cache != nullptr && cache->Take(result.source, document, digest, settings, language, result.absolute);
  CheckRules(cached ? RulesToCheck::kOfWholeDigest : RulesToCheck::kAll, result.source, document, digest, result.absolute,
             settings, language, result.diagnostics);
  if (cached) cache->AddReports(result.diagnostics);
  result.suppressions = Suppressions(result.source, document, *settings.rules);
  Suppress(result, result.diagnostics);
  ReportUnusedSuppressions(result, settings, language);
  std::stable_sort(result.diagnostics.begin(), result.diagnostics.end(), StandsBefore);
  const auto rules = settings.rules->rules();
  const bool across = std::any_of(rules.begin(), rules.end(), [](const Rule* rule) { return rule->check_run != nullptr; });
  if (across) result.facts = cached ? cache->Facts(result.source) : ReadFacts(result.source, digest);
  result.quiet = result.scope.Keep(result.source, result.facts, result.diagnostics);
  return result;
}

std::vector<std::vector<Diagnostic>> ReportsAcross(std::span<const FileFacts> files, const SeverityIn& severity, Language language) {
  const auto rules = AllRules();  // the first of every set: no other rules look across files
  std::vector<std::vector<Diagnostic>> reports(files.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i]->check_run == nullptr) continue;
    RunReporter reporter(*rules[i], language);
    rules[i]->check_run({files}, reporter);
    for (RunReporter::Report& report : reporter.reports()) {
      const Severity most = severity(report.file, i);
      if (most == Severity::kOff) continue;
      // The rule may call a report milder than itself, the config may call the rule milder still.
      Severity& said = report.diagnostic.severity;
      said = said == Severity::kOff ? most : std::min(said, most);
      report.diagnostic.across_files = true;
      reports[report.file].push_back(std::move(report.diagnostic));
    }
  }
  for (std::vector<Diagnostic>& each : reports) std::stable_sort(each.begin(), each.end(), StandsBefore);
  return reports;
}

void LintAcrossFiles(std::vector<FileResult>& files,
                     const std::function<Settings(const FileResult&)>& settings, Language language) {
  std::vector<std::vector<Diagnostic>> added = ReportsAcross(files, settings, language);
  for (std::size_t i = 0; i < files.size(); ++i) AddReportsAcross(files[i], std::move(added[i]));
}

std::function<Settings(const FileResult&)> SettingsOf(ConfigFinder& configs) {
  return [&configs](const FileResult& file) { return (*configs.For(file.absolute))->SettingsFor(file.absolute); };
}

RunResult Lint(const std::vector<InputFile>& files, ConfigFinder& configs, const RunOptions& options) {
  struct Slot {
    const Config* config = nullptr;
    std::optional<FileResult> result = {};
    ContentHash hash = {};  // of the text, where it is rendered early or cached
    std::optional<Error> error = {};
    bool skipped = false;
  };
  std::vector<Slot> slots(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    Result<const Config*> config = configs.For(files[i].absolute);
    if (config) {
      slots[i].config = *config;
    } else {
      slots[i].error = config.error();
    }
  }
  const EarlyRenderer early(options);
  const auto lint = [&](std::size_t i) {
    Slot& slot = slots[i];
    if (slot.config == nullptr) return;
    Result<std::string> bytes = ReadFile(files[i].absolute);
    if (!bytes) {
      slot.error = std::move(bytes).error();
      slot.error->path = files[i].path;
      return;
    }
    if (options.render || options.cache != nullptr) slot.hash = HashOf(*bytes);
    Result<Source> source = Source::FromBytes(files[i].path, std::move(*bytes));
    if (!source) {
      slot.error = std::move(source).error();
      return;
    }
    if (!files[i].named && !LooksLikeDigest(source->text()) && !DateOfPath(files[i].absolute)) {
      slot.skipped = true;
      return;
    }
    slot.result = LintWithCache(std::move(*source), slot.hash, files[i].absolute, slot.config->SettingsFor(files[i].absolute), options);
    if (options.render) early.Render(*slot.result);
  };
  ParallelFor(files.size(), options.jobs, [&](std::size_t i) {
    lint(i);
    if (options.file_done) options.file_done();
  });
  RunResult run;
  std::vector<ContentHash> hashes;  // of the run's files
  std::set<std::string> broken_configs;
  for (Slot& slot : slots) {
    if (slot.result) {
      run.files.push_back(std::move(*slot.result));
      hashes.push_back(slot.hash);
    }
    run.skipped += slot.skipped ? 1u : 0u;
    if (options.cache != nullptr) run.texts.push_back(slot.hash);
    // A config that doesn't load is one error, however many files it would have been for.
    const bool known = slot.error && slot.config == nullptr && !broken_configs.insert(slot.error->path).second;
    if (slot.error && !known) run.errors.push_back(std::move(*slot.error));
  }
  if (!options.across_files) return run;
  if (!options.render) {
    LintAcrossFiles(run.files, SettingsOf(configs), options.language);
    return run;
  }
  std::vector<std::vector<Diagnostic>> added = ReportsAcross(run.files, SettingsOf(configs), options.language);
  std::vector<Status> changed(run.files.size());
  ParallelFor(run.files.size(), options.jobs, [&](std::size_t i) { changed[i] = early.Add(run.files[i], std::move(added[i]), hashes[i]); });
  for (Status& error : changed) {
    if (error) run.errors.push_back(std::move(*error));
  }
  return run;
}

}  // namespace digestlint
