#include "rules/mend.h"

#include <algorithm>
#include <vector>

namespace digestlint::testing {
namespace {

bool Disturb(const Edit& a, const Edit& b) {
  if (a.range.empty() && b.range.empty()) return a.range.begin == b.range.begin;
  return a.range.begin < b.range.end && b.range.begin < a.range.end;
}

std::string Apply(std::string text, std::vector<Edit> edits) {
  std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
    return std::pair(a.range.begin, a.range.end) > std::pair(b.range.begin, b.range.end);
  });
  for (const Edit& edit : edits) text.replace(edit.range.begin, edit.range.size(), edit.text);
  return text;
}

bool Wanted(const Diagnostic& diagnostic, Safety minimum) {
  return diagnostic.fix && diagnostic.fix->safety >= minimum;
}

}  // namespace

Mended MendInRounds(const std::string& text, Safety minimum, const LintText& lint) {
  std::string now = text;
  for (int round = 0; round <= 10; ++round) {
    const FileResult result = lint(now);
    std::vector<Edit> taken;
    for (const Diagnostic& diagnostic : result.diagnostics) {
      if (!Wanted(diagnostic, minimum)) continue;
      const std::vector<Edit>& edits = diagnostic.fix->edits;
      const bool free = std::none_of(edits.begin(), edits.end(), [&](const Edit& edit) {
        return std::any_of(taken.begin(), taken.end(), [&](const Edit& other) { return Disturb(edit, other); });
      });
      if (free) taken.insert(taken.end(), edits.begin(), edits.end());
    }
    if (taken.empty()) return {now, true};
    now = Apply(now, std::move(taken));
  }
  return {now, false};
}

Mended MendOneByOne(const std::string& text, Safety minimum, const LintText& lint) {
  std::string now = text;
  for (int round = 0; round < 1000; ++round) {
    const FileResult result = lint(now);
    const auto last = std::find_if(result.diagnostics.rbegin(), result.diagnostics.rend(),
                                   [&](const Diagnostic& diagnostic) { return Wanted(diagnostic, minimum); });
    if (last == result.diagnostics.rend()) return {now, true};
    now = Apply(now, last->fix->edits);
  }
  return {now, false};
}

}  // namespace digestlint::testing
