#pragma once

#include <string>
#include <string_view>

namespace digestlint {

// The text as it may stand in XML 1.0, both in an element and in an attribute. What XML can't hold at all becomes a
// picture (control characters, ␛) or U+FFFD (bytes that aren't UTF-8, U+FFFE, U+FFFF); line ends and tabs are written as
// references, since a reader makes blanks of them in an attribute.
std::string XmlText(std::string_view text);

}  // namespace digestlint
