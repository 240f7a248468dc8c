#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

bool IsKebabCase(std::string_view name) {
  const bool letters = std::all_of(name.begin(), name.end(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || IsAsciiDigit(c) || c == '-'; });
  return letters && !name.empty() && IsAsciiLetter(name.front()) && name.back() != '-' &&
         name.find("--") == std::string_view::npos;
}

std::size_t CountHangul(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length)
    count += IsHangul(DecodeAt(text, at, length)) ? 1u : 0u;
  return count;
}

void CheckText(const Text& text) {
  CAPTURE(text.en, text.ko);
  CHECK_FALSE(text.en.empty());
  CHECK_FALSE(text.ko.empty());
  CHECK(CountHangul(text.ko) >= 4);
  CHECK(CountHangul(text.en) * 4 < text.en.size());  // an example may be Korean, the sentence isn't
}

TEST_CASE("names of rules are kebab-case and mean one thing") {
  std::set<std::string_view> names{"all"};
  for (int group = 0; group <= static_cast<int>(Group::kMeta); ++group) {
    const std::string_view name = GroupName(static_cast<Group>(group));
    CHECK(IsKebabCase(name));
    CHECK(names.insert(name).second);
  }
  for (const Rule* rule : AllRules()) {
    CAPTURE(rule->name);
    CHECK(IsKebabCase(rule->name));
    CHECK_FALSE(rule->name.starts_with("no-"));
    CHECK(names.insert(rule->name).second);  // neither another rule's nor a group's
    CHECK(FindRule(rule->name) == rule);
  }
  CHECK(FindRule("all") == nullptr);
  CHECK(FindRule("") == nullptr);
}

TEST_CASE("every rule says in both languages what it does and why") {
  for (const Rule* rule : AllRules()) {
    CAPTURE(rule->name);
    CheckText(rule->summary);
    CheckText(rule->why);
    CHECK(rule->summary.en.ends_with('.'));
    CHECK(rule->summary.ko.ends_with('.'));
    CHECK(rule->summary.en.find('\n') == std::string_view::npos);
    CHECK(rule->why.en.size() > rule->summary.en.size());
    CHECK_FALSE(rule->since.empty());
    if (rule->fix == Safety::kNone) {
      CHECK(rule->fix_note.en.empty());
    } else {
      CheckText(rule->fix_note);
    }
  }
}

TEST_CASE("every rule checks something") {
  for (const Rule* rule : AllRules()) {
    CAPTURE(rule->name);
    // Of the engine's own rules the engine takes care.
    CHECK((rule->check != nullptr || rule->check_run != nullptr || rule->group == Group::kMeta));
  }
}

TEST_CASE("options have names of their own, a default that is allowed, and their docs") {
  for (const Rule* rule : AllRules()) {
    std::set<std::string_view> names{"severity"};
    for (const OptionSpec& option : rule->options) {
      CAPTURE(rule->name, option.name);
      CHECK(IsKebabCase(option.name));
      CHECK(names.insert(option.name).second);
      CHECK(option.integer >= option.minimum);
      CheckText(option.doc);
    }
    CHECK(Options(rule->options).values().size() == rule->options.size());
  }
}

TEST_CASE("the list goes group by group") {
  std::set<Group> closed;
  Group last = AllRules().front()->group;
  for (const Rule* rule : AllRules()) {
    CAPTURE(rule->name);
    if (rule->group != last) closed.insert(last);
    CHECK_FALSE(closed.contains(rule->group));
    last = rule->group;
  }
}

}  // namespace
}  // namespace digestlint
