#pragma once

#include <memory>

#include "lint/rule_set.h"

namespace digestlint {

// The rules that hold in the current folder: the program's, and those that the folder's digestlint.toml adds. Where that
// file is wrong, the program's alone: who asks for help needs no second error.
std::shared_ptr<const RuleSet> RulesHere();

}  // namespace digestlint
