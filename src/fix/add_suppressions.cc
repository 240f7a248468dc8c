#include "fix/add_suppressions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "lint/fingerprint.h"
#include "lint/parallel.h"
#include "lint/suppressions.h"
#include "markdown/document.h"
#include "markdown/same_page.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

using RuleNames = std::set<std::string_view>;

std::string Comment(std::string_view command, const RuleNames& rules) {
  return fmt::format("<!-- digestlint-{} {} -->", command, fmt::join(rules, " "));
}

// The lines of one block of the page, 0-based, both inclusive.
struct Block {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::vector<Block> BlocksOf(const Source& source, const Document& document) {
  std::vector<Block> blocks;
  for (const NodeIndex node : document.children(0)) {
    const Range range = document[node].range;
    Block block{source.line_at(range.begin), source.line_at(range.end)};
    while (block.last > block.first && TrimBlanks(source.slice(source.line(block.last))).empty()) --block.last;
    blocks.push_back(block);
  }
  std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) { return a.first < b.first; });
  return blocks;
}

// Collects the rules by the place where their comment goes.
class Plan {
 public:
  Plan(const Source& source, const std::vector<Block>& blocks) : source_(source), blocks_(blocks) {}

  void AddNear(const Diagnostic& diagnostic) {
    const std::uint32_t line = source_.line_at(diagnostic.range.begin);
    const auto after = std::upper_bound(blocks_.begin(), blocks_.end(), line,
                                        [](std::uint32_t at, const Block& block) { return at < block.first; });
    // Layout is a matter of the file's bytes, which a comment near them would change.
    if (diagnostic.rule->group == Group::kLayout || after == blocks_.begin() || std::prev(after)->last < line) {
      for_file_.insert(diagnostic.rule->name);
    } else if (std::prev(after)->first == line) {
      on_first_line_[line].insert(diagnostic.rule->name);
    } else {
      in_block_[static_cast<std::size_t>(std::prev(after) - blocks_.begin())].insert(diagnostic.rule->name);
    }
  }
  void AddForFile(const Diagnostic& diagnostic) { for_file_.insert(diagnostic.rule->name); }

  std::vector<Edit> Edits(bool file_comment_at_end) const {
    std::map<std::uint32_t, std::string> insertions;  // by offset
    const std::string newline(source_.newline());
    for (const auto& [index, rules] : in_block_) {
      insertions[LineStart(blocks_[index].first)] += Comment("disable", rules) + newline;
      const Range last = source_.line_with_terminator(blocks_[index].last);
      const bool ended = last.size() > source_.line(blocks_[index].last).size();
      insertions[last.end] += (ended ? "" : newline) + Comment("enable", rules) + newline;
    }
    for (const auto& [line, rules] : on_first_line_) insertions[LineStart(line)] += Comment("disable-next-line", rules) + newline;
    if (!for_file_.empty()) {
      const std::string comment = Comment("disable-file", for_file_) + newline;
      if (file_comment_at_end) {
        const bool ended = source_.text().ends_with('\n') || source_.text().ends_with('\r');
        insertions[source_.size()] += (ended ? "" : newline) + newline + comment;
      } else {
        std::string& first = insertions[LineStart(0)];
        first = comment + newline + first;
      }
    }
    std::vector<Edit> edits;
    for (const auto& [offset, text] : insertions) edits.push_back(InsertAt(offset, text));
    return edits;
  }

 private:
  std::uint32_t LineStart(std::uint32_t line) const {
    return line == 0 && source_.has_byte_order_mark() ? 3 : source_.line_start(line);
  }

  const Source& source_;
  const std::vector<Block>& blocks_;
  std::map<std::size_t, RuleNames> in_block_;
  std::map<std::uint32_t, RuleNames> on_first_line_;
  RuleNames for_file_;
};

std::string Applied(std::string_view text, const std::vector<Edit>& edits) {
  std::string out;
  std::uint32_t at = 0;
  for (const Edit& edit : edits) {
    out.append(text.substr(at, edit.range.begin - at)).append(edit.text);
    at = edit.range.begin;
  }
  return out.append(text.substr(at));
}

// Where an offset is once the insertions are made; text at the very place moves behind what is inserted.
std::uint32_t Moved(std::uint32_t offset, const std::vector<Edit>& edits) {
  std::uint32_t moved = offset;
  for (const Edit& edit : edits) {
    if (edit.range.begin <= offset) moved += static_cast<std::uint32_t>(edit.text.size());
  }
  return moved;
}

// How often each problem is there, by what doesn't change when others go.
std::map<std::string, int> CountsOf(const FileResult& result) {
  std::map<std::string, int> counts;
  for (const std::string& fingerprint : Fingerprints(result)) ++counts[fingerprint.substr(0, 16)];
  return counts;
}

class Finder {
 public:
  Finder(const FileResult& file, std::vector<const Diagnostic*> wanted, const Settings& settings, Language language)
      : file_(file),
        settings_(settings),
        language_(language),
        blocks_(BlocksOf(file.source, Document::Parse(file.source))),
        wanted_(std::move(wanted)) {
    std::erase_if(wanted_, [](const Diagnostic* diagnostic) { return diagnostic->rule->group == Group::kMeta; });
  }

