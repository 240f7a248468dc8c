#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/outline.h"
#include "text/language.h"

namespace digestlint {

// Scripts that teach a shell to complete the program's arguments. They are whole in themselves: completing runs nothing
// but the shell.
std::string BashCompletion();
std::string ZshCompletion(Language language);
std::string FishCompletion(Language language);

// What may stand as the value of an option or as an argument.
enum class ValueKind : unsigned char {
  kNone,      // a flag
  kAnything,  // a number, a revision
  kChoice,    // one of OptionOutline::choices
  kPath,
  kFolder,
  kRule,         // a rule's name
  kRuleOrGroup,  // or a group's, or `all`
  kRuleList,     // those, parted by commas
};

ValueKind KindOf(const OptionOutline& option);

// Names of the program's rules; of rules, groups and `all`; of the subcommands. Parted by blanks.
std::string RuleWords();
std::string SelectorWords();
std::string SubcommandWords();

}  // namespace digestlint
