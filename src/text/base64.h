#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestlint {

// Bytes as text that JSON takes as it is (RFC 4648, section 4, without the padding).
std::string Base64(std::string_view bytes);

// Nothing where it is none.
std::optional<std::string> FromBase64(std::string_view text);

}  // namespace digestlint
