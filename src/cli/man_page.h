#pragma once

#include <string>

#include "text/language.h"

namespace digestlint {

// digestlint(1), from the options that the subcommands state, as troff with man macros, in UTF-8.
std::string ManPage(Language language);

}  // namespace digestlint
