#pragma once

#include <array>
#include <cstddef>

#include "report/report.h"
#include "rules/diagnostic.h"

namespace digestlint {

// Shares the places of a report whose reader takes only so many: errors get theirs before warnings, and warnings before notes.
// Within one severity the first ones in the order of the run get theirs.
class ResultQuota {
 public:
  ResultQuota(const RunResult& run, std::size_t most);
  // `counts`: the diagnostics by Severity
  ResultQuota(const std::array<std::size_t, 4>& counts, std::size_t most);

  // Whether the next diagnostic of this severity has a place. To be asked once for each, in the order of the run.
  bool Take(Severity severity);

  std::size_t all() const { return all_; }
  std::size_t left_out() const { return left_out_; }  // of all, known from the start

 private:
  std::array<std::size_t, 4> places_ = {};  // by Severity
  std::size_t all_ = 0;
  std::size_t left_out_ = 0;
};

}  // namespace digestlint
