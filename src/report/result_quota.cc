#include "report/result_quota.h"

#include <algorithm>
#include <numeric>

#include "lint/statistics.h"

namespace digestlint {

ResultQuota::ResultQuota(const RunResult& run, std::size_t most) : ResultQuota(CountRun(run).by_severity, most) {}

ResultQuota::ResultQuota(const std::array<std::size_t, 4>& counts, std::size_t most)
    : places_(counts), all_(std::accumulate(counts.begin(), counts.end(), std::size_t{0})) {
  std::size_t rest = most;
  for (std::size_t severity = places_.size(); severity-- > 0;) {
    places_[severity] = std::min(places_[severity], rest);
    rest -= places_[severity];
  }
  left_out_ = all_ - (most - rest);
}

bool ResultQuota::Take(Severity severity) {
  std::size_t& places = places_[static_cast<std::size_t>(severity)];
  if (places == 0) return false;
  --places;
  return true;
}

}  // namespace digestlint
