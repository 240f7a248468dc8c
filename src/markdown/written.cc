#include "markdown/written.h"

#include <algorithm>

#include "text/utf8.h"

namespace digestlint {
namespace {

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  char At(std::uint32_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  std::uint32_t SkipSpaces(std::uint32_t at) const {
    while (IsAsciiSpace(At(at))) ++at;
    return at;
  }

  // The first `close` at or behind `at` that no backslash escapes.
  std::uint32_t EndOf(std::uint32_t at, char close) const {
    while (at < text_.size() && text_[at] != close) at += text_[at] == '\\' ? 2u : 1u;
    return std::min(at, static_cast<std::uint32_t>(text_.size()));
  }

  std::uint32_t EndOfBareDestination(std::uint32_t at) const {
    int depth = 0;
    for (; at < text_.size() && !IsAsciiSpace(text_[at]); ++at) {
      if (text_[at] == '\\' && IsAsciiPunctuation(At(at + 1))) {
        ++at;
      } else if (text_[at] == '(') {
        ++depth;
      } else if (text_[at] == ')' && --depth < 0) {
        break;
      }
    }
    return std::min(at, static_cast<std::uint32_t>(text_.size()));
  }

 private:
  std::string_view text_;
};

}  // namespace

bool MeansText(std::string_view written, std::string_view literal) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (j < written.size()) {
    const std::string_view rest = written.substr(j);
    if (rest[0] == '\\' && rest.size() > 1 && IsAsciiPunctuation(rest[1]) && i < literal.size() &&
        literal[i] == rest[1]) {
      j += 2;
      ++i;
      continue;
    }
    const std::size_t semicolon = rest[0] == '&' ? rest.substr(0, 34).find(';') : std::string_view::npos;
    if (semicolon != std::string_view::npos && semicolon > 1) {
      const std::string_view entity = rest.substr(0, semicolon + 1);
      if (literal.substr(i).starts_with(entity)) {  // no entity that GFM knows
        i += entity.size();
      } else if (i < literal.size()) {
        std::size_t length = 0;
        DecodeAt(literal, i, length);
        i += length;
      }
      j += entity.size();
      continue;
    }
    if (i >= literal.size() || literal[i] != rest[0]) return false;
    ++i;
    ++j;
  }
  return i == literal.size();
}

std::optional<LinkEnd> ReadLinkEnd(std::string_view text, std::uint32_t at) {
  const Scanner scan(text);
  if (!text.substr(at).starts_with("](")) return std::nullopt;
  LinkEnd link;
  at = scan.SkipSpaces(at + 2);
  const bool pointed = scan.At(at) == '<';
  link.destination = pointed ? Range{at + 1, scan.EndOf(at + 1, '>')} : Range{at, scan.EndOfBareDestination(at)};
  at = scan.SkipSpaces(link.destination.end + (pointed ? 1 : 0));
  if (const char quote = scan.At(at); quote == '"' || quote == '\'' || quote == '(') {
    at = scan.SkipSpaces(scan.EndOf(at + 1, quote == '(' ? ')' : quote) + 1);
  }
  if (scan.At(at) != ')') return std::nullopt;
  link.end = at + 1;
  return link;
}

}  // namespace digestlint
