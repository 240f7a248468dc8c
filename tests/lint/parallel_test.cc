#include "lint/parallel.h"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

namespace digestlint {
namespace {

TEST_CASE("every index is worked on once, whatever the number of threads") {
  for (const unsigned jobs : {0u, 1u, 2u, 3u, 64u}) {
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{1000}}) {
      CAPTURE(jobs, count);
      std::vector<std::atomic<int>> calls(count);
      ParallelFor(count, jobs, [&](std::size_t i) { ++calls[i]; });
      CHECK(std::all_of(calls.begin(), calls.end(), [](const std::atomic<int>& n) { return n == 1; }));
    }
  }
}

TEST_CASE("one job is the caller's own thread") {
  ParallelFor(10, 1, [caller = std::this_thread::get_id()](std::size_t) {
    if (std::this_thread::get_id() != caller) FAIL("another thread");
  });
  SUCCEED();
}

TEST_CASE("several jobs are as many threads, and all have ended when it returns") {
  std::mutex mutex;
  std::set<std::thread::id> threads;
  std::atomic<int> arrived{0};
  // Nobody goes on before three have come, so three there must be.
  ParallelFor(3, 3, [&](std::size_t) {
    {
      const std::lock_guard lock(mutex);
      threads.insert(std::this_thread::get_id());
    }
    ++arrived;
    while (arrived < 3) std::this_thread::yield();
  });
  CHECK(threads.size() == 3);
  CHECK(arrived == 3);
}

}  // namespace
}  // namespace digestlint
