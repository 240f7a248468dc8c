#include "cli/progress.h"

#include <fmt/format.h>

#include <cstdio>
#include <string>

#include "cli/write_report.h"

namespace digestlint {
namespace {

constexpr std::chrono::milliseconds kPatience{1000};
constexpr std::chrono::milliseconds kBetween{100};
constexpr std::size_t kWidth = 30;  // columns of the bar

}  // namespace

Progress::Progress(bool shown, std::size_t files, Language language)
    : shown_(shown), files_(files), language_(language), next_(Clock::now().time_since_epoch() + kPatience) {}

Progress::~Progress() {
  if (drawn_) WriteTo(stderr, "\r\x1b[K");
}

void Progress::FileDone() {
  if (!shown_) return;
  const std::size_t done = ++done_;
  const Clock::duration now = Clock::now().time_since_epoch();
  Clock::duration next = next_;
  // Who moves the time on is the one to draw.
  if (now >= next && next_.compare_exchange_strong(next, now + kBetween)) {
    drawn_ = true;
    Draw(done);
  }
}

void Progress::Draw(std::size_t done) const {
  const std::size_t filled = done * kWidth / files_;
  const std::string bar = std::string(filled, '#') + std::string(kWidth - filled, '.');
  WriteTo(stderr, language_ == Language::kKorean ? fmt::format("\r[{}] 파일 {}/{}\x1b[K", bar, done, files_)
                                                 : fmt::format("\r[{}] {} of {} files\x1b[K", bar, done, files_));
}

}  // namespace digestlint
