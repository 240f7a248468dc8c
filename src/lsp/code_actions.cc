#include "lsp/code_actions.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "fix/add_suppressions.h"
#include "fix/apply_fixes.h"
#include "fix/line_edits.h"
#include "lsp/diagnostics.h"
#include "lsp/own_word.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint::lsp {
namespace {

constexpr std::string_view kQuickFix = "quickfix";
constexpr std::string_view kFixAll = "source.fixAll.digestlint";

std::string Capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// Where the comment goes that keeps this report quiet; nothing where none can.
std::vector<Edit> SuppressHere(const View& view, const Diagnostic& diagnostic) {
  auto added = FindSuppressions(view.result, {&diagnostic}, *view.file.settings, view.language());
  return added ? std::move(added->edits) : std::vector<Edit>();
}

class Actions {
 public:
  Actions(const View& view, Received params, Range range)
      : view_(view), params_(params), range_(range), korean_(view.language() == Language::kKorean) {}

  Json List() {
    if (Wanted(kQuickFix)) {
      for (const Diagnostic& diagnostic : view_.result.diagnostics) {
        if (IsMeant(diagnostic)) AddQuickFixes(diagnostic);
      }
      for (const Rule* rule : several_) AddFixesOfRule(*rule);
      for (Json& action : later_) actions_.push_back(std::move(action));
    }
    if (Wanted(kFixAll)) AddFixAll();
    return std::move(actions_);
  }

 private:
  // Whether the client asks for this kind: for all, or for it, or for what it is a part of.
  bool Wanted(std::string_view kind) const {
    const auto only = Get<simdjson::dom::array>(params_, "/context/only");
    if (!only) return true;
    for (const Received each : *only) {
      const auto name = Get<std::string_view>(each, "");
      if (name && (name->empty() || kind == *name || (kind.starts_with(*name) && kind[name->size()] == '.'))) return true;
    }
    return false;
  }

  // In the range, or among those that the client names: it may ask for the whole line from where the cursor stands.
  bool IsMeant(const Diagnostic& diagnostic) const {
    if (diagnostic.range.begin <= range_.end && range_.begin <= diagnostic.range.end) return true;
    const auto named = Get<simdjson::dom::array>(params_, "/context/diagnostics");
    if (!named) return false;
    for (const Received each : *named) {
      const auto range = RangeFrom(each, "/range");
      if (Get<std::string_view>(each, "/code") == diagnostic.rule->name && range && view_.range(*range) == diagnostic.range) {
        return true;
      }
    }
    return false;
  }

  Json Action(std::string title, std::string_view kind, const Diagnostic* diagnostic) {
    Json action{{"title", std::move(title)}, {"kind", kind}};
    if (diagnostic != nullptr) {
      PositionFinder positions = view_.positions();
      action["diagnostics"] =
          Json::array({DiagnosticJson(*diagnostic, view_.file, view_.run, positions, view_.client)});
    }
    return action;
  }

  void AddQuickFixes(const Diagnostic& diagnostic) {
    const std::string_view rule = diagnostic.rule->name;
    if (diagnostic.fix) {
      const bool safe = diagnostic.fix->safety == Safety::kSafe;
      const std::string_view warning = safe ? "" : korean_ ? ", 안전하지 않음" : ", unsafe";
      Json action = Action(fmt::format("{} ({}{})", Capitalised(diagnostic.fix->title), rule, warning), kQuickFix, &diagnostic);
      if (safe) action["isPreferred"] = true;
      action["edit"] = WorkspaceEditJson(view_, diagnostic.fix->edits);
      actions_.push_back(std::move(action));
      const bool known = std::find(several_.begin(), several_.end(), diagnostic.rule) != several_.end();
      if (safe && !known && CountSafe(*diagnostic.rule) > 1) several_.push_back(diagnostic.rule);
    }
    if (const std::string_view word = DoubtedWord(view_, diagnostic); !word.empty()) {
      Json add = Action(korean_ ? fmt::format("'{}'을(를) 어휘 목록에 더하기", word) : fmt::format("Add '{}' to the lexicon", word), kQuickFix, &diagnostic);
      if (auto edit = AddWordEdit(view_, word)) {
        add["edit"] = std::move(*edit);
        actions_.push_back(std::move(add));
      }
    }
    Json quiet = Action(korean_ ? fmt::format("여기에서는 {} 끄기", rule) : fmt::format("Keep {} quiet here", rule), kQuickFix, &diagnostic);
    if (view_.client.resolves_edits) {
      quiet["data"] = {{"uri", view_.open.uri}, {"action", "suppress"}, {"rule", rule},
                       {"begin", diagnostic.range.begin}, {"end", diagnostic.range.end}};
    } else {
      const std::vector<Edit> edits = SuppressHere(view_, diagnostic);
      if (edits.empty()) return;
      quiet["edit"] = WorkspaceEditJson(view_, edits);
    }
    later_.push_back(std::move(quiet));
  }

