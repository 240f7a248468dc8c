#include "lsp/suppress.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "fix/apply_fixes.h"
#include "rules/reporter.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint::lsp {
namespace {

// Counts reports by what they say; places move.
std::map<std::pair<std::string_view, std::string>, int> Count(const std::vector<Diagnostic>& diagnostics) {
  std::map<std::pair<std::string_view, std::string>, int> counts;
  for (const Diagnostic& each : diagnostics) {
    if (!each.across_files) ++counts[{each.rule->name, each.message}];
  }
  return counts;
}

class Trial {
 public:
  Trial(const View& view, const Diagnostic& diagnostic)
      : view_(view), diagnostic_(diagnostic), before_(Count(view.result.diagnostics)) {}

  // Whether the edits silence the report, and no other rule says anything else for them.
  bool Works(const std::vector<Edit>& edits) const {
    Diagnostic all{.rule = diagnostic_.rule, .fix = Fix{Safety::kSafe, {}, edits}};
    AppliedFixes applied = ApplyFixes(view_.source().text(), {&all, 1}, Safety::kSafe);
    Result<Source> source = Source::FromBytes(view_.source().path(), std::move(applied.text));
    if (!source) return false;
    FileResult result = LintSource(std::move(*source), view_.result.absolute, *view_.file.settings, view_.language());
    const auto after = Count(result.diagnostics);
    for (const auto& [what, count] : before_) {
      const auto found = after.find(what);
      const int left = found == after.end() ? 0 : found->second;
      if (what.first != diagnostic_.rule->name ? left != count : left > count) return false;
    }
    for (const auto& [what, count] : after) {
      if (!before_.contains(what)) return false;
    }
    Diagnostic moved = diagnostic_;
    for (const Edit& edit : edits) {
      if (edit.range.end > diagnostic_.range.begin) continue;
      const auto shift = static_cast<std::uint32_t>(edit.text.size()) - edit.range.size();
      moved.range = {moved.range.begin + shift, moved.range.end + shift};
    }
    return result.suppressions.Suppress(result.source, moved);
  }

 private:
  const View& view_;
  const Diagnostic& diagnostic_;
  const std::map<std::pair<std::string_view, std::string>, int> before_;
};

// Behind the last name of a comment that is there for this line already.
std::vector<Edit> InCommentAbove(const View& view, std::uint32_t line, std::string_view rule) {
  std::vector<Edit> edits;
  for (const Suppressions::Entry& entry : view.result.suppressions.entries()) {
    if (entry.name.empty() || entry.first_line != line || entry.last_line != line) continue;
    if (view.slice(entry.comment).find("disable-next-line") == std::string_view::npos) continue;
    edits = {InsertAt(entry.name.end, fmt::format(" {}", rule))};
  }
  return edits;
}

std::vector<Edit> OnLineAbove(const View& view, std::uint32_t line, std::string_view rule) {
  const Range range = view.source().line(line);
  std::uint32_t text = range.begin;
  if (text == 0 && view.source().has_byte_order_mark()) text = 3;
  const std::uint32_t begin = text;
  while (text < range.end && IsBlank(view.source().text()[text])) ++text;
  return {InsertAt(begin, fmt::format("{}<!-- digestlint-disable-next-line {} -->{}", view.slice({begin, text}), rule,
                                      view.source().newline()))};
}

std::vector<Edit> AroundBlock(const View& view, std::uint32_t offset, std::string_view rule) {
  const Source& source = view.source();
  for (const NodeIndex block : view.document.children(0)) {
    const Range range = view.document[block].range;
    if (!range.contains(offset)) continue;
    const Range last = source.line(source.line_at(range.end - 1));
    std::uint32_t begin = source.line(source.line_at(range.begin)).begin;
    if (begin == 0 && source.has_byte_order_mark()) begin = 3;
    return {InsertAt(begin, fmt::format("<!-- digestlint-disable {} -->{}", rule, source.newline())),
            InsertAt(last.end, fmt::format("{}<!-- digestlint-enable {} -->", source.newline(), rule))};
  }
  return {};
}

std::vector<Edit> AtTop(const View& view, std::string_view rule) {
  return {InsertAt(view.source().has_byte_order_mark() ? 3 : 0,
                   fmt::format("<!-- digestlint-disable-file {} -->{}", rule, view.source().newline()))};
}

}  // namespace

std::vector<Edit> SuppressHere(const View& view, const Diagnostic& diagnostic) {
  const std::string_view rule = diagnostic.rule->name;
  const std::uint32_t line = view.source().line_at(diagnostic.range.begin);
  const Trial trial(view, diagnostic);
  for (std::vector<Edit> edits : {InCommentAbove(view, line, rule), OnLineAbove(view, line, rule),
                                  AroundBlock(view, diagnostic.range.begin, rule), AtTop(view, rule)}) {
    if (!edits.empty() && trial.Works(edits)) return edits;
  }
  return {};
}

}  // namespace digestlint::lsp
