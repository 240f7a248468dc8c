#pragma once

#include <string>
#include <vector>

#include "markdown/document.h"
#include "text/source.h"

namespace digestlint::testing {

// A text and its tree. A Source holds its bytes behind pointers, so it may be moved.
struct Parsed {
  Source source;
  Document document;
};

Parsed Parse(std::string text);

// The nodes of a text as a person writes them down: `strong@7 **굵게**`, with `~` in front of what isn't exact. Places that
// are told are those of the first byte; the text tells the end.
std::vector<std::string> Blocks(const Parsed& parsed);   // without the document
std::vector<std::string> Inlines(const Parsed& parsed);  // without line breaks, which have no bytes of their own
std::vector<std::string> Destinations(const Parsed& parsed);  // of links and images that have one: `@7 https://x.io`
std::vector<std::string> BareUrls(const Parsed& parsed);

}  // namespace digestlint::testing
