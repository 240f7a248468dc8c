#pragma once

#include <vector>

#include "digest/digest.h"
#include "markdown/document.h"
#include "text/source.h"

namespace digestlint {

// The words in Hangul of a digest's text, in order; see HangulWord. Text whose place in the source isn't certain has none.
std::vector<HangulWord> FindHangulWords(const Source& source, const Document& document, const std::vector<Paper>& papers);

}  // namespace digestlint
