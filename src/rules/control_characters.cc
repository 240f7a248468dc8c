#include "rules/control_characters.h"

#include <algorithm>

#include "text/byte_scan.h"

namespace digestlint {

char EscapeLetter(char control) {
  switch (control) {
    case '\a': return 'a';
    case '\b': return 'b';
    case '\t': return 't';
    case '\v': return 'v';
    case '\f': return 'f';
    case '\r': return 'r';
    default: return 0;
  }
}

std::size_t FindControl(std::string_view text, std::size_t at) {
  at = FindByteIf(text, std::min(at, text.size()), text.size(), [](unsigned char byte) {
    return ((byte < 0x20) & (byte != '\n')) | (byte == 0x7F);
  });
  return at < text.size() ? at : std::string_view::npos;
}

}  // namespace digestlint
