#pragma once

#include <cstdint>
#include <vector>

#include "markdown/positions.h"
#include "text/source.h"

namespace digestlint {

// The lines of one leaf block, as they stand in cmark's buffer and in the file: the way from cmark's places to ours.
class LeafMap {
 public:
  // What can't be known from outside, and so is tried.
  struct Reading {
    bool keep_indentation = false;       // continuation lines keep their indentation in the buffer (lazy ones do)
    bool count_after_backslash = false;  // cmark counted the line end behind a backslash (inside code it does)
  };

  // Of the block between cmark's places `start` and `end`, whose first byte is `begin`, inside of `quotes` block quotes.
  LeafMap(const Source& source, RawPosition start, RawPosition end, std::uint32_t begin, int quotes, Reading reading);

  static constexpr std::uint32_t kNowhere = UINT32_MAX;

  // The offset of the byte at cmark's place, or kNowhere if its line hasn't that many.
  std::uint32_t Find(RawPosition place) const { return Find(place, block_offset_); }
  // The same for a column in which cmark forgot what stands before the block.
  std::uint32_t FindWithoutOffset(RawPosition place) const { return Find(place, 0); }

 private:
  std::uint32_t Find(RawPosition place, int block_offset) const;

  int first_line_ = 0;                      // 1-based
  int block_offset_ = 0;                    // columns before the block's first byte
  std::vector<std::uint32_t> in_buffer_;    // where line i starts in the buffer, plus an end
  std::vector<std::uint32_t> in_source_;    // where line i starts in the file
  std::vector<std::uint32_t> line_bases_;   // buffer positions at which cmark began to count a new line
};

}  // namespace digestlint
