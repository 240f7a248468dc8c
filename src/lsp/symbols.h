#pragma once

#include <optional>

#include "lsp/documents.h"
#include "lsp/message.h"

namespace digestlint::lsp {

// textDocument/documentSymbol: date → papers → fields, as a tree or, for clients without trees, as a list.
std::optional<Json> DocumentSymbols(const View& view, Received params);

}  // namespace digestlint::lsp
