#pragma once

#include <vector>

#include "lsp/documents.h"

namespace digestlint::lsp {

// The edits that put a comment where it keeps this report quiet and changes nothing else: on the line above, around the
// block where a comment inside would change how the text is read, or else at the top of the file. Each is tried on a
// copy first. Empty where none of them does it.
std::vector<Edit> SuppressHere(const View& view, const Diagnostic& diagnostic);

}  // namespace digestlint::lsp
