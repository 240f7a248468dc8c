#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/positions.h"
#include "text/range.h"

namespace digestlint::lsp {

// The text of an open document. An edit moves what stands behind it and looks again at the lines that it touches; the
// rest is not scanned.
class TextBuffer {
 public:
  explicit TextBuffer(std::string text);

  const std::string& text() const { return text_; }
  TextLines lines() const { return {text_, starts_}; }

  // REQUIRES: range lies within the text, on code points
  void Replace(Range range, std::string_view with);

 private:
  std::string text_;
  std::vector<std::uint32_t> starts_;  // lines end at \n, \r\n or a lone \r, as in Source
};

}  // namespace digestlint::lsp
