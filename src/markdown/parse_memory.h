#pragma once

#include <cmark-gfm.h>

namespace digestlint {

// The memory in which cmark-gfm builds one tree: it is handed out from blocks that the thread keeps, and given back all at
// once when the scope ends. What cmark allocates here need not be freed, and nothing of it outlives the scope.
// cmark's allocators have no argument to tell one parse from another, so each thread has one such memory.
// REQUIRES: scopes of one thread don't overlap
class ParseMemory {
 public:
  ParseMemory() = default;
  ~ParseMemory();
  ParseMemory(const ParseMemory&) = delete;
  ParseMemory& operator=(const ParseMemory&) = delete;

  cmark_mem* allocator() const;
};

}  // namespace digestlint
