#include "lint/lint.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "digest/digest.h"
#include "lint/parallel.h"
#include "lint/suppressions.h"
#include "markdown/document.h"
#include "rules/reporter.h"
#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

bool Before(const Diagnostic& a, const Diagnostic& b) {
  if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
  if (a.range.end != b.range.end) return a.range.end < b.range.end;
  return a.rule->name < b.rule->name;
}

}  // namespace

FileResult LintSource(Source source, std::string absolute_path, const std::vector<RuleSettings>& settings,
                      Language language) {
  FileResult result{.source = std::move(source), .absolute = std::move(absolute_path)};
  const Document document = Document::Parse(result.source);
  const Digest digest = ReadDigest(result.source, document);
  const auto rules = AllRules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!settings[i].enabled || rules[i]->check == nullptr) continue;
    Reporter reporter(*rules[i], settings[i].severity, result.source, language, result.diagnostics);
    rules[i]->check({result.source, document, digest, settings[i].options, result.absolute}, reporter);
  }
  Suppressions suppressions(result.source, document);
  if (!suppressions.empty()) {
    result.suppressed = std::erase_if(result.diagnostics, [&](const Diagnostic& diagnostic) {
      return suppressions.Suppress(result.source, diagnostic);
    });
  }
  std::stable_sort(result.diagnostics.begin(), result.diagnostics.end(), Before);
  return result;
}

RunResult Lint(const std::vector<InputFile>& files, ConfigFinder& configs, const RunOptions& options) {
  struct Slot {
    const Config* config = nullptr;
    std::optional<FileResult> result = {};
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
  ParallelFor(files.size(), options.jobs, [&](std::size_t i) {
    Slot& slot = slots[i];
    if (slot.config == nullptr) return;
    Result<std::string> bytes = ReadFile(files[i].absolute);
    if (!bytes) {
      slot.error = std::move(bytes).error();
      slot.error->path = files[i].path;
      return;
    }
    Result<Source> source = Source::FromBytes(files[i].path, std::move(*bytes));
    if (!source) {
      slot.error = std::move(source).error();
      return;
    }
    if (!files[i].named && !LooksLikeDigest(source->text()) && !DateOfPath(files[i].absolute)) {
      slot.skipped = true;
      return;
    }
    slot.result = LintSource(std::move(*source), files[i].absolute, slot.config->SettingsFor(files[i].absolute),
                             options.language);
  });
  RunResult run;
  for (Slot& slot : slots) {
    if (slot.result) run.files.push_back(std::move(*slot.result));
    run.skipped += slot.skipped ? 1u : 0u;
    // A config that doesn't load is one error, however many files it would have been for.
    const bool known = slot.error && !run.errors.empty() && run.errors.back().path == slot.error->path;
    if (slot.error && !known) run.errors.push_back(std::move(*slot.error));
  }
  return run;
}

}  // namespace digestlint
