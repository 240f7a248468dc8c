#include "lint/suppressions.h"

#include <algorithm>
#include <utility>

#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::string_view kPrefix = "digestlint-";

// The first line at or behind `line` that has something other than a comment.
std::uint32_t NextLineWithText(const Source& source, std::uint32_t line) {
  bool in_comment = false;
  for (; line < source.line_count(); ++line) {
    std::string_view text = source.slice(source.line(line));
    for (;;) {
      text = TrimBlanks(text);
      if (in_comment) {
        const std::size_t close = text.find("-->");
        if (close == std::string_view::npos) break;
        text.remove_prefix(close + 3);
        in_comment = false;
      } else if (text.starts_with("<!--")) {
        in_comment = true;
      } else if (!text.empty()) {
        return line;
      } else {
        break;
      }
    }
  }
  return line;
}

}  // namespace

Suppressions::Suppressions(const Source& source, const Document& document, const RuleSet& rules) {
  if (source.text().find(kPrefix) == std::string_view::npos) return;
  for (const Node& node : document.nodes()) {
    if (node.kind != NodeKind::kHtmlBlock && node.kind != NodeKind::kHtmlInline) continue;
    const std::string_view html = source.slice(node.range);
    for (std::size_t at = html.find("<!--"); at != std::string_view::npos;) {
      const std::size_t close = html.find("-->", at + 4);
      const std::size_t end = close == std::string_view::npos ? html.size() : close + 3;
      ReadComment(source, MakeRange(node.range.begin + at, node.range.begin + end), rules);
      at = html.find("<!--", end);
    }
  }
}

void Suppressions::ReadComment(const Source& source, Range comment, const RuleSet& rules) {
  std::string_view rest = source.slice(comment).substr(4);
  if (rest.ends_with("-->")) rest.remove_suffix(3);
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
  if (!rest.starts_with(kPrefix)) return;
  rest.remove_prefix(kPrefix.size());
  const std::size_t command_end = std::min(rest.find_first_of(" \t\r\n"), rest.size());
  const std::string_view command = rest.substr(0, command_end);
  rest.remove_prefix(command_end);
  if (command != "disable" && command != "enable" && command != "disable-file" && command != "disable-next-line") return;
  const std::uint32_t here = source.line_at(comment.begin);
  const std::uint32_t after = source.line_at(comment.end - 1);
  const std::uint32_t last = source.line_count() - 1;
  bool named = false;
  while (!rest.empty()) {
    const std::size_t start = rest.find_first_not_of(" \t\r\n,");
    if (start == std::string_view::npos) break;
    rest.remove_prefix(start);
    const std::size_t end = std::min(rest.find_first_of(" \t\r\n,"), rest.size());
    const std::string_view name = rest.substr(0, end);
    if (name.starts_with("--")) break;  // the reason
    rest.remove_prefix(end);
    named = true;
    if (command == "enable") {
      for (Entry& entry : entries_) {
        if (entry.rule == name && entry.last_line == last && entry.first_line <= here) entry.last_line = here;
      }
      continue;
    }
    Entry entry{.comment = comment, .rule = std::string(name), .known = rules.Knows(name)};
    entry.name = MakeRange(name.data() - source.text().data(), name.data() - source.text().data() + static_cast<std::ptrdiff_t>(name.size()));
    if (command == "disable-next-line") {
      entry.first_line = entry.last_line = NextLineWithText(source, after + 1);
    } else {
      entry.first_line = command == "disable-file" ? 0 : here;
      entry.last_line = last;
    }
    entries_.push_back(std::move(entry));
  }
  if (!named && command != "enable") {
    entries_.push_back({.comment = comment, .first_line = 1, .last_line = 0, .known = false});
  }
}

bool Suppressions::Suppress(const Source& source, const Diagnostic& diagnostic) {
  const std::uint32_t line = source.line_at(diagnostic.range.begin);
  bool suppressed = false;
  for (Entry& entry : entries_) {
    if (line < entry.first_line || line > entry.last_line) continue;
    if (entry.rule != diagnostic.rule->name && entry.rule != GroupName(diagnostic.rule->group)) continue;
    entry.used = true;
    suppressed = true;
  }
  return suppressed;
}

Range Suppressions::RangeToRemove(const Source& source, const Entry& entry) const {
  const auto names = std::count_if(entries_.begin(), entries_.end(),
                                   [&](const Entry& other) { return other.comment == entry.comment; });
  const std::string_view text = source.text();
  if (names > 1) {
    Range range = entry.name;
    while (IsAsciiSpace(text[range.begin - 1]) || text[range.begin - 1] == ',') --range.begin;
    return range;
  }
  const std::uint32_t line = source.line_at(entry.comment.begin);
  const Range own = source.line(line);
  if (TrimBlanks(source.slice(own)) == source.slice(entry.comment)) return source.line_with_terminator(line);
  return entry.comment;
}

}  // namespace digestlint
