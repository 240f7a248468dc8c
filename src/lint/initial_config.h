#pragma once

#include <string>
#include <string_view>

#include "lint/lint.h"
#include "text/language.h"

namespace digestlint {

// A digestlint.toml for the digests of this run, with comments: what nearly all digests of one folder have is left to
// that folder's custom, what half of all digests have to the project's, and what many have is a note. A rule whose fixes
// are safe is left on: mending is better than looking away.
// REQUIRES: the run was made with the defaults; `folder` (absolute) is where the config will be
std::string InitialToml(const RunResult& run, std::string_view folder, Language language);

}  // namespace digestlint
