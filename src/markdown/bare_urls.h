#pragma once

#include <vector>

#include "markdown/document.h"
#include "text/source.h"

namespace digestlint {

// Where GFM's autolink extension makes a link of a bare URL, found by our own scan: the extension is left out of the
// parse because it spoils the positions around its links. Source: GFM spec 0.29, section 6.9, and cmark-gfm, which
// ends a URL only at ASCII space or `<`, so that Hangul behind it becomes part of the link.
std::vector<BareUrl> FindBareUrls(const Source& source, const Document& document);

}  // namespace digestlint