  bool HasSafeFixOf(const Diagnostic& diagnostic, const Rule& rule) const {
    return diagnostic.rule == &rule && diagnostic.fix && diagnostic.fix->safety == Safety::kSafe;
  }

  std::ptrdiff_t CountSafe(const Rule& rule) const {
    return std::count_if(view_.result.diagnostics.begin(), view_.result.diagnostics.end(),
                         [&](const Diagnostic& diagnostic) { return HasSafeFixOf(diagnostic, rule); });
  }

  void AddFixesOfRule(const Rule& rule) {
    std::vector<Diagnostic> reports;
    std::copy_if(view_.result.diagnostics.begin(), view_.result.diagnostics.end(), std::back_inserter(reports),
                 [&](const Diagnostic& diagnostic) { return HasSafeFixOf(diagnostic, rule); });
    std::vector<Edit> edits;
    for (const Diagnostic* applied : ApplyFixes(view_.source().text(), reports, Safety::kSafe).applied) {
      edits.insert(edits.end(), applied->fix->edits.begin(), applied->fix->edits.end());
    }
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.range.begin < b.range.begin; });
    Json action = Action(korean_ ? fmt::format("이 파일의 {} {}건 모두 고치기", rule.name, reports.size())
                                 : fmt::format("Fix all {} of {} in this file", reports.size(), rule.name), kQuickFix, nullptr);
    action["edit"] = WorkspaceEditJson(view_, edits);
    actions_.push_back(std::move(action));
  }

  void AddFixAll() {
    const bool any = std::any_of(view_.result.diagnostics.begin(), view_.result.diagnostics.end(),
                                 [](const Diagnostic& each) { return each.fix && each.fix->safety == Safety::kSafe; });
    if (!any) return;
    Json action = Action(korean_ ? "digestlint: 안전하게 고칠 수 있는 것 모두 고치기" : "digestlint: fix all that is safe to fix", kFixAll, nullptr);
    if (view_.client.resolves_edits) {
      action["data"] = {{"uri", view_.open.uri}, {"action", "fixAll"}};
    } else {
      action["edit"] = WorkspaceEditJson(view_, FixAllEdits(view_));
    }
    actions_.push_back(std::move(action));
  }

  const View& view_;
  Received params_;
  const Range range_;
  const bool korean_;
  std::vector<const Rule*> several_;  // whose fixes are more than one
  Json later_ = Json::array();
  Json actions_ = Json::array();
};

}  // namespace

std::vector<Edit> FixAllEdits(const View& view) {
  // FixSource wants the result of a text of its own.
  Result<Source> copy = Source::FromBytes(view.source().path(), std::string(view.source().text()));
  FileResult linted = LintSource(std::move(*copy), view.result.absolute, *view.file.settings, view.language());
  const FixOutcome outcome = FixSource(std::move(linted), *view.file.settings, view.language(), Safety::kSafe);
  return LineEdits(view.source().text(), outcome.result.source.text());
}

std::optional<Json> CodeActions(const View& view, Received params) {
  const auto range = RangeFrom(params, "/range");
  if (!range) return std::nullopt;
  if (!view.client.code_action_literals) return Json::array();
  return Actions(view, params, view.range(*range)).List();
}

std::optional<std::string_view> UriOfCodeAction(Received action) { return Get<std::string_view>(action, "/data/uri"); }

Json ResolveCodeAction(const View& view, Received action) {
  Json resolved = Json::parse(simdjson::minify(action), nullptr, false);
  if (Get<std::string_view>(action, "/data/action") == "fixAll") {
    resolved["edit"] = WorkspaceEditJson(view, FixAllEdits(view));
    return resolved;
  }
  const auto rule = Get<std::string_view>(action, "/data/rule");
  for (const Diagnostic& diagnostic : view.result.diagnostics) {
    if (diagnostic.rule->name != rule || Get<std::int64_t>(action, "/data/begin") != diagnostic.range.begin ||
        Get<std::int64_t>(action, "/data/end") != diagnostic.range.end) {
      continue;
    }
    if (const std::vector<Edit> edits = SuppressHere(view, diagnostic); !edits.empty()) {
      resolved["edit"] = WorkspaceEditJson(view, edits);
    }
    break;
  }
  return resolved;
}

}  // namespace digestlint::lsp
