#pragma once

#include <span>
#include <string>
#include <string_view>

namespace digestlint {

// The text that stands for a match, in RE2's form: \0 is the match, \1 to \9 its groups, \\ a backslash.

// The highest group that it names; 0 if there is none. -1 if a backslash has something else behind it.
int GroupsOf(std::string_view replacement);

// REQUIRES: GroupsOf(replacement) is at least 0 and below groups.size()
std::string FillReplacement(std::string_view replacement, std::span<const std::string_view> groups);

}  // namespace digestlint
