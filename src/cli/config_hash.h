#pragma once

#include <cstdint>
#include <string>

#include "cli/command_line.h"
#include "lint/config.h"
#include "lint/files.h"
#include "text/language.h"

namespace digestlint {

// Tells runs apart that may say something else of one and the same text: their language, the options that choose rules, and
// the bytes of every config, word file and pattern that holds for one of the files. The same for each checkout of one tree:
// names are those below `root`.
std::uint64_t HashOfConfig(const CommandLine& command, Language language, const Collected& all, ConfigFinder& configs,
                           const std::string& folder, const std::string& root);

}  // namespace digestlint
