#pragma once

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace digestlint {

// Calls work(i) for every i below `count`, on up to `jobs` threads (0: as many as the machine has), in any order.
// REQUIRES: work may be called from several threads at a time and throws nothing.
template <typename Work>
void ParallelFor(std::size_t count, unsigned jobs, const Work& work) {
  if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i);
  };
  std::vector<std::jthread> threads;
  for (std::size_t i = 1; i < jobs && i < count; ++i) threads.emplace_back(run);
  run();
}

}  // namespace digestlint
