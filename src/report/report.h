#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.h"
#include "lint/shard.h"
#include "rules/rule.h"
#include "text/language.h"

namespace digestlint {

// What the log of a shard says of its run, so that a merge knows that the shards belong together. The log of a run without
// it can't be merged.
struct ShardContext {
  Shard shard = {};
  std::string config = {};  // a hash of the config and the options
  std::string files = {};   // a hash of the names of all files, of this shard or another
  bool exit_zero = false;
  // For each error of the run the place of its file among all files; nothing: it is about none of them, every shard has it.
  std::vector<std::optional<std::size_t>> error_files = {};
  std::function<Settings(const FileResult&)> settings = {};
};

// What a report needs to know beside the result itself. The library looks at no terminal, clock or environment: the
// program that calls it says.
struct ReportContext {
  Language language = Language::kEnglish;
  bool color = false;             // ANSI colours
  std::size_t width = 100;        // columns of the terminal; long lines are cut around their problem
  std::string current_folder = {};  // absolute
  std::string root = {};          // absolute; SARIF's URIs are relative to it (the repository's root)
  int exit_code = 0;
  bool summary = true;            // end with counts
  bool unsafe_fixes = false;      // --unsafe-fixes was given: hints name it no more
  std::size_t fixed = 0;          // problems that --fix has just mended
  std::size_t silenced = 0;       // problems that --add-suppressions has just kept quiet
  std::optional<ShardContext> shard = {};  // SARIF: the log is to be merged
};

// Renders a run. One file a format; see RendererNames().
using Renderer = void (*)(const RunResult& run, const ReportContext& context, std::string& out);
// Renders what that says of one problem, for formats in which this depends on no other; see FileResult::rendered.
using ReportRenderer = void (*)(const FileResult& file, const Diagnostic& diagnostic, const ReportContext& context, std::string& out);

void RenderText(const RunResult& run, const ReportContext& context, std::string& out);
void RenderJsonl(const RunResult& run, const ReportContext& context, std::string& out);
void RenderJson(const RunResult& run, const ReportContext& context, std::string& out);
void RenderSarif(const RunResult& run, const ReportContext& context, std::string& out);
void RenderGithub(const RunResult& run, const ReportContext& context, std::string& out);
void RenderGitlab(const RunResult& run, const ReportContext& context, std::string& out);
void RenderRdjsonl(const RunResult& run, const ReportContext& context, std::string& out);
void RenderJunit(const RunResult& run, const ReportContext& context, std::string& out);
void RenderHtml(const RunResult& run, const ReportContext& context, std::string& out);
void RenderSummary(const RunResult& run, const ReportContext& context, std::string& out);

void RenderReportAsText(const FileResult& file, const Diagnostic& diagnostic, const ReportContext& context, std::string& out);
void RenderReportAsJsonl(const FileResult& file, const Diagnostic& diagnostic, const ReportContext& context, std::string& out);
void RenderReportAsRdjsonl(const FileResult& file, const Diagnostic& diagnostic, const ReportContext& context, std::string& out);

// The renderer of `--format NAME`, or null.
Renderer FindRenderer(std::string_view format);
ReportRenderer FindReportRenderer(std::string_view format);  // or null
std::vector<std::string_view> RendererNames();

// The renderer of `--statistics` in that format, or null where it has none.
Renderer FindStatisticsRenderer(std::string_view format);

// One report after the other: what was rendered already, and the others by `render`.
void RenderReports(const RunResult& run, const ReportContext& context, ReportRenderer render, std::string& out);

// The text without what a terminal would obey: control characters become their pictures (␛), so that neither a file's
// name nor its text can move the cursor or change the title.
// Those in `kept` stay as they are.
std::string ForTerminal(std::string_view text, std::string_view kept = {});
// What it shows of one character.
char32_t ForTerminal(char32_t c);

// One line for an error: `error: path:line:column: message; mend`.
std::string RenderError(const Error& error, Language language, bool color);

}  // namespace digestlint
