#include "lsp/hover.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/rule_page.h"
#include "rules/rule.h"

namespace digestlint::lsp {
namespace {

bool Touches(Range range, std::uint32_t offset) { return range.begin <= offset && offset <= range.end; }

// Text of the digest as Markdown that shows it as it stands.
std::string Escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>()#+!|~&").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string RulePage(const Rule& rule, Severity severity, Language language) {
  const bool korean = language == Language::kKorean;
  return fmt::format("**{}** ({}, {})\n\n{}\n[{}]({})", rule.name, GroupName(rule.group), SeverityName(severity),
                     RuleHelp(rule, language), korean ? "이 규칙의 문서" : "The rule's page", RuleUri(rule));
}

class PaperPage {
 public:
  PaperPage(const View& view, const Paper& paper)
      : view_(view), paper_(paper), korean_(view.language() == Language::kKorean) {}

  std::string ToMarkdown() {
    std::string page = fmt::format("**{}**\n\n", Escaped(PlainTitle(view_.source(), view_.document, paper_)));
    const auto& arxiv = paper_.heading.arxiv;
    if (arxiv && arxiv->id_well_formed) {
      Add(page, "arXiv", fmt::format("[{}]({}), {:04}-{:02}", arxiv->id, arxiv->url(), arxiv->year(), arxiv->month()));
    }
    if (!paper_.votes.empty()) Add(page, korean_ ? "투표" : "Votes", Escaped(view_.slice(paper_.votes.front().value)));
    if (!paper_.authors.empty()) Add(page, korean_ ? "저자" : "Authors", Authors());
    if (!paper_.bullets.empty()) Add(page, korean_ ? "요약" : "Summary", Bullets());
    AddOtherDigests(page);
    return page;
  }

 private:
  static void Add(std::string& page, std::string_view name, std::string_view value) {
    page += fmt::format("- {}: {}\n", name, value);
  }

  std::string Authors() const {
    constexpr std::size_t kMost = 5;
    const std::vector<Author>& entries = paper_.authors.front().entries;
    std::string names;
    for (std::size_t i = 0; i < std::min(entries.size(), kMost); ++i) {
      names += (i == 0 ? "" : ", ") + Escaped(view_.slice(entries[i].name));
    }
    if (entries.size() <= kMost) return names;
    return names + fmt::format(fmt::runtime(korean_ ? " 외 {}명" : " and {} more"), entries.size() - kMost);
  }

  std::string Bullets() const {
    std::string labels;
    for (const Bullet& bullet : paper_.bullets) {
      if (!bullet.label_text.empty()) labels += (labels.empty() ? "" : ", ") + Escaped(bullet.label_text);
    }
    const std::string count = fmt::format(fmt::runtime(korean_ ? "항목 {}개" : "{} points"), paper_.bullets.size());
    return labels.empty() ? count : fmt::format("{} ({})", count, labels);
  }

  // Where else in the workspace the paper stands.
  void AddOtherDigests(std::string& page) const {
    if (paper_.arxiv_id().empty()) return;
    for (const auto& [path, file] : view_.run.files()) {
      if (&file == &view_.file || !file.result) continue;
      for (const PaperFacts& facts : file.result->facts.papers) {
        if (facts.arxiv_id != paper_.arxiv_id()) continue;
        const std::string place = fmt::format("[{}](<{}#L{}>)", Escaped(file.input.path), UriOf(file), facts.line);
        Add(page, korean_ ? "다른 다이제스트" : "Also in", place);
      }
    }
  }

  const View& view_;
  const Paper& paper_;
  const bool korean_;
};

// The paper whose heading the offset is in, or whose thumbnail.
const Paper* PaperAt(const View& view, std::uint32_t offset) {
  for (const Paper& paper : view.digest.papers) {
    if (Touches(paper.heading.range, offset)) return &paper;
  }
  return nullptr;
}

}  // namespace

std::optional<Json> Hover(const View& view, Received params) {
  const auto position = PositionFrom(params, "/position");
  if (!position) return std::nullopt;
  const std::uint32_t offset = view.offset(*position);
  std::string text;
  Range range;
  std::vector<const Rule*> shown;
  for (const Diagnostic& diagnostic : view.result.diagnostics) {
    if (!Touches(diagnostic.range, offset) || std::find(shown.begin(), shown.end(), diagnostic.rule) != shown.end()) continue;
    shown.push_back(diagnostic.rule);
    text += (text.empty() ? "" : "\n\n---\n\n") + RulePage(*diagnostic.rule, diagnostic.severity, view.language());
    if (range.empty()) range = diagnostic.range;
  }
  if (const Paper* paper = PaperAt(view, offset)) {
    text += (text.empty() ? "" : "\n\n---\n\n") + PaperPage(view, *paper).ToMarkdown();
    if (range.empty()) range = paper->heading.content;
  }
  if (text.empty()) return Json();
  PositionFinder positions = view.positions();
  return Json{{"contents", {{"kind", view.client.markdown_hover ? "markdown" : "plaintext"}, {"value", std::move(text)}}},
              {"range", positions.ToJson(range)}};
}

}  // namespace digestlint::lsp
