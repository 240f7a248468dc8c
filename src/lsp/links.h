#pragma once

#include <optional>

#include "lsp/documents.h"
#include "lsp/message.h"

namespace digestlint::lsp {

// textDocument/documentLink: links and pictures of the Markdown, bare URLs (without Hangul that GFM takes along), and films.
std::optional<Json> DocumentLinks(const View& view, Received params);

}  // namespace digestlint::lsp
