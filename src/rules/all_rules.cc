// The one list of rules, in the order of the catalogue. A new rule adds its name in two places below.
#include <algorithm>
#include <array>

#include "rules/rule.h"

namespace digestlint {

extern const Rule kDuplicateAuthor;
extern const Rule kFinalNewline;

namespace {

constexpr std::array kAll{
    // authors
    &kDuplicateAuthor,
    // layout
    &kFinalNewline,
};

}  // namespace

std::span<const Rule* const> AllRules() { return kAll; }

const Rule* FindRule(std::string_view name) {
  const auto found = std::find_if(kAll.begin(), kAll.end(), [&](const Rule* rule) { return rule->name == name; });
  return found == kAll.end() ? nullptr : *found;
}

std::string_view GroupName(Group group) {
  switch (group) {
    case Group::kDigest: return "digest";
    case Group::kVotes: return "votes";
    case Group::kAuthors: return "authors";
    case Group::kLinks: return "links";
    case Group::kText: return "text";
    case Group::kKorean: return "korean";
    case Group::kLayout: return "layout";
    case Group::kMeta: return "meta";
  }
  return "";
}

}  // namespace digestlint
