#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>

namespace digestlint {

// How many words ahead Expect should be asked, so that the answer is there when it is needed.
inline constexpr std::size_t kAhead = 8;

// What words in Hangul tell by themselves, whatever stands around them: a set of bits for each. Digests say the same words
// again and again, so a memo of fixed size holds those that came last; what it gives never depends on what it holds.
// Not for use by two threads at once. 1 MB, four times as many words as a year of digests has.
template <unsigned kBits>
class WordMemo {
 public:
  // Gets the memory, once: zero pages that the kernel gives as they are used. An array of the thread would be cleared when the
  // program starts, which takes as long as linting a digest.
  WordMemo& Ready() {
    if (memory_ != nullptr) return *this;
    std::size_t size = kBytes + kLine;
    void* aligned = std::calloc(1, size);
    if (aligned == nullptr) throw std::bad_alloc();
    memory_.reset(aligned);
    entries_ = static_cast<std::uint64_t*>(std::align(kLine, kBytes, aligned, size));
    return *this;
  }

  // Has the processor load what is known of a word that will be asked for soon.
  void Expect(std::uint64_t hash) const { __builtin_prefetch(BucketOf(hash)); }

  // The facts of the word with this hash, HangulWord's; `find` gives them where they aren't known.
  // REQUIRES: Ready was called, also for Expect
  template <typename Find>
  std::uint8_t FactsOf(std::uint64_t hash, Find find) {
    std::uint64_t* const bucket = BucketOf(hash);
    const std::uint64_t key = (hash & ~kLowBits) | kFilled;
    // Which of them it is can't be foretold, so no branch asks.
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < kWays; ++i) found |= ((bucket[i] ^ key) & ~kFacts) == 0 ? bucket[i] : 0;
    if (found != 0) return static_cast<std::uint8_t>(found & kFacts);
    std::copy_backward(bucket, bucket + kWays - 1, bucket + kWays);  // the oldest goes
    bucket[0] = key | find();
    return static_cast<std::uint8_t>(bucket[0] & kFacts);
  }

 private:
  static_assert(kBits < 8);
  static constexpr std::uint64_t kFilled = std::uint64_t{1} << kBits;
  static constexpr std::uint64_t kFacts = kFilled - 1;
  static constexpr std::uint64_t kLowBits = kFilled | kFacts;  // of an entry; the others are the hash's
  static constexpr std::size_t kWays = 4;
  static constexpr std::size_t kBuckets = 32768;

  const std::uint64_t* BucketOf(std::uint64_t hash) const { return &entries_[(hash >> 8) % kBuckets * kWays]; }
  std::uint64_t* BucketOf(std::uint64_t hash) { return &entries_[(hash >> 8) % kBuckets * kWays]; }

  static constexpr std::size_t kLine = 64;  // bytes of a cache line, which holds two buckets
  static constexpr std::size_t kBytes = kBuckets * kWays * sizeof(std::uint64_t);
  struct Release {
    void operator()(void* memory) const { std::free(memory); }
  };

  std::unique_ptr<void, Release> memory_;
  std::uint64_t* entries_ = nullptr;  // in memory_
};

}  // namespace digestlint
