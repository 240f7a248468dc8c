#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestlint::lsp {

// The absolute, normalised path of a file: URI; nothing for other schemes and other hosts.
std::optional<std::string> PathOfUri(std::string_view uri);

// The file: URI of an absolute path. Source: RFC 8089; what RFC 3986 doesn't allow in a path is percent-encoded.
std::string UriOfPath(std::string_view path);

}  // namespace digestlint::lsp
