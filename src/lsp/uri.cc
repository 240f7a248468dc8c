#include "lsp/uri.h"

#include <cstring>

#include "lint/files.h"
#include "report/uri.h"
#include "text/utf8.h"

namespace digestlint::lsp {
namespace {

int HexDigit(char c) {
  if (IsAsciiDigit(c)) return c - '0';
  const char lower = ToAsciiLower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string Decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '%' && i + 2 < text.size() && HexDigit(text[i + 1]) >= 0 && HexDigit(text[i + 2]) >= 0;
    out += escape ? static_cast<char>(HexDigit(text[i + 1]) * 16 + HexDigit(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return out;
}

}  // namespace

std::optional<std::string> PathOfUri(std::string_view uri) {
  constexpr std::string_view kScheme = "file://";
  if (!StartsWithIgnoringCase(uri, kScheme)) return std::nullopt;
  uri.remove_prefix(kScheme.size());
  if (StartsWithIgnoringCase(uri, "localhost/")) uri.remove_prefix(std::strlen("localhost"));
  uri = uri.substr(0, uri.find_first_of("?#"));
  const std::string path = Decode(uri);
  if (!path.starts_with('/') || path.find('\0') != std::string::npos) return std::nullopt;
  return AbsolutePath(path, "/");
}

std::string UriOfPath(std::string_view path) { return "file://" + PercentEncodePath(path); }

}  // namespace digestlint::lsp
