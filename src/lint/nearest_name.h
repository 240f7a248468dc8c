#pragma once

#include <span>
#include <string_view>

#include "text/language.h"

namespace digestlint {

// The name nearest to a misspelt one, or empty if none is near.
std::string_view NearestName(std::string_view name, std::span<const std::string_view> names);

// What an error has to say of it, as its `mend`; nothing if none is near.
OwnedText DidYouMean(std::string_view name, std::span<const std::string_view> names);

}  // namespace digestlint
