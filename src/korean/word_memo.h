#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <string_view>

namespace digestlint {

// How many words ahead Expect should be asked, so that the answer is there when it is needed.
inline constexpr std::size_t kAhead = 8;

// What words in Hangul tell by themselves, whatever stands around them: a set of bits for each. Digests say the same words
// again and again, so a memo of limited size holds those that came last; what it gives never depends on what it holds.
// Not for use by two threads at once. 64 KB for a few digests; for more 1 MB, four times as many words as a year of them has.
template <unsigned kBits>
class WordMemo {
 public:
  // Gets the memory, once: zero pages that the kernel gives as they are used. An array of the thread would be cleared when the
  // program starts, which takes as long as linting a digest.
  WordMemo& Ready() {
    if (memory_ == nullptr) Allocate(kFewestBuckets);
    return *this;
  }

  // Has the processor load what is known of a word that will be asked for soon.
  void Expect(std::uint64_t hash) const { __builtin_prefetch(BucketOf(hash)); }

  // The facts of the word with this hash, HangulWord's; `find` gives them where they aren't known.
  // REQUIRES: Ready was called, also for Expect
  template <typename Find>
  std::uint8_t FactsOf(std::uint64_t hash, Find find) {
    const std::uint64_t* const bucket = BucketOf(hash);
    const std::uint64_t key = (hash & ~kLowBits) | kFilled;
    // Which of them it is can't be foretold, so no branch asks.
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < kWays; ++i) found |= ((bucket[i] ^ key) & ~kFacts) == 0 ? bucket[i] : 0;
    if (found != 0) return static_cast<std::uint8_t>(found & kFacts);
    const std::uint64_t entry = key | find();
    Insert(hash, entry);
    return static_cast<std::uint8_t>(entry & kFacts);
  }

 private:
  static_assert(kBits < 8);
  static constexpr std::uint64_t kFilled = std::uint64_t{1} << kBits;
  static constexpr std::uint64_t kFacts = kFilled - 1;
  static constexpr std::uint64_t kLowBits = kFilled | kFacts;  // of an entry; the others are the hash's
  static constexpr std::size_t kWays = 4;
  static constexpr std::size_t kFewestBuckets = 2048;  // powers of two
  static constexpr std::size_t kMostBuckets = 32768;

  const std::uint64_t* BucketOf(std::uint64_t hash) const { return &entries_[((hash >> 8) & (buckets_ - 1)) * kWays]; }

  void Insert(std::uint64_t hash, std::uint64_t entry) {
    // The words of a few digests lie close together, those of many have room; what was known is found anew then.
    if (++inserted_ == kFewestBuckets * kWays / 2) Allocate(kMostBuckets);
    std::uint64_t* const bucket = &entries_[BucketOf(hash) - entries_];
    std::copy_backward(bucket, bucket + kWays - 1, bucket + kWays);  // the oldest goes
    bucket[0] = entry;
  }

  void Allocate(std::size_t buckets) {
    const std::size_t bytes = buckets * kWays * sizeof(std::uint64_t);
    std::size_t size = bytes + kLine;
    void* aligned = std::calloc(1, size);
    if (aligned == nullptr) throw std::bad_alloc();
    memory_.reset(aligned);
    entries_ = static_cast<std::uint64_t*>(std::align(kLine, bytes, aligned, size));
    buckets_ = buckets;
  }

  static constexpr std::size_t kLine = 64;  // bytes of a cache line, which holds two buckets
  struct Release {
    void operator()(void* memory) const { std::free(memory); }
  };

  std::unique_ptr<void, Release> memory_;
  std::uint64_t* entries_ = nullptr;  // in memory_
  std::size_t buckets_ = 0;
  std::size_t inserted_ = 0;
};

// Tells what kFind does of words, a set of kBits bits, by the memo of the thread that made it, and is to be used in that thread.
template <unsigned kBits, std::uint8_t (*kFind)(std::string_view word)>
class FactsReader {
 public:
  FactsReader() : memo_(of_thread_.Ready()) {}

  // For a word that will be asked for soon, from its hash.
  void Expect(std::uint64_t hash) const { memo_.Expect(hash); }

  // REQUIRES: word consists of Hangul syllables and isn't empty; hash is HangulWord's
  std::uint8_t FactsOf(std::string_view word, std::uint64_t hash) {
    return memo_.FactsOf(hash, [word] { return kFind(word); });
  }

 private:
  static inline constinit thread_local WordMemo<kBits> of_thread_;

  WordMemo<kBits>& memo_;
};

}  // namespace digestlint
