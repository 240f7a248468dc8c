#include "report/uri.h"

#include <fmt/format.h>

#include "text/utf8.h"

namespace digestlint {

std::string PercentEncodePath(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const bool plain = IsAsciiLetter(c) || IsAsciiDigit(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      uri += c;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return uri;
}

}  // namespace digestlint
