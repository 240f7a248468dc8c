#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/lint.h"
#include "rules/diagnostic.h"
#include "rules/run_input.h"
#include "text/range.h"
#include "text/source.h"

namespace digestlint {

// What a rule across files needs to report at one place, where the text is no more: in a merge of shards.
struct ReportPlace {
  Range range = {};     // a paper's heading or its first bullet
  Position begin = {};  // columns in UTF-16 units
  Position end = {};
  bool in_scope = true;  // touches a line that the run is about

  // To one rule across files.
  struct Seen {
    bool suppressed = false;
    std::uint64_t name = 0;    // the fingerprint of its report there, without the count of equal ones
    std::uint32_t before = 0;  // reports of the log on this file that stand before its own
    std::uint32_t equal = 0;   // reports on this file, in the log or not, that stand before its own and have the same name
    friend bool operator==(const Seen&, const Seen&) = default;
  };
  std::vector<Seen> seen = {};  // in the order of RulesAcross()

  friend bool operator==(const ReportPlace&, const ReportPlace&) = default;
};

// What a shard leaves of one file, so that a merge can say what the rules across files would have said.
struct ShardFacts {
  FileFacts file = {};
  std::vector<ReportPlace> places = {};      // paper by paper; sorted by ShardFactsFrom
  std::vector<Severity> severities = {};     // of RulesAcross(), as the file's config has them; kOff: not enabled
  std::vector<std::string> known = {};       // fingerprints of the baseline that could be those of reports across files
  std::uint32_t reports = 0;                 // of the log on this file
};

// The order of places in a text.
bool PlaceBefore(const ReportPlace& a, const ReportPlace& b);

// Those of AllRules() that look across files.
std::vector<const Rule*> RulesAcross();

// REQUIRES: `file` has no reports across files; `in_log` are the places of those of its diagnostics that the log holds, in order
ShardFacts ShardFactsOf(const FileResult& file, const Settings& settings, std::span<const std::size_t> in_log);

// As bytes. They hold no text of the digest but its arXiv IDs.
std::string ToBytes(const ShardFacts& facts);
// Nothing where they are none.
std::optional<ShardFacts> ShardFactsFrom(std::string_view bytes);

}  // namespace digestlint
