#include "patterns/pattern_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <string>

#include "korean/particle_after.h"
#include "patterns/passages.h"
#include "rules/reporter.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// Below this many regexes, each is sought by itself.
constexpr std::size_t kFewestToFilter = 6;

// The edit that puts `text` in the place of a match. A particle behind it goes along: 행레를 becomes 행렬을.
// REQUIRES: neither text nor match is empty
Edit ReplaceMatch(const Source& source, Range match, Range part, std::string text) {
  const std::string_view whole = source.text();
  const char32_t before = DecodeBefore(whole, match.end);
  const char32_t after = DecodeBefore(text, text.size());
  if (!IsHangulSyllable(before) || !IsHangulSyllable(after)) return Replace(match, std::move(text));
  std::uint32_t end = match.end;
  for (std::size_t length = 0; end < part.end; end += static_cast<std::uint32_t>(length)) {
    if (!IsHangulSyllable(DecodeAt(whole, end, length))) break;
  }
  const std::string_view tail = source.slice({match.end, end});
  const std::string fitting = ParticleAfter(after, tail);
  // A particle that didn't fit before is another rule's business.
  if (fitting == tail || ParticleAfter(before, tail) != tail) return Replace(match, std::move(text));
  return Replace({match.begin, end}, text + fitting);
}

void Report(const Pattern& pattern, const PatternMatch& match, const Passage& passage, Range part, const Source& source,
            Reporter& report) {
  ReportBuilder built = report.at(match.range, {"{}", "{}"}, pattern.Message(match, source.text(), report.language()));
  if (pattern.rule().fix == Safety::kNone || match.replacements.size() != 1 || !passage.exact) return;
  const std::string& text = match.replacements.front();
  if (text == source.slice(match.range)) return;
  if (text.empty()) {
    built.fix(pattern.rule().fix, {Erase(match.range)}, {"remove it", "지웁니다"});
  } else {
    built.fix(pattern.rule().fix, {ReplaceMatch(source, match.range, part, text)}, {"write `{}`", "`{}`(으)로 씁니다"}, text);
  }
}

// Scopes may overlap: a label is part of its summary, and is reported once.
bool IsKnown(const Pattern& pattern, Range range, const std::vector<Diagnostic>& diagnostics) {
  return pattern.spec().scopes.size() > 1 && std::any_of(diagnostics.begin(), diagnostics.end(), [&](const Diagnostic& each) {
           return each.rule == &pattern.rule() && each.range == range;
         });
}

void ReportPassage(const Pattern& pattern, const Passage& passage, const Source& source, Reporter& report,
                   const std::vector<Diagnostic>& diagnostics) {
  for (Range part : passage.parts) {
    while (const auto match = pattern.Find(source.text(), passage.range, part)) {
      part.begin = match->range.end;
      if (!IsKnown(pattern, match->range, diagnostics)) Report(pattern, *match, passage, part, source, report);
    }
  }
}

}  // namespace

// Says in one pass over a passage which regexes match in it, so that the others needn't be tried. Those with a literal are
// told by it.
class PatternSet::Prefilter {
 public:
  Prefilter(std::span<const std::shared_ptr<const Pattern>> patterns, Scope scope)
      : set_(RE2::Quiet, RE2::UNANCHORED) {
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      const bool eligible = !patterns[i]->spec().regex.empty() && !patterns[i]->has_required_literal();
      if (eligible && patterns[i]->looks_at(scope)) filtered_.push_back(i);
    }
    if (filtered_.size() < kFewestToFilter) return;
    std::erase_if(filtered_, [&](std::size_t i) { return set_.Add(patterns[i]->spec().regex, nullptr) < 0; });
    usable_ = set_.Compile();
  }

  // Marks the patterns that may match in the text; those that aren't known here may always.
  void Filter(std::string_view text, std::vector<bool>& may_match) const {
    if (!usable_) return;
    std::vector<int> found;
    RE2::Set::ErrorInfo error{};
    const bool matched = set_.Match({text.data(), text.size()}, &found, &error);
    if (!matched && error.kind != RE2::Set::kNoError) return;  // out of memory: no filter then
    for (const std::size_t pattern : filtered_) may_match[pattern] = false;
    for (const int number : found) may_match[filtered_[static_cast<std::size_t>(number)]] = true;
  }

 private:
  std::vector<std::size_t> filtered_;  // by their number in the set
  RE2::Set set_;
  bool usable_ = false;
};

PatternSet::PatternSet(std::vector<std::shared_ptr<const Pattern>> patterns) : patterns_(std::move(patterns)) {}

PatternSet::~PatternSet() = default;

const PatternSet::Prefilter& PatternSet::PrefilterOf(Scope scope) const {
  const auto index = static_cast<std::size_t>(scope);
  std::call_once(once_[index], [&] { prefilters_[index] = std::make_unique<const Prefilter>(patterns_, scope); });
  return *prefilters_[index];
}

void PatternSet::Check(const RuleInput& in, std::span<const Severity> severities, Language language,
                       std::vector<Diagnostic>& diagnostics) const {
  std::optional<PassageReader> reader;
  std::vector<bool> may_match;
  for (std::size_t number = 0; number < kScopeCount; ++number) {
    const auto scope = static_cast<Scope>(number);
    std::vector<std::size_t> active;
    for (std::size_t i = 0; i < patterns_.size(); ++i) {
      if (severities[i] == Severity::kOff || !patterns_[i]->looks_at(scope)) continue;
      if (patterns_[i]->MayMatch(in.source.text())) active.push_back(i);
    }
    if (active.empty()) continue;
    if (!reader) reader.emplace(in);
    const Prefilter& prefilter = PrefilterOf(scope);
    for (const Passage& passage : reader->Read(scope)) {
      may_match.assign(patterns_.size(), true);
      prefilter.Filter(in.slice(passage.range), may_match);
      for (const std::size_t i : active) {
        if (!may_match[i] || !patterns_[i]->MayMatch(in.slice(passage.range))) continue;
        Reporter report(patterns_[i]->rule(), severities[i], in.source, language, diagnostics);
        ReportPassage(*patterns_[i], passage, in.source, report, diagnostics);
      }
    }
  }
}

}  // namespace digestlint
