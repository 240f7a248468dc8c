#include "cli/outline.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace digestlint {
namespace {

// CLI11 gives the name of the type with what the validators say of themselves: `FORMAT:{text,jsonl}`.
void ReadType(std::string_view type, OptionOutline& out) {
  const std::size_t colon = std::min(type.find(':'), type.size());
  out.value = type.substr(0, colon);
  std::string_view rest = type.substr(std::min(colon + 1, type.size()));
  if (!rest.starts_with('{') || !rest.ends_with('}')) return;
  rest = rest.substr(1, rest.size() - 2);
  while (!rest.empty()) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    out.choices.emplace_back(rest.substr(0, comma));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
}

OptionOutline ReadOption(const CLI::Option& option) {
  OptionOutline out{.required = option.get_required(),
                    .doc = option.get_description(),
                    .default_value = option.get_default_str(),
                    .group = option.get_group()};
  for (const std::string& name : option.get_snames()) out.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) out.names.push_back("--" + name);
  if (option.get_items_expected_max() == 0) return out;
  ReadType(option.get_type_name(), out);
  out.many = option.get_items_expected_max() > 1;
  return out;
}

}  // namespace

CommandOutline ReadOutline(const CLI::App& app, const Subcommand& subcommand) {
  CommandOutline outline{.subcommand = &subcommand,
                         .name = subcommand.name.empty() ? "digestlint" : "digestlint " + std::string(subcommand.name)};
  for (const std::string& group : app.get_groups()) {
    if (group.empty()) continue;  // hidden options
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_group() != group) continue;
      OptionOutline out = ReadOption(*option);
      (out.names.empty() ? outline.arguments : outline.options).push_back(std::move(out));
    }
  }
  return outline;
}

CommandOutline OutlineOf(const Subcommand& subcommand, Language language) {
  CLI::App app;
  std::string color = "auto";
  const Terminal terminal;
  subcommand.prepare(app, terminal, language);
  AddCommonOptions(app, language, color);
  return ReadOutline(app, subcommand);
}

std::string UsageOf(const CommandOutline& outline, Language language) {
  std::string usage = outline.name + (language == Language::kKorean ? " [옵션…]" : " [OPTION…]");
  for (const OptionOutline& argument : outline.arguments) {
    const std::string value = argument.value + (argument.many ? "…" : "");
    usage += argument.required ? " " + value : fmt::format(" [{}]", value);
  }
  return usage;
}

std::string Signature(const OptionOutline& option) {
  if (option.names.empty()) return option.value + (option.many ? "…" : "");
  std::string signature = fmt::format("{}", fmt::join(option.names, ", "));
  if (!option.value.empty()) signature += " " + option.value;
  return signature;
}

std::string GroupTitle(const OptionOutline& option, Language language) {
  return option.group == "Options" && language == Language::kKorean ? "옵션" : option.group;
}

std::string AsSentence(std::string_view summary, Language language) {
  std::string sentence(summary);
  if (language == Language::kEnglish && !sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z') {
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  }
  return sentence.ends_with('.') ? sentence : sentence + ".";
}

std::string DocOf(const OptionOutline& option, Language language) {
  const bool korean = language == Language::kKorean;
  std::string doc = option.doc;
  if (!option.choices.empty()) doc += fmt::format(": {}", fmt::join(option.choices, ", "));
  if (!option.default_value.empty()) doc += fmt::format(" ({}{})", korean ? "기본값: " : "default: ", option.default_value);
  return doc;
}

}  // namespace digestlint
