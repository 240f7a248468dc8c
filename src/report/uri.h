#pragma once

#include <string>
#include <string_view>

namespace digestlint {

// A path as part of a URI: bytes that RFC 3986 doesn't take as they are become %XX. Slashes stay.
std::string PercentEncodePath(std::string_view path);

}  // namespace digestlint
