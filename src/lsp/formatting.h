#pragma once

#include <optional>

#include "lsp/documents.h"
#include "lsp/message.h"

namespace digestlint::lsp {

// textDocument/formatting: all safe fixes, and those of the layout rules as well, which are off by default because a
// linter shouldn't nag about blanks; a formatter may. A layout rule that the config turns off stays off.
std::optional<Json> Format(const View& view, Received params);

}  // namespace digestlint::lsp
