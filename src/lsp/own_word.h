#pragma once

#include <optional>
#include <string_view>

#include "lsp/documents.h"
#include "lsp/message.h"

namespace digestlint::lsp {

// The word that a report takes for misspelt, without the particle behind it; empty where it is about something else.
std::string_view DoubtedWord(const View& view, const Diagnostic& diagnostic);

// The edit that adds the word to the lexicon: to `words` of [rules.misspelling] in the document's digestlint.toml, which is
// begun where there is none and the client can do that. Nothing where it can't be done.
std::optional<Json> AddWordEdit(const View& view, std::string_view word);

}  // namespace digestlint::lsp
