#include "markdown/parse_memory.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <vector>

namespace digestlint {
namespace {

constexpr std::size_t kAlignment = alignof(std::max_align_t);
constexpr std::size_t kBlockBytes = std::size_t{256} << 10;
constexpr std::size_t kBlocksKept = 8;               // between two parses
constexpr std::size_t kLargest = kBlockBytes / 8;  // above it malloc does the work, so that what grows is given back

// Stands before each allocation: cmark's realloc names no old size.
struct alignas(kAlignment) Header {
  std::size_t size = 0;
  std::size_t large = 0;  // 1 + its place among the large ones; 0 for one in a block
};

class Blocks {
 public:
  Blocks() = default;
  Blocks(const Blocks&) = delete;
  Blocks& operator=(const Blocks&) = delete;
  ~Blocks() { Reset(0); }

  // Bytes of any value. cmark has no way to hear of a failure; like its own allocator, this one ends the program then.
  void* Allocate(std::size_t size) {
    if (size > kLargest) return AllocateLarge(nullptr, size);
    const std::size_t whole = sizeof(Header) + (size + kAlignment - 1) / kAlignment * kAlignment;
    if (whole > left_) NextBlock();
    auto* header = new (at_) Header{.size = size};
    at_ += whole;
    left_ -= whole;
    return header + 1;
  }

  void* Reallocate(void* old, std::size_t size) {
    if (old == nullptr) return Allocate(size);
    Header* header = static_cast<Header*>(old) - 1;
    if (header->large != 0) return AllocateLarge(header, size);
    if (size <= header->size) return old;
    void* moved = Allocate(size);
    std::memcpy(moved, old, header->size);
    return moved;
  }

  void Free(void* bytes) {
    if (bytes == nullptr) return;
    Header* header = static_cast<Header*>(bytes) - 1;
    if (header->large == 0) return;
    large_[header->large - 1] = nullptr;
    std::free(header);
  }

  void Reset(std::size_t kept) {
    for (Header* header : large_) std::free(header);
    large_.clear();
    if (blocks_.size() > kept) blocks_.resize(kept);
    next_ = 0;
    left_ = 0;
  }

 private:
  void NextBlock() {
    if (next_ == blocks_.size()) blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(kBlockBytes));
    at_ = blocks_[next_++].get();
    left_ = kBlockBytes;
  }

  void* AllocateLarge(Header* old, std::size_t size) {
    auto* header = static_cast<Header*>(std::realloc(old, sizeof(Header) + size));
    if (header == nullptr) std::abort();
    if (old == nullptr) {
      large_.push_back(header);
      header->large = large_.size();
    } else {
      large_[header->large - 1] = header;
    }
    header->size = size;
    return header + 1;
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t next_ = 0;  // the first block that hasn't been begun
  std::byte* at_ = nullptr;
  std::size_t left_ = 0;
  std::vector<Header*> large_;  // null where it was freed
};

thread_local Blocks blocks;

}  // namespace

ParseMemory::~ParseMemory() { blocks.Reset(kBlocksKept); }

cmark_mem* ParseMemory::allocator() const {
  static cmark_mem memory{
      [](std::size_t count, std::size_t size) { return std::memset(blocks.Allocate(count * size), 0, count * size); },
      [](void* bytes, std::size_t size) { return blocks.Reallocate(bytes, size); },
      [](void* bytes) { blocks.Free(bytes); }};
  return &memory;
}

}  // namespace digestlint
