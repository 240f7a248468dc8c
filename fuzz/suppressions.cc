// --add-suppressions: the comments keep the reports quiet and show nobody another page.
#include "checks.h"
#include "fix/add_suppressions.h"
#include "fix/apply_fixes.h"
#include "seeds.h"
#include "target.h"

namespace digestlint::fuzz {
namespace {

std::string CheckSuppressions(std::string_view bytes) {
  const std::optional<FileResult> result = LintBytes(bytes, Defaults());
  if (!result || result->diagnostics.empty()) return {};
  const Result<AddedSuppressions> added = FindSuppressions(*result, Defaults(), Language::kEnglish);
  if (!added) return {};  // no comment can do it
  std::string text;
  std::uint32_t at = 0;
  for (const Edit& edit : added->edits) {
    if (!edit.range.empty() || edit.range.begin < at || edit.range.begin > result->source.size()) return "no insertions in order";
    text += result->source.text().substr(at, edit.range.begin - at);
    text += edit.text;
    at = edit.range.begin;
  }
  text += result->source.text().substr(at);
  const std::optional<FileResult> after = LintBytes(text, Defaults());
  if (after->diagnostics.size() + added->count > result->diagnostics.size()) return "the comments bring more reports than they promise";
  return CheckReports(*after);
}

}  // namespace

extern const Target kSuppressions{"suppressions", "digest.dict", CheckSuppressions, DigestSeeds};

}  // namespace digestlint::fuzz
