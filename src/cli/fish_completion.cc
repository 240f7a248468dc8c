#include <fmt/format.h>

#include "cli/completions.h"

namespace digestlint {
namespace {

std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

// -x: the value is one of those offered, and no file.
std::string Value(const OptionOutline& option) {
  switch (KindOf(option)) {
    case ValueKind::kNone: return "";
    case ValueKind::kAnything: return " -x";
    case ValueKind::kChoice: return fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
    case ValueKind::kPath: return " -r -F";
    case ValueKind::kFolder: return " -x -a '(__fish_complete_directories)'";
    case ValueKind::kRule: return " -x -a '(__digestlint_rules)'";
    case ValueKind::kRuleOrGroup: return " -x -a '(__digestlint_selectors)'";
    case ValueKind::kRuleList: return " -x -a '(__fish_complete_list , __digestlint_selectors)'";
  }
  return "";
}

void AddCommand(const CommandOutline& outline, Language language, std::string& out) {
  const std::string condition = fmt::format("complete -c digestlint -n '__digestlint_in \"{}\"'", outline.subcommand->name);
  if (outline.subcommand->name.empty()) {
    for (const Subcommand& each : Subcommands()) {
      if (each.name.empty()) continue;
      out += fmt::format("complete -c digestlint -n '__digestlint_first' -a {} -d {}\n", each.name, Quoted(each.summary.in(language)));
    }
  } else if (outline.arguments.empty()) {
    out += condition + " -f\n";
  }
  for (const OptionOutline& argument : outline.arguments) {
    switch (KindOf(argument)) {
      case ValueKind::kPath: out += condition + " -F\n"; break;
      case ValueKind::kFolder: out += condition + " -f -a '(__fish_complete_directories)'\n"; break;
      case ValueKind::kRule: out += condition + " -f -a '(__digestlint_rules)'\n"; break;
      case ValueKind::kRuleOrGroup: out += condition + " -f -a '(__digestlint_selectors)'\n"; break;
      case ValueKind::kChoice: out += fmt::format("{} -f -a '{}'\n", condition, fmt::join(argument.choices, " ")); break;
      default: out += condition + " -f\n";
    }
  }
  for (const OptionOutline& option : outline.options) {
    std::string names;
    for (const std::string& each : option.names) {
      names += each.starts_with("--") ? fmt::format(" -l {}", each.substr(2)) : fmt::format(" -s {}", each.substr(1));
    }
    out += fmt::format("{}{}{} -d {}\n", condition, names, Value(option), Quoted(option.doc));
  }
  out += '\n';
}

}  // namespace

std::string FishCompletion(Language language) {
  std::string out = "# fish completion for digestlint; written by `digestlint completions fish`.\n\n";
  out += fmt::format("set -g __digestlint_commands {}\n\n", SubcommandWords());
  out += fmt::format("function __digestlint_rules\n    printf '%s\\n' {}\nend\n\n", RuleWords());
  out += fmt::format("function __digestlint_selectors\n    printf '%s\\n' {}\nend\n\n", SelectorWords());
  out += "function __digestlint_first\n    test (count (commandline -opc)) -eq 1\nend\n\n"
         "function __digestlint_in\n"
         "    set -l words (commandline -opc)\n"
         "    set -l command ''\n"
         "    if set -q words[2]; and contains -- $words[2] $__digestlint_commands\n"
         "        set command $words[2]\n"
         "    end\n"
         "    test \"$command\" = \"$argv[1]\"\n"
         "end\n\n";
  for (const Subcommand& each : Subcommands()) AddCommand(OutlineOf(each, language), language, out);
  return out;
}

}  // namespace digestlint
