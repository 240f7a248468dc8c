#include "lsp/text_buffer.h"

#include <algorithm>

namespace digestlint::lsp {
namespace {

// Appends the starts of the lines that begin behind a terminator whose last byte is in [begin, end).
void FindStarts(std::string_view text, std::size_t begin, std::size_t end, std::vector<std::uint32_t>& starts) {
  if (text.substr(begin, end - begin).find('\r') == std::string_view::npos) {
    for (std::size_t at = text.find('\n', begin); at < end; at = text.find('\n', at + 1)) {
      starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    return;
  }
  for (std::size_t at = text.find_first_of("\r\n", begin); at < end; at = text.find_first_of("\r\n", at + 1)) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

}  // namespace

TextBuffer::TextBuffer(std::string text) : text_(std::move(text)), starts_{0} {
  FindStarts(text_, 0, text_.size(), starts_);
}

void TextBuffer::Replace(Range range, std::string_view with) {
  // Of the old lines, those may change that start behind the byte before the edit, as far as one byte behind it: there
  // \r and \n may have met or parted.
  const std::uint32_t first = range.begin == 0 ? 0 : range.begin - 1;
  const auto from = std::upper_bound(starts_.begin(), starts_.end(), first);
  const auto to = std::upper_bound(from, starts_.end(), range.end + 1);
  const std::size_t kept = static_cast<std::size_t>(from - starts_.begin());
  const std::size_t dropped = static_cast<std::size_t>(to - from);

  text_.replace(range.begin, range.size(), with);
  const auto end = static_cast<std::uint32_t>(range.begin + with.size());
  std::vector<std::uint32_t> found;
  FindStarts(text_, first, std::min<std::size_t>(text_.size(), end + std::size_t{1}), found);

  const std::uint32_t moved = end - range.end;  // modulo 2^32: a shift to the left as well
  for (std::size_t i = kept + dropped; i < starts_.size(); ++i) starts_[i] += moved;
  const std::size_t common = std::min(found.size(), dropped);
  std::copy_n(found.begin(), common, starts_.begin() + static_cast<std::ptrdiff_t>(kept));
  const auto at = starts_.begin() + static_cast<std::ptrdiff_t>(kept + common);
  if (found.size() > common) {
    starts_.insert(at, found.begin() + static_cast<std::ptrdiff_t>(common), found.end());
  } else {
    starts_.erase(at, at + static_cast<std::ptrdiff_t>(dropped - common));
  }
}

}  // namespace digestlint::lsp
