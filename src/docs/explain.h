#pragma once

#include <string>

#include "report/report.h"
#include "rules/rule.h"

namespace digestlint {

// All that there is to say about a rule, for a reader at a terminal: what, why, examples with their reports, the fix, the
// options, and how to silence it. Language, colour and width are the context's.
std::string Explain(const Rule& rule, const ReportContext& context);

}  // namespace digestlint
