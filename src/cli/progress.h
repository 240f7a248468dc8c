#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>

#include "text/language.h"

namespace digestlint {

// A bar on standard error for a run that lasts: it appears after a second, is drawn ten times a second, and is taken away at
// the end, so that nothing of it stays between the reports.
class Progress {
 public:
  // `shown`: whether to draw at all
  Progress(bool shown, std::size_t files, Language language);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // One more file is done. May be called from several threads.
  void FileDone();

 private:
  using Clock = std::chrono::steady_clock;

  void Draw(std::size_t done) const;

  const bool shown_;
  const std::size_t files_;
  const Language language_;
  std::atomic<std::size_t> done_{0};
  std::atomic<Clock::duration> next_;  // when to draw again, since the clock's epoch
  std::atomic<bool> drawn_{false};
};

}  // namespace digestlint
