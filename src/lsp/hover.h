#pragma once

#include <optional>

#include "lsp/documents.h"
#include "lsp/message.h"

namespace digestlint::lsp {

// textDocument/hover: over a report the page of its rule, over a paper's link what the digest knows of the paper.
// Nothing where the params aren't right; null where there is nothing to say.
std::optional<Json> Hover(const View& view, Received params);

}  // namespace digestlint::lsp
