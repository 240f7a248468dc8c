#include <fmt/format.h>

#include "cli/completions.h"

namespace digestlint {
namespace {

// Text between single quotes, in which _arguments reads ] and : as its own.
std::string Quoted(std::string_view text) {
  std::string quoted;
  for (const char c : text) {
    if (c == '\'') {
      quoted += "'\\''";
    } else if (c == '[' || c == ']' || c == ':' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else {
      quoted += c;
    }
  }
  return quoted;
}

std::string Action(const OptionOutline& option) {
  switch (KindOf(option)) {
    case ValueKind::kNone: return "";
    case ValueKind::kAnything: return " ";  // nothing to offer, and no files either
    case ValueKind::kChoice: return fmt::format("({})", fmt::join(option.choices, " "));
    case ValueKind::kPath: return "_files";
    case ValueKind::kFolder: return "_files -/";
    case ValueKind::kRule: return "_digestlint_rules";
    case ValueKind::kRuleOrGroup: return "_digestlint_selectors";
    case ValueKind::kRuleList: return "_sequence _digestlint_selectors";
  }
  return "";
}

void AddCommand(const CommandOutline& outline, std::string& out) {
  const std::string_view name = outline.subcommand->name;
  out += fmt::format("    {})\n      _arguments -s -S \\\n", name.empty() ? "''" : name);
  for (const OptionOutline& option : outline.options) {
    const bool takes_value = !option.value.empty();
    const std::string doc = fmt::format("'[{}]", Quoted(option.doc));
    const std::string value = takes_value ? fmt::format(":{}:{}'", Quoted(option.value), Action(option)) : "'";
    // One of several names keeps the others from being offered; an option with a list may come again.
    std::string exclusive = fmt::format("'({})'", fmt::join(option.names, " "));
    if (KindOf(option) == ValueKind::kRuleList) exclusive = "'*'";
    for (const std::string& each : option.names) {
      const char* sign = takes_value ? (each.starts_with("--") ? "=" : "+") : "";
      out += fmt::format("        {}{}{}{}{} \\\n", exclusive, each, sign, doc, value);
    }
  }
  if (outline.arguments.empty()) {
    out += "        && return\n";
  } else {
    for (std::size_t i = 0; i < outline.arguments.size(); ++i) {
      const OptionOutline& argument = outline.arguments[i];
      const std::string place = argument.many ? "*" : std::to_string(i + 1);
      const std::string action = name.empty() ? "_digestlint_first" : Action(argument);
      out += fmt::format("        '{}:{}:{}' {}\n", place, Quoted(argument.value), action,
                         i + 1 == outline.arguments.size() ? "&& return" : "\\");
    }
  }
  out += "      ;;\n";
}

}  // namespace

std::string ZshCompletion(Language language) {
  std::string out = "#compdef digestlint\n# zsh completion for digestlint; written by `digestlint completions zsh`.\n\n";
  out += fmt::format("_digestlint_rules() {{\n  local -a rules=({})\n  compadd \"$@\" -a rules\n}}\n\n", RuleWords());
  out += fmt::format("_digestlint_selectors() {{\n  local -a names=({})\n  compadd \"$@\" -a names\n}}\n\n", SelectorWords());
  out += "# The first word may be a subcommand, all others are paths.\n_digestlint_first() {\n";
  out += "  if (( CURRENT == 2 )); then\n    local -a commands=(\n";
  for (const Subcommand& each : Subcommands()) {
    if (!each.name.empty()) out += fmt::format("      '{}:{}'\n", each.name, Quoted(each.summary.in(language)));
  }
  out += "    )\n    _describe -t commands subcommand commands\n  fi\n  _files\n}\n\n";
  out += "_digestlint() {\n  local command=''\n";
  out += fmt::format("  if (( CURRENT > 2 )) && [[ \" {} \" == *\" $words[2] \"* ]]; then\n", SubcommandWords());
  out += "    command=$words[2]\n    shift words\n    (( CURRENT-- ))\n  fi\n  case $command in\n";
  for (const Subcommand& each : Subcommands()) AddCommand(OutlineOf(each, language), out);
  out += "  esac\n  return 1\n}\n\n";
  // Loaded from a folder of $fpath the file is the function; sourced, it is not.
  out += "if [[ $zsh_eval_context[-1] == loadautofunc ]]; then\n  _digestlint \"$@\"\nelse\n  compdef _digestlint digestlint\nfi\n";
  return out;
}

}  // namespace digestlint
