#include "lint/toml_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace digestlint {

std::string TomlString(std::string_view text) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  const bool has_control = std::any_of(text.begin(), text.end(), is_control);
  if (text.find('\\') != std::string_view::npos && text.find('\'') == std::string_view::npos && !has_control) {
    return fmt::format("'{}'", text);
  }
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += c;
    } else if (is_control(c)) {
      quoted += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

std::string TomlStrings(const std::vector<std::string>& texts) {
  std::string list;
  for (const std::string& text : texts) list += (list.empty() ? "" : ", ") + TomlString(text);
  return "[" + list + "]";
}

}  // namespace digestlint
