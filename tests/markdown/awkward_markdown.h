#pragma once

#include "testing/property.h"
#include "testing/random.h"

namespace digestlint::testing {

// A random text made of the pieces of Markdown that go wrong together: containers, lazy lines, delimiters next to
// Hangul, escapes, entities, tables, breaks, in one of the three line ends or a mixture.
Pieces AwkwardMarkdown(Random& random);

}  // namespace digestlint::testing
