#include "rules/program_literals.h"

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace digestlint {
namespace {

bool IsQuote(char c) { return c == '\'' || c == '"'; }

}  // namespace

bool IsListOrDict(std::string_view text) {
  const std::size_t quote = text.find_first_not_of("[{ ");
  if (quote == 0 || quote >= text.size() || !(IsQuote(text[quote]) || text.substr(quote).starts_with("“"))) return false;
  int depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    depth += text[at] == '[' || text[at] == '{' ? 1 : text[at] == ']' || text[at] == '}' ? -1 : 0;
    if (depth == 0) return text.find_first_not_of(" .,;", at + 1) == std::string_view::npos;
  }
  return true;
}

bool IsKeyAndValue(std::string_view text) {
  if (text.empty() || !IsQuote(text[0])) return false;
  std::size_t at = 1;
  while (at < text.size() && (IsAsciiLetter(text[at]) || text[at] == '_' || text[at] == ' ')) ++at;
  if (at < 3 || at + 1 >= text.size() || text[at] != text[0] || text[at + 1] != ':') return false;
  const std::size_t value = text.find_first_not_of(' ', at + 2);
  return value != std::string_view::npos && (IsQuote(text[value]) || text[value] == '[' || text[value] == '{');
}

bool IsPlaceholder(std::string_view text) {
  if (!text.starts_with('{') || !text.ends_with('}')) return false;
  const std::string_view inside = text.substr(0, text.size() - 1).substr(std::min(text.find_first_not_of("{ "), text.size() - 1));
  const std::string_view name = inside.substr(0, inside.find_last_not_of("} ") + 1);
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) { return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '_' || c == '.'; });
}

bool IsNoValue(std::string_view text) {
  constexpr std::string_view kNoValues[] = {"None", "null", "NaN", "nan", "N/A", "undefined", "[object Object]", "TODO", "TBD"};
  if (text.ends_with('.')) text.remove_suffix(1);
  return std::find(std::begin(kNoValues), std::end(kNoValues), text) != std::end(kNoValues);
}

std::optional<std::string> JoinedStrings(std::string_view text) {
  if (!text.starts_with('[') || !text.ends_with(']')) return std::nullopt;
  std::string joined;
  std::size_t at = 1;
  for (;;) {
    if (at >= text.size() || !IsQuote(text[at])) return std::nullopt;
    const char quote = text[at++];
    if (!joined.empty()) joined += ' ';
    while (at < text.size() && text[at] != quote) {
      if (text[at] == '\n' || text[at] == '\r') return std::nullopt;
      if (text[at] == '\\' && at + 1 < text.size() && IsQuote(text[at + 1])) ++at;
      joined += text[at++];
    }
    if (++at >= text.size()) return std::nullopt;
    if (text[at] == ']') return at + 1 == text.size() ? std::optional(joined) : std::nullopt;
    if (text.substr(at, 2) != ", ") return std::nullopt;
    at += 2;
  }
}

}  // namespace digestlint
