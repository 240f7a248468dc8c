#include "text/wrap.h"

#include <algorithm>

#include "text/utf8.h"

namespace digestlint {

std::string WrapText(std::string_view text, std::size_t width, std::size_t indent) {
  const std::string margin = '\n' + std::string(indent, ' ');
  std::string wrapped;
  std::size_t column = indent;
  bool at_start = true;  // of a line
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    if (!word.empty()) {
      const std::size_t columns = DisplayWidth(word);
      if (!at_start && column + 1 + columns > width) {
        wrapped += margin;
        column = indent;
      } else if (!at_start) {
        wrapped += ' ';
        ++column;
      }
      wrapped += word;
      column += columns;
      at_start = false;
    }
    if (end < text.size() && text[end] == '\n') {
      wrapped += margin;
      column = indent;
      at_start = true;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return wrapped;
}

std::string PadRight(std::string_view text, std::size_t width) {
  const std::size_t columns = DisplayWidth(text);
  return std::string(text) + std::string(width - std::min(columns, width), ' ');
}

}  // namespace digestlint
