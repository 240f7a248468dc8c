#include "report/xml_text.h"

#include <fmt/format.h>

#include "text/utf8.h"

namespace digestlint {

std::string XmlText(std::string_view bytes) {
  const std::string text = ToValidUtf8(bytes);  // names of files need not be UTF-8
  std::string escaped;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    const char32_t c = DecodeAt(text, at, length);
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;  // `]]>` is not allowed in text
      case '"': escaped += "&quot;"; break;
      case '\t': escaped += "&#9;"; break;
      case '\n': escaped += "&#10;"; break;
      case '\r': escaped += "&#13;"; break;
      case 0xFFFE:
      case 0xFFFF: AppendUtf8(escaped, 0xFFFD); break;
      default:
        if (c < 0x20) AppendUtf8(escaped, 0x2400 + c);
        else if (c >= 0x7F && c < 0xA0) escaped += fmt::format("&#{};", static_cast<unsigned>(c));  // a terminal may obey them
        else escaped.append(text, at, length);
    }
  }
  return escaped;
}

}  // namespace digestlint
