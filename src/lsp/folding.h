#pragma once

#include <optional>

#include "lsp/documents.h"
#include "lsp/message.h"

namespace digestlint::lsp {

// textDocument/foldingRange: each date with its papers, each paper, each summary.
std::optional<Json> FoldingRanges(const View& view, Received params);

}  // namespace digestlint::lsp
