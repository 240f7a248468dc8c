#pragma once

#include <optional>

#include "lsp/documents.h"
#include "lsp/message.h"

namespace digestlint::lsp {

// textDocument/codeAction: the fixes of the reports in the range, of their rules in the whole file, words for the
// lexicon, comments that keep them quiet, and `source.fixAll.digestlint`. What takes a while to make waits for codeAction/resolve where the client
// can do that. Nothing where the params aren't right.
std::optional<Json> CodeActions(const View& view, Received params);

// codeAction/resolve: the action with its edit; without one if what it was for is gone. `action` is the client's.
Json ResolveCodeAction(const View& view, Received action);

// The URI that an unresolved action belongs to.
std::optional<std::string_view> UriOfCodeAction(Received action);

// What the safe fixes make of the document, as `digestlint --fix` would.
std::vector<Edit> FixAllEdits(const View& view);

}  // namespace digestlint::lsp
