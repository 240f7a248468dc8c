#pragma once

#include <string>
#include <string_view>

namespace digestlint {

// A text that stands in every match of the regex, the longest that shows in the regex itself; empty where none does.
// Looking for it is far cheaper than compiling the regex, and in most digests it isn't there.
// `regex` may be wrong; what it gives then means nothing.
std::string RequiredLiteral(std::string_view regex);

// Whether `literal` stands in the text; true for an empty one.
bool Contains(std::string_view text, std::string_view literal);

}  // namespace digestlint
