#pragma once

#include "text/source.h"

namespace digestlint {

// Whether two texts show the same page, comments aside: the same nodes with the same text. Reads both anew.
bool SamePage(const Source& before, const Source& after);

}  // namespace digestlint
