#include "lsp/completion.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint::lsp {
namespace {

// LSP's CompletionItemKind and InsertTextFormat.
enum { kKindField = 5, kKindSnippet = 15, kKindValue = 12 };
enum { kFormatSnippet = 2 };

constexpr std::string_view kOpen = "<!--";
constexpr std::array<std::string_view, 4> kCommands{"digestlint-disable-next-line", "digestlint-disable", "digestlint-enable",
                                                    "digestlint-disable-file"};

// The labels that the config wants a summary to have.
std::vector<std::string> SectionLabels(const View& view) {
  const Settings& settings = *view.file.settings;
  const auto place = settings.rules->Find("section-label");
  if (!place) return {};
  const auto options = (*settings.rules)[*place].options;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i].name == "labels") return settings[*place].options.strings(i);
  }
  return {};
}

class Completion {
 public:
  Completion(const View& view, std::uint32_t offset)
      : view_(view),
        offset_(offset),
        line_(view.source().line(view.source().line_at(offset))),
        before_(view.slice({line_.begin, offset})) {}

  Json List() {
    const std::size_t open = before_.rfind(kOpen);
    if (open != std::string_view::npos && before_.find("-->", open) == std::string_view::npos) {
      InComment(open + kOpen.size());
    } else if (const std::string_view start = TrimBlanks(before_); !start.empty() && kOpen.starts_with(start)) {
      const std::size_t from = before_.size() - start.size();
      for (const std::string_view command : kCommands) AddComment(command, from, "<!-- ");
    } else {
      AddLabels();
      AddFields();
    }
    return std::move(items_);
  }

 private:
  // Adds an item that replaces what stands from this byte of the line to the cursor.
  Json& Add(std::string label, int kind, std::size_t from, std::string text) {
    PositionFinder positions = view_.positions();
    const Range range{line_.begin + static_cast<std::uint32_t>(from), offset_};
    const std::string order = fmt::format("{:03}", items_.size());
    items_.push_back({{"label", std::move(label)}, {"kind", kind}, {"sortText", order},
                      {"textEdit", {{"range", positions.ToJson(range)}, {"newText", std::move(text)}}}});
    return items_.back();
  }

  void InComment(std::size_t from) {
    while (from < before_.size() && IsBlank(before_[from])) ++from;
    const std::string_view word = before_.substr(from);
    const std::size_t space = word.find_first_of(" \t");
    if (space == std::string_view::npos) {
      for (const std::string_view command : kCommands) AddComment(command, from, "");
    } else if (std::find(kCommands.begin(), kCommands.end(), word.substr(0, space)) != kCommands.end()) {
      AddRules(before_.find_last_of(" \t,") + 1);
    }
  }

  void AddComment(std::string_view command, std::size_t from, std::string_view prefix) {
    const bool closed = view_.slice(line_).substr(before_.size()).find("-->") != std::string_view::npos;
    const std::string_view end = closed ? "" : " -->";
    const bool snippet = view_.client.snippets && !closed;
    Json& item = Add(std::string(command), kKindSnippet, from,
                     fmt::format("{}{} {}{}", prefix, command, snippet ? "${1:rule}" : "", end));
    if (snippet) item["insertTextFormat"] = kFormatSnippet;
    item["filterText"] = fmt::format("{}{}", prefix, command);
  }

  // The rules that report in this document first: they are what somebody wants to keep quiet.
  void AddRules(std::size_t from) {
    std::vector<const Rule*> rules;
    const auto add = [&](const Rule* rule) {
      if (std::find(rules.begin(), rules.end(), rule) == rules.end()) rules.push_back(rule);
    };
    for (const Diagnostic& diagnostic : view_.result.diagnostics) add(diagnostic.rule);
    for (const Rule* rule : view_.file.settings->rules->rules()) add(rule);
    for (const Rule* rule : rules) {
      Json& item = Add(std::string(rule->name), kKindValue, from, std::string(rule->name));
      item["detail"] = rule->summary.in(view_.language());
    }
  }

  // Behind `- `, and as much of `**What's New**` as was typed.
  void AddLabels() {
    std::size_t at = before_.find_first_not_of(" \t");
    if (at == std::string_view::npos || std::string_view("-*+").find(before_[at]) == std::string_view::npos) return;
    if (++at >= before_.size() || before_[at] != ' ') return;
    const std::size_t from = ++at;
    while (at < before_.size() && before_[at] == '*') ++at;
    const std::string_view marks = before_.substr(from, at - from);
    const std::string_view typed = before_.substr(at);
    for (const std::string& label : SectionLabels(view_)) {
      if (!StartsWithIgnoringCase(label, typed) || IsUsed(label)) continue;
      Json& item = Add(label, kKindField, from, fmt::format("**{}**: ", label));
      item["filterText"] = fmt::format("{}{}", marks, label);
    }
  }

  void AddFields() {
    const bool letters = std::all_of(before_.begin(), before_.end(), IsAsciiLetter);
    const Paper* paper = PaperHere();
    if (before_.empty() || !letters || paper == nullptr) return;
    if (paper->votes.empty()) AddField("Vote: ");
    if (paper->authors.empty()) AddField("Authors: ");
  }

  void AddField(std::string_view text) {
    if (StartsWithIgnoringCase(text, before_)) Add(std::string(text.substr(0, text.size() - 2)), kKindField, 0, std::string(text));
  }

  const Paper* PaperHere() const {
    const Paper* here = nullptr;
    for (const Paper& paper : view_.digest.papers) {
      if (paper.range.begin <= line_.begin) here = &paper;
    }
    return here;
  }

  bool IsUsed(std::string_view label) const {
    const Paper* paper = PaperHere();
    return paper != nullptr && std::any_of(paper->bullets.begin(), paper->bullets.end(), [&](const Bullet& bullet) {
             return bullet.label_text == label && !line_.contains(bullet.range.begin);
           });
  }

  const View& view_;
  const std::uint32_t offset_;
  const Range line_;
  const std::string_view before_;
  Json items_ = Json::array();
};

}  // namespace

std::optional<Json> Complete(const View& view, Received params) {
  const auto position = PositionFrom(params, "/position");
  if (!position) return std::nullopt;
  return Completion(view, view.offset(*position)).List();
}

}  // namespace digestlint::lsp
