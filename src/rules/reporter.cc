#include "rules/reporter.h"

#include <algorithm>
#include <cassert>

#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

[[maybe_unused]] bool OnCodePoints(const Source& source, Range range) {
  const std::string_view text = source.text();
  const auto starts = [&](std::uint32_t at) { return at == text.size() || IsCodePointStart(text[at]); };
  return range.begin <= range.end && range.end <= text.size() && starts(range.begin) && starts(range.end);
}

}  // namespace

std::string_view SeverityName(Severity severity) {
  switch (severity) {
    case Severity::kOff: return "off";
    case Severity::kNote: return "note";
    case Severity::kWarning: return "warning";
    case Severity::kError: return "error";
  }
  return "";
}

std::string_view SafetyName(Safety safety) {
  switch (safety) {
    case Safety::kNone: return "none";
    case Safety::kUnsafe: return "unsafe";
    case Safety::kSafe: return "safe";
  }
  return "";
}

ReportBuilder& ReportBuilder::set_fix(Safety safety, std::vector<Edit> edits, std::string title) {
  assert(safety != Safety::kNone && safety <= diagnostic_.rule->fix);
  assert(!edits.empty());
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.range.begin < b.range.begin; });
  for (std::size_t i = 0; i < edits.size(); ++i) {
    assert(OnCodePoints(source_, edits[i].range));
    assert(i == 0 || edits[i - 1].range.end <= edits[i].range.begin);
  }
  diagnostic_.fix = Fix{safety, std::move(title), std::move(edits)};
  return *this;
}

ReportBuilder& ReportBuilder::severity(Severity severity) {
  diagnostic_.severity = severity;
  return *this;
}

ReportBuilder Reporter::add(Range range, std::string message) {
  assert(OnCodePoints(source_, range));
  diagnostics_.push_back({.rule = &rule_, .severity = severity_, .range = range, .message = std::move(message)});
  return {diagnostics_.back(), source_, language_};
}

}  // namespace digestlint
