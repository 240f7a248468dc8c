#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/config.h"
#include "lint/files.h"
#include "lint/scope.h"
#include "lint/suppressions.h"
#include "rules/diagnostic.h"
#include "rules/run_input.h"
#include "text/content_hash.h"
#include "text/language.h"
#include "text/result.h"
#include "text/source.h"

namespace digestlint {

class CacheFolder;
class PaperCache;

// What was found in one file. Owns its Source, into which every range points.
struct FileResult {
  Source source;             // its path is the one that reports show
  std::string absolute = {};  // normalised
  std::vector<Diagnostic> diagnostics = {};  // sorted by place, then by rule
  std::size_t suppressed = 0;
  FileFacts facts = {};           // what rules across files see of it
  Suppressions suppressions = {};  // for the reports that those make
  std::shared_ptr<const RuleSet> rules = {};  // keeps the rules of the reports alive
  ReportScope scope = {};                // what the reports were chosen by
  Quiet quiet = {};
  Quiet quiet_across = {};         // of the reports across files
  // What a report says of each of these, where that was rendered as soon as the file was linted; then `source` is empty.
  std::optional<std::vector<std::string>> rendered = {};
};

// The order of reports in a file: by place, then by rule.
bool StandsBefore(const Diagnostic& a, const Diagnostic& b);

// Lints one text with these settings: all rules but what they say across files. Pure: no files, no state.
// `cache` is for a text that is linted again and again while it is edited; the result is the same without one.
FileResult LintSource(Source source, std::string absolute_path, const Settings& settings, Language language,
                      ReportScope scope = {}, PaperCache* cache = nullptr);

// Looks the settings up as LintAcrossFiles wants them. REQUIRES: the config of each file has loaded; outlives the result
std::function<Settings(const FileResult&)> SettingsOf(ConfigFinder& configs);

struct RunOptions {
  Language language = Language::kEnglish;
  unsigned jobs = 0;  // threads; 0: as many as the machine has
  // Whether rules look across the files, too. Not in a shard whose log is to be merged: the merge sees all files.
  bool across_files = true;
  // Which problems of a file to report; without it: all. May be called from several threads at a time.
  std::function<ReportScope(std::string_view absolute, const Source& source)> scope_of = {};
  // Told of each file that is done. May be called from several threads at a time.
  std::function<void()> file_done = {};
  // Where results of earlier runs with the same version, config and options are; null: none. REQUIRES: no scope_of
  std::shared_ptr<const CacheFolder> cache = {};
  // Renders one of a file's reports, in the thread that has linted it, so that the text need not be kept: memory doesn't grow
  // with the texts. Without it: the texts stay, for a report over all of them, or for fixes.
  std::function<std::string(const FileResult& file, const Diagnostic& diagnostic)> render = {};

  ReportScope ScopeOf(std::string_view absolute, const Source& source) const { return scope_of ? scope_of(absolute, source) : ReportScope(); }
};

struct RunResult {
  std::vector<FileResult> files = {};  // in the order of the input; without the ones that could not be read
  std::vector<Error> errors = {};      // those, in the same order
  std::size_t skipped = 0;             // Markdown files found in folders that are no digests
  std::vector<ContentHash> texts = {};  // of each file of the input, with a cache: what was there when it was read
};

// The severity of a rule (its place in AllRules()) in the file with this index; kOff where it is off.
using SeverityIn = std::function<Severity(std::size_t file, std::size_t rule)>;

// What the rules say across files that stand in the order of their paths: for each file its reports, sorted. Nothing is
// suppressed yet. `severity` is asked for each report.
std::vector<std::vector<Diagnostic>> ReportsAcross(std::span<const FileFacts> files, const SeverityIn& severity, Language language);

// Adds what the rules say across these files, which stand in the order of their paths. `settings` is asked for each file
// that gets a report.
// REQUIRES: none of the files was rendered
void LintAcrossFiles(std::vector<FileResult>& files,
                     const std::function<Settings(const FileResult&)>& settings, Language language);

// Reads and lints the files, in parallel; the result doesn't depend on how many threads there are.
RunResult Lint(const std::vector<InputFile>& files, ConfigFinder& configs, const RunOptions& options);

}  // namespace digestlint
