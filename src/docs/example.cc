#include "docs/example.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "docs/embedded_fixture.h"
#include "lint/config.h"
#include "lint/config_reader.h"
#include "patterns/examples.h"
#include "patterns/pattern.h"
#include "report/report.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::string_view kFolder = "/";  // an example stands in no folder of the reader's

std::string_view Fixture(const Rule& rule, std::string_view file) {
  return EmbeddedFixture(std::string(rule.name) + "/" + std::string(file));
}

// The text without some of its papers. `papers` are the offsets of their headings; what stands before the first stays.
std::string WithPapers(std::string_view text, const std::vector<std::uint32_t>& papers, const std::vector<bool>& kept) {
  if (papers.empty()) return std::string(text);
  std::string cut(text.substr(0, papers.front()));
  for (std::size_t i = 0; i < papers.size(); ++i) {
    const std::size_t end = i + 1 < papers.size() ? papers[i + 1] : text.size();
    if (kept[i]) cut += text.substr(papers[i], end - papers[i]);
  }
  if (kept.back()) return cut;  // the file's own end may be what the example is about
  // The blank lines before the next heading go.
  std::size_t end = cut.size();
  while (end > 0 && IsAsciiSpace(cut[end - 1])) --end;
  cut.erase(std::min(cut.find('\n', end), cut.size() - 1) + 1);
  return cut;
}

std::vector<std::uint32_t> PapersOf(const RunResult& run) {
  std::vector<std::uint32_t> papers;
  const FileResult& file = run.files.front();
  for (const PaperFacts& paper : file.facts.papers) {
    papers.push_back(file.source.line_start(file.source.line_at(paper.heading.begin)));
  }
  return papers;
}

// The fewest papers that still give a report, the first ones rather than the last; at least one. Where one is enough, it
// is the one with the fewest reports, if there is one whose reports are all mended.
std::string FewestPapers(const Rule& rule, const RuleExample& example, std::string_view text) {
  const std::vector<std::uint32_t> papers = PapersOf(RunExample(rule, example, text, Language::kEnglish));
  struct Reports {
    std::size_t count = 0;
    std::size_t without_fix = 0;
  };
  const auto reports = [&](const std::vector<bool>& kept) {
    const RunResult run = RunExample(rule, example, WithPapers(text, papers, kept), Language::kEnglish);
    const std::vector<Diagnostic>& all = run.files.front().diagnostics;
    const auto lacks_fix = [&](const Diagnostic& each) { return each.fix ? each.fix->safety < rule.fix : rule.fix > Safety::kNone; };
    return Reports{all.size(), static_cast<std::size_t>(std::count_if(all.begin(), all.end(), lacks_fix))};
  };
  std::vector<bool> kept(papers.size(), true);
  std::size_t count = papers.size();
  for (std::size_t i = papers.size(); i-- > 0 && count > 1;) {
    kept[i] = false;
    --count;
    if (reports(kept).count > 0) continue;
    kept[i] = true;
    ++count;
  }
  if (count == 1) {
    Reports best = reports(kept);
    for (std::size_t i = 0; i < papers.size(); ++i) {
      std::vector<bool> one(papers.size(), false);
      one[i] = true;
      const Reports found = reports(one);
      if (found.count == 0 || std::pair(found.without_fix, found.count) >= std::pair(best.without_fix, best.count)) continue;
      best = found;
      kept = one;
    }
  }
  return WithPapers(text, papers, kept);
}

}  // namespace

std::optional<RuleExample> ExampleOf(const Rule& rule) {
  if (rule.pattern != nullptr) {
    const PatternSpec& spec = rule.pattern->spec();
    return RuleExample{ExampleDigest(*rule.pattern, spec.bad), ExampleDigest(*rule.pattern, spec.good), {}, "bad.md"};
  }
  const std::string_view bad = Fixture(rule, "bad.md");
  const std::string_view good = Fixture(rule, "good.md");
  if (bad.empty() || good.empty()) return std::nullopt;
  const std::string_view path = Fixture(rule, "path");
  RuleExample example{.config = std::string(Fixture(rule, "digestlint.toml")),
                      .path = std::string(path.empty() ? "bad.md" : path.substr(0, path.find('\n')))};
  example.bad = FewestPapers(rule, example, bad);
  // As many papers of the good one, since a rule that compares two says nothing on one.
  const auto count = PapersOf(RunExample(rule, example, example.bad, Language::kEnglish)).size();
  const std::vector<std::uint32_t> papers = PapersOf(RunExample(rule, example, good, Language::kEnglish));
  std::vector<bool> kept(papers.size());
  std::fill_n(kept.begin(), std::min(count, kept.size()), true);
  example.good = WithPapers(good, papers, kept);
  return example;
}

RunResult RunExample(const Rule& rule, const RuleExample& example, std::string_view text, Language language) {
  Config config;
  if (rule.pattern != nullptr && !config.rules->Find(rule.name)) {
    // The set only borrows the pattern: who asks for its example has it.
    const std::shared_ptr<const Pattern> own(std::shared_ptr<void>(), rule.pattern);
    config.rules = std::make_shared<const RuleSet>(std::span(&own, 1));
  }
  if (example.config.empty()) {
    config.layers.emplace_back().selection.select.emplace({std::string(rule.name)});
  } else {
    Result<Config> read = ParseConfig(example.config, "/digestlint.toml");
    assert(read);  // the tests of the rule have read it
    if (read) config = std::move(*read);
  }
  Result<Source> source = Source::FromBytes(example.path, std::string(text));
  RunResult run;
  assert(source);
  if (!source) return run;
  const std::string absolute = std::string(kFolder) + example.path;
  const Settings settings = config.SettingsFor(absolute);
  run.files.push_back(LintSource(std::move(*source), absolute, settings, language));
  LintAcrossFiles(run.files, [&](const FileResult&) { return settings; }, language);
  return run;
}

std::string ShownText(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line = ForTerminal(text.substr(0, end));
    for (std::size_t at = 0, length = 0; at < line.size(); at += length) {
      const char32_t c = DecodeAt(line, at, length);
      const bool unseen = c == 0xFEFF || c == 0xAD || c == 0x2060 || (c >= 0x200B && c <= 0x200F);
      shown += unseen ? fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c)) : line.substr(at, length);
    }
    if (end < text.size()) shown += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return shown;
}

}  // namespace digestlint
