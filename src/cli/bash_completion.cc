// Works with bash 4 and on, with or without the package bash-completion.
#include <fmt/format.h>

#include "cli/completions.h"

namespace digestlint {
namespace {

// The words that are there for all subcommands, and how they are offered. `--format=x` comes from bash as three words, or
// as one where the user has taken = out of COMP_WORDBREAKS.
constexpr std::string_view kHead = R"(_digestlint_words() { mapfile -t COMPREPLY < <(compgen -P "$prefix" -W "$1" -- "$cur"); }

_digestlint_list() {
  [[ $cur != *,* ]] || prefix+=${cur%,*},
  cur=${cur##*,}
  compopt -o nospace
  _digestlint_words "$1"
}

_digestlint_paths() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen -P "$prefix" "$1" -- "$cur")
}

_digestlint() {
  local cur=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]} prefix='' command='' word
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $option == = ]]; then
    option=${COMP_WORDS[COMP_CWORD-2]}
  elif [[ $cur == --*=* ]]; then
    option=${cur%%=*} prefix=${cur%%=*}= cur=${cur#*=}
  fi
)";

std::string Action(ValueKind kind, const OptionOutline& option) {
  switch (kind) {
    case ValueKind::kNone: break;
    case ValueKind::kAnything: return ":";
    case ValueKind::kChoice: return fmt::format("_digestlint_words '{}'", fmt::join(option.choices, " "));
    case ValueKind::kPath: return "_digestlint_paths -f";
    case ValueKind::kFolder: return "_digestlint_paths -d";
    case ValueKind::kRule: return "_digestlint_words \"$rules\"";
    case ValueKind::kRuleOrGroup: return "_digestlint_words \"$selectors\"";
    case ValueKind::kRuleList: return "_digestlint_list \"$selectors\"";
  }
  return ":";
}

void AddCommand(const CommandOutline& outline, std::string& out) {
  const std::string_view name = outline.subcommand->name;
  out += fmt::format("    {})\n      case $option in\n", name.empty() ? "''" : name);
  std::string names;
  for (const OptionOutline& option : outline.options) {
    for (const std::string& each : option.names) names += (names.empty() ? "" : " ") + each;
    const ValueKind kind = KindOf(option);
    if (kind != ValueKind::kNone) out += fmt::format("        {}) {}; return ;;\n", fmt::join(option.names, "|"), Action(kind, option));
  }
  out += "      esac\n";
  out += fmt::format("      [[ $cur != -* || -n $ended ]] || {{ _digestlint_words '{}'; return; }}\n", names);
  if (!outline.arguments.empty()) {
    const OptionOutline& argument = outline.arguments.front();
    out += fmt::format("      {}\n", Action(KindOf(argument), argument));
  }
  if (name.empty()) {
    // The first word may be a subcommand.
    out += "      [[ $COMP_CWORD -ne 1 ]] || mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -W \"$commands\" -- \"$cur\")\n";
  }
  out += "      ;;\n";
}

}  // namespace

std::string BashCompletion() {
  std::string out = "# bash completion for digestlint; written by `digestlint completions bash`.\n\n" + std::string(kHead);
  out += fmt::format("  local commands='{}'\n", SubcommandWords());
  out += fmt::format("  local rules='{}'\n", RuleWords());
  out += fmt::format("  local selectors='{}'\n", SelectorWords());
  out += "  if ((COMP_CWORD > 1)) && [[ \" $commands \" == *\" ${COMP_WORDS[1]} \"* ]]; then command=${COMP_WORDS[1]}; fi\n";
  out += "  local ended=''\n  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do [[ $word != -- ]] || ended=1; done\n";
  out += "  [[ -z $ended ]] || option=''\n";
  out += "  case $command in\n";
  for (const Subcommand& each : Subcommands()) AddCommand(OutlineOf(each, Language::kEnglish), out);
  out += "  esac\n}\n\ncomplete -F _digestlint digestlint\n";
  return out;
}

}  // namespace digestlint