  Result<AddedSuppressions> Find() {
    if (wanted_.empty()) return AddedSuppressions();
    if (auto source = Parse(std::string(file_.source.text()))) {
      counts_before_ = CountsOf(LintSource(std::move(*source), file_.absolute, settings_, language_));
    }
    struct Way {
      bool near;
      bool at_end;
    };
    for (const Way way : {Way{true, false}, Way{true, true}, Way{false, false}, Way{false, true}}) {
      Plan plan(file_.source, blocks_);
      for (const Diagnostic* diagnostic : wanted_) way.near ? plan.AddNear(*diagnostic) : plan.AddForFile(*diagnostic);
      AddedSuppressions added{plan.Edits(way.at_end), wanted_.size()};
      if (Works(added.edits)) return added;
    }
    return Error{.path = file_.source.path(),
                 .message = {"no comment can keep its problems quiet without changing the page",
                             "화면을 바꾸지 않고 문제를 막을 수 있는 주석 자리가 없습니다"},
                 .mend = {"use [[overrides]] in digestlint.toml", "digestlint.toml의 [[overrides]]를 써 주세요"}};
  }

 private:
  std::optional<Source> Parse(std::string text) const {
    Result<Source> source = Source::FromBytes(file_.source.path(), std::move(text));
    if (!source) return std::nullopt;
    return std::move(*source);
  }

  bool Works(const std::vector<Edit>& edits) const {
    std::optional<Source> source = Parse(Applied(file_.source.text(), edits));
    if (!source || !SamePage(file_.source, *source)) return false;
    FileResult after = LintSource(std::move(*source), file_.absolute, settings_, language_);
    for (const auto& [problem, count] : CountsOf(after)) {
      const auto before = counts_before_.find(problem);
      if (before == counts_before_.end() || before->second < count) return false;
    }
    return std::all_of(wanted_.begin(), wanted_.end(), [&](const Diagnostic* diagnostic) {
      const Diagnostic moved{.rule = diagnostic->rule,
                             .range = {Moved(diagnostic->range.begin, edits), Moved(diagnostic->range.end, edits)}};
      return after.suppressions.Suppress(after.source, moved);
    });
  }

  const FileResult& file_;
  const Settings& settings_;
  const Language language_;
  const std::vector<Block> blocks_;
  std::vector<const Diagnostic*> wanted_;
  std::map<std::string, int> counts_before_;
};

}  // namespace

Result<AddedSuppressions> FindSuppressions(const FileResult& file, const Settings& settings, Language language) {
  std::vector<const Diagnostic*> all;
  for (const Diagnostic& diagnostic : file.diagnostics) all.push_back(&diagnostic);
  return FindSuppressions(file, std::move(all), settings, language);
}

Result<AddedSuppressions> FindSuppressions(const FileResult& file, std::vector<const Diagnostic*> wanted,
                                           const Settings& settings, Language language) {
  return Finder(file, std::move(wanted), settings, language).Find();
}

void AddSuppressions(RunResult& run, ConfigFinder& configs, const RunOptions& options, FixRunOutcome& outcome) {
  struct Job {
    const Config* config = nullptr;
    std::string before = {};
    std::size_t count = 0;
    Status error = {};
  };
  std::vector<Job> jobs(run.files.size());
  for (std::size_t i = 0; i < run.files.size(); ++i) {
    const Result<const Config*> config = configs.For(run.files[i].absolute);
    if (config && !run.files[i].diagnostics.empty()) jobs[i].config = *config;
  }
  ParallelFor(jobs.size(), options.jobs, [&](std::size_t i) {
    if (jobs[i].config == nullptr) return;
    FileResult& file = run.files[i];
    const Settings settings = jobs[i].config->SettingsFor(file.absolute);
    Result<AddedSuppressions> added = FindSuppressions(file, settings, options.language);
    if (!added) {
      jobs[i].error = added.error();
      return;
    }
    if (added->edits.empty()) return;
    jobs[i].before = file.source.text();
    jobs[i].count = added->count;
    Result<Source> source = Source::FromBytes(file.source.path(), Applied(file.source.text(), added->edits));
    if (!source) return;  // it was read while the comments were sought
    ReportScope scope = std::move(file.scope);
    scope.Follow(added->edits);
    file = LintSource(std::move(*source), std::string(file.absolute), settings, options.language, std::move(scope));
  });
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    if (jobs[i].error) run.errors.push_back(std::move(*jobs[i].error));
    if (jobs[i].count == 0) continue;
    outcome.silenced += jobs[i].count;
    const auto place = std::lower_bound(outcome.changed.begin(), outcome.changed.end(), i,
                                        [](const FixedFile& file, std::size_t index) { return file.file < index; });
    if (place != outcome.changed.end() && place->file == i) {
      place->after = run.files[i].source.text();
      place->silenced = jobs[i].count;
      continue;
    }
    outcome.changed.insert(place, {.file = i, .path = run.files[i].source.path(), .absolute = run.files[i].absolute,
                                   .before = std::move(jobs[i].before), .after = std::string(run.files[i].source.text()),
                                   .silenced = jobs[i].count});
  }
  RelintAcrossFiles(run, configs, options);
}

}  // namespace digestlint
