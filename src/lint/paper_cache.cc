#include "lint/paper_cache.h"

#include <algorithm>
#include <utility>

#include "lint/check_rules.h"
#include "patterns/pattern.h"
#include "rules/rule.h"

namespace digestlint {
namespace {

void MoveBy(Range& range, std::uint32_t offset) { range = {range.begin + offset, range.end + offset}; }

void MoveBy(Diagnostic& diagnostic, std::uint32_t offset) {
  MoveBy(diagnostic.range, offset);
  if (diagnostic.fix) {
    for (Edit& edit : diagnostic.fix->edits) MoveBy(edit.range, offset);
  }
  for (Related& related : diagnostic.related) {
    if (related.path.empty()) MoveBy(related.range, offset);
  }
}

// A pattern that looks at the text as a whole may find what reaches from one paper into the next.
bool LooksAcrossPapers(const Settings& settings) {
  const auto rules = settings.rules->rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (settings[i].enabled && rules[i]->pattern != nullptr && rules[i]->pattern->looks_at(Scope::kAny)) return true;
  }
  return false;
}

// Where the stretches begin; nothing if the text can't be cut. Each must begin a part of the Markdown, or it would read
// otherwise by itself.
std::vector<std::uint32_t> Begins(const Document& document, const Digest& digest, const std::vector<std::uint32_t>& parts) {
  std::vector<std::uint32_t> begins{0};
  if (digest.papers.empty()) return {};
  for (const Paper& paper : digest.papers) {
    const std::uint32_t begin = paper.heading.range.begin;
    if (begin == 0) continue;
    const bool heading = document[paper.first_node].kind == NodeKind::kHeading && document[paper.first_node].parent == 0;
    if (!heading || begin <= begins.back() || !std::binary_search(parts.begin(), parts.end(), begin)) return {};
    begins.push_back(begin);
  }
  return begins;
}

}  // namespace

bool PaperCache::Take(const Source& source, const Document& document, const Digest& digest, const Settings& settings,
                      Language language, std::string_view path) {
  const std::vector<std::uint32_t> begins =
      LooksAcrossPapers(settings) ? std::vector<std::uint32_t>() : Begins(document, digest, parser_.PartStarts());
  if (begins.empty()) {
    stretches_.clear();
    return false;
  }
  if (settings != settings_ || language != language_) {
    stretches_.clear();
    settings_ = settings;
    language_ = language;
  }
  std::vector<Stretch> now;
  std::size_t old = 0;  // the first that hasn't been passed
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::uint32_t end = i + 1 < begins.size() ? begins[i + 1] : source.size();
    const std::string_view text = source.slice({begins[i], end});
    const auto same = std::find_if(stretches_.begin() + static_cast<std::ptrdiff_t>(old), stretches_.end(),
                                   [&](const Stretch& stretch) { return stretch.text == text; });
    if (same != stretches_.end()) {
      old = static_cast<std::size_t>(same - stretches_.begin()) + 1;
      now.push_back(std::move(*same));
    } else {
      now.push_back(Check(text, path));
    }
    now.back().begin = begins[i];
  }
  stretches_ = std::move(now);
  return true;
}

PaperCache::Stretch PaperCache::Check(std::string_view text, std::string_view path) const {
  Stretch stretch{.text = std::string(text)};
  const Result<Source> source = Source::FromBytes({}, stretch.text);  // part of a text that was taken
  const Document document = parser_.ParseAlone(*source);
  const Digest digest = ReadDigest(*source, document);
  CheckRules(RulesToCheck::kOfOnePaper, *source, document, digest, path, settings_, language_, stretch.diagnostics);
  stretch.papers = ReadFacts(*source, digest).papers;
  return stretch;
}

void PaperCache::AddReports(std::vector<Diagnostic>& diagnostics) const {
  for (const Stretch& stretch : stretches_) {
    for (Diagnostic diagnostic : stretch.diagnostics) {
      MoveBy(diagnostic, stretch.begin);
      diagnostics.push_back(std::move(diagnostic));
    }
  }
}

FileFacts PaperCache::Facts(const Source& source) const {
  FileFacts facts{.path = source.path()};
  for (const Stretch& stretch : stretches_) {
    for (PaperFacts paper : stretch.papers) {
      MoveBy(paper.heading, stretch.begin);
      if (!paper.summary.empty()) MoveBy(paper.summary, stretch.begin);
      paper.line += source.line_at(stretch.begin);
      facts.papers.push_back(std::move(paper));
    }
  }
  return facts;
}

}  // namespace digestlint
