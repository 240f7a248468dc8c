#include "fix/apply_fixes.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <utility>

#include "rules/rule.h"

namespace digestlint {
namespace {

// The edits taken so far, by their place; answers quickly whether one more would disturb them.
class TakenEdits {
 public:
  bool Accepts(const Edit& edit) const {
    const auto after = edits_.lower_bound(PlaceOf(edit));
    if (after != edits_.end() && Disturb(edit, *after->second)) return false;
    return after == edits_.begin() || !Disturb(*std::prev(after)->second, edit);
  }
  void Take(const Edit& edit) { edits_.emplace(PlaceOf(edit), &edit); }

  // By begin, and then by end: an insertion before what is erased at its place.
  using Place = std::pair<std::uint32_t, std::uint32_t>;
  const std::multimap<Place, const Edit*>& all() const { return edits_; }

 private:
  static Place PlaceOf(const Edit& edit) { return {edit.range.begin, edit.range.end}; }

  // REQUIRES: a's place isn't behind b's
  static bool Disturb(const Edit& a, const Edit& b) {
    if (a.range.end > b.range.begin) return true;
    if (a.range.end < b.range.begin) return false;
    // They meet. Order is certain unless both put text at the very place.
    return (a.range.empty() || b.range.empty()) && !a.text.empty() && !b.text.empty();
  }

  std::multimap<Place, const Edit*> edits_;
};

}  // namespace

AppliedFixes ApplyFixes(std::string_view text, std::span<const Diagnostic> diagnostics, Safety minimum) {
  AppliedFixes out;
  TakenEdits taken;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!diagnostic.fix || diagnostic.fix->safety < minimum) continue;
    const std::vector<Edit>& edits = diagnostic.fix->edits;
    if (!std::all_of(edits.begin(), edits.end(), [&](const Edit& edit) { return taken.Accepts(edit); })) continue;
    for (const Edit& edit : edits) taken.Take(edit);
    out.applied.push_back(&diagnostic);
  }
  std::uint32_t at = 0;
  for (const auto& [place, edit] : taken.all()) {
    assert(at <= edit->range.begin);
    out.text.append(text.substr(at, edit->range.begin - at)).append(edit->text);
    at = edit->range.end;
    out.edits.push_back(*edit);
  }
  out.text.append(text.substr(at));
  return out;
}

FixOutcome FixSource(FileResult linted, const Settings& settings, Language language, Safety minimum) {
  const std::string path = linted.source.path();
  const std::string absolute = linted.absolute;
  FixOutcome outcome{.result = std::move(linted)};
  std::string original;
  ReportScope original_scope;
  for (int round = 0;; ++round) {
    FileResult& now = outcome.result;
    AppliedFixes applied = ApplyFixes(now.source.text(), now.diagnostics, minimum);
    if (applied.applied.empty()) return outcome;
    if (round == 0) {
      original = now.source.text();
      original_scope = now.scope;
    }
    Result<Source> mended = Source::FromBytes(path, std::move(applied.text));
    if (round == kMostFixRounds || !mended) break;
    for (const Diagnostic* diagnostic : applied.applied) ++outcome.by_rule[diagnostic->rule];
    outcome.applied += applied.applied.size();
    ReportScope scope = std::move(now.scope);
    scope.Follow(applied.edits);
    now = LintSource(std::move(*mended), absolute, settings, language, std::move(scope));
  }
  // Fixes that chase each other would leave the file in whatever state the last round hit: better untouched.
  outcome = FixOutcome{.result = LintSource(Source::FromBytes(path, std::move(original)).value(), absolute, settings, language,
                                            std::move(original_scope))};
  outcome.stable = false;
  return outcome;
}

}  // namespace digestlint
