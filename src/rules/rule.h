#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "rules/options.h"
#include "rules/reporter.h"
#include "text/language.h"

namespace digestlint {

class Pattern;
struct RuleInput;
struct RunInput;
class RunReporter;

enum class Group : std::uint8_t { kDigest, kVotes, kAuthors, kLinks, kText, kKorean, kPatterns, kLayout, kMeta };

// A rule is a value: its metadata, from which the docs, the schema of the config, SARIF's rule objects and the
// editor's hover are made, and its check. One file a rule, listed in all_rules.cc. Every member has a default, so that
// a new one breaks no rule.
struct Rule {
  std::string_view name = {};  // the contract: reports, config, suppressions; never changes
  Group group = Group::kDigest;
  Severity severity = Severity::kError;  // kOff: only where it is selected by name or group
  Safety fix = Safety::kNone;            // the safest fix that it may offer
  std::string_view since = "0.1";
  Text summary = {};  // one sentence: what it reports
  Text why = {};      // why that is a problem, and what the rule leaves alone
  Text fix_note = {};  // what the fix does and why it is as safe as it says; empty where there is none
  std::span<const OptionSpec> options = {};
  void (*check)(const RuleInput&, Reporter&) = nullptr;
  void (*check_run)(const RunInput&, RunReporter&) = nullptr;  // across the files of a run
  // What `check` reports of a paper depends on that paper's lines alone, and on its options: then an editor's next keystroke
  // needs to have only one paper checked again. Not true of rules that compare papers, or look at the path, the byte order
  // mark or the kind of line end.
  bool one_paper = false;
  const Pattern* pattern = nullptr;  // what it is made of, if it is data and no code
};

std::string_view GroupName(Group group);

// All rules, in the order of the catalogue.
std::span<const Rule* const> AllRules();

// The rule of that name, or null.
const Rule* FindRule(std::string_view name);

}  // namespace digestlint
