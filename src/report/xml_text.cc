#include "report/xml_text.h"

#include "text/utf8.h"

namespace digestlint {

std::string XmlText(std::string_view text) {
  std::string escaped;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    if (FindInvalidUtf8(text.substr(at, 4)) == 0) {  // no code point is longer
      length = 1;
      AppendUtf8(escaped, 0xFFFD);
      continue;
    }
    const char32_t c = DecodeAt(text, at, length);
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;  // `]]>` is not allowed in text
      case '"': escaped += "&quot;"; break;
      case '\t': escaped += "&#9;"; break;
      case '\n': escaped += "&#10;"; break;
      case '\r': escaped += "&#13;"; break;
      default:
        if (c < 0x20) AppendUtf8(escaped, 0x2400 + c);
        else if (c == 0xFFFE || c == 0xFFFF) AppendUtf8(escaped, 0xFFFD);
        else escaped += text.substr(at, length);
    }
  }
  return escaped;
}

}  // namespace digestlint
