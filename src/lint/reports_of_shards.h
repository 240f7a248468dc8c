#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/shard_facts.h"
#include "rules/diagnostic.h"
#include "text/language.h"

namespace digestlint {

// A report across files that a merge of shards makes.
struct MergedReport {
  Diagnostic diagnostic = {};
  const ReportPlace* place = nullptr;  // into the facts
  std::uint64_t name = 0;              // the fingerprint without its count
  std::uint32_t before = 0;            // reports of the shard's log on this file that stand before it
  std::string fingerprint = {};
};

// What the rules across files say of all files, which stand in the order of their paths, as one run over them would have:
// suppressed reports are left out, and those that a baseline or the run's scope keeps quiet. For each file, in order.
// The files' papers are borrowed meanwhile.
std::vector<std::vector<MergedReport>> ReportsOfShards(std::vector<ShardFacts>& files, Language language);

}  // namespace digestlint
