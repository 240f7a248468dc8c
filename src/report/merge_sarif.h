#pragma once

#include <string>
#include <vector>

#include "report/sarif_shard.h"
#include "text/language.h"
#include "text/result.h"

namespace digestlint {

struct MergedSarif {
  std::string log = {};
  int exit_code = 0;                     // as that of the one run
  std::vector<std::string> errors = {};  // what the log says could not be done
};

// Joins the logs of all shards of a run into the log that one run over all files would have written, byte for byte. In
// any order. Errors: a shard is missing or there twice; shards of another number, with other options or over other files.
// REQUIRES: there is one at least
Result<MergedSarif> MergeSarif(std::vector<SarifShard> shards);

}  // namespace digestlint
