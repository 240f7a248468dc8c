#pragma once

#include "digest/digest.h"
#include "markdown/document.h"
#include "text/source.h"

namespace digestlint {

// Lists the words in Hangul of a digest's text; see HangulWord. Text whose place in the source isn't certain has none.
// REQUIRES: the papers of `digest` were read
void FindHangulWords(const Source& source, const Document& document, Digest& digest);

}  // namespace digestlint
