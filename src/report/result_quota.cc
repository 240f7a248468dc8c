#include "report/result_quota.h"

#include <algorithm>

namespace digestlint {

ResultQuota::ResultQuota(const RunResult& run, std::size_t most) {
  for (const FileResult& file : run.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) ++places_[static_cast<std::size_t>(diagnostic.severity)];
    all_ += file.diagnostics.size();
  }
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
