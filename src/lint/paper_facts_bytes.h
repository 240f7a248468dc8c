#pragma once

#include "rules/run_input.h"
#include "text/compact_bytes.h"

namespace digestlint {

// What rules across files see of a paper, for shards and the cache. After bytes that are something else, `in` isn't ok().
void Write(const PaperFacts& paper, ByteWriter& out);
void Read(ByteReader& in, PaperFacts& paper);

}  // namespace digestlint
