#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/range.h"

namespace digestlint {

// Markdown as it is written, read without a parser: what is needed to prove a place.

// Whether `written`, with backslash escapes and entities, means `literal`. What an entity stands for isn't looked up: any
// character will do.
bool MeansText(std::string_view written, std::string_view literal);

// `](URL "title")`, which ends an inline link.
struct LinkEnd {
  Range destination = {};  // the URL, without `<>`
  std::uint32_t end = 0;   // behind the `)`
};

// Reads one at `at`; nothing where it is none.
std::optional<LinkEnd> ReadLinkEnd(std::string_view text, std::uint32_t at);

}  // namespace digestlint
