#pragma once

#include <optional>

#include "lsp/documents.h"
#include "lsp/message.h"

namespace digestlint::lsp {

// textDocument/completion: labels at the start of a bullet, `Vote:` and `Authors:` at the start of a line, and comments
// that keep a rule quiet, with the names of rules.
std::optional<Json> Complete(const View& view, Received params);

}  // namespace digestlint::lsp
