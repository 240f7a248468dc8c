#pragma once

#include <memory>
#include <vector>

#include "patterns/pattern.h"
#include "text/result.h"

namespace digestlint {

// The patterns of rules/patterns/, as they were when the program was built. An error means that one of the files is wrong,
// which a test of the project finds.
Result<std::vector<std::shared_ptr<const Pattern>>> ReadBuiltInPatterns();

// The same, read when they are first asked for and then kept for the whole run.
const std::vector<std::shared_ptr<const Pattern>>& BuiltInPatterns();

}  // namespace digestlint
