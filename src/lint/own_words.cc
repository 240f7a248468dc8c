#include "lint/own_words.h"

#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::string_view kTable = "[rules.misspelling]";

std::string_view LineAt(std::string_view text, std::size_t at) {
  return text.substr(at, text.find('\n', at) == std::string_view::npos ? std::string_view::npos : text.find('\n', at) - at);
}

std::size_t NextLine(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end + 1;
}

// A line without its comment and the blanks around it. Strings with # in them aren't asked for.
std::string_view Bare(std::string_view line) {
  line = TrimBlanks(line.substr(0, line.find('#')));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return TrimBlanks(line);
}

// Whether the line sets this key.
bool Sets(std::string_view line, std::string_view key) {
  line = Bare(line);
  return line.starts_with(key) && TrimBlanks(line.substr(key.size())).starts_with('=');
}

std::string With(std::string_view text, std::size_t at, std::string_view added) {
  return std::string(text.substr(0, at)).append(added).append(text.substr(at));
}

}  // namespace

std::optional<std::string> WithOwnWord(std::string_view toml, std::string_view word) {
  const std::string quoted = '"' + std::string(word) + '"';
  std::size_t table = toml.size();
  for (std::size_t at = 0; at < toml.size(); at = NextLine(toml, at)) {
    const std::string_view line = Bare(LineAt(toml, at));
    if (line == kTable) {
      table = at;
      break;
    }
    if (line.find("misspelling") != std::string_view::npos && line.find('=') != std::string_view::npos &&
        (line.find('{') != std::string_view::npos || line.find("misspelling.") != std::string_view::npos)) {
      return std::nullopt;
    }
  }
  if (table == toml.size()) {
    std::string text(toml);
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    if (!text.empty()) text += '\n';
    return text.append(kTable).append("\nwords = [").append(quoted).append("]\n");
  }
  for (std::size_t at = NextLine(toml, table); at < toml.size(); at = NextLine(toml, at)) {
    const std::string_view line = LineAt(toml, at);
    if (Bare(line).starts_with('[')) break;
    if (!Sets(line, "words")) continue;
    const std::size_t open = toml.find('[', at);
    const std::size_t close = open == std::string_view::npos ? open : toml.find(']', open);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view list = toml.substr(open + 1, close - open - 1);
    if (list.find(quoted) != std::string_view::npos || list.find("'" + std::string(word) + "'") != std::string_view::npos) {
      return std::string(toml);
    }
    const std::size_t first = list.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return With(toml, open + 1, quoted);
    // In front of what is there, in the same way: on a line of its own, or with a blank.
    const std::string blanks = list.find('\n') < first ? std::string(list.substr(0, first)) : std::string();
    return With(toml, open + 1, blanks + quoted + (blanks.empty() ? ", " : ","));
  }
  const std::size_t behind = NextLine(toml, table);
  const std::string_view newline = behind > table && toml[behind - 1] == '\n' ? "" : "\n";
  return With(toml, behind, std::string(newline) + "words = [" + quoted + "]\n");
}

}  // namespace digestlint
