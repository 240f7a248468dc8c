#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/document.h"
#include "text/source.h"

namespace digestlint {

// Parses one text again and again while it is edited, and gives what Document::Parse gives, but reads anew only the parts
// that have changed. A part begins at a heading with `#`, which ends whatever stands before it except open code and HTML;
// texts with link references or footnotes, which reach across parts, are parsed as a whole.
class IncrementalParser {
 public:
  Document Parse(const Source& source);

  // Where the parts of the text begin that was parsed last, in order; nothing if it was parsed as a whole. A text that
  // begins and ends at such places reads the same by itself: see ParseAlone.
  std::vector<std::uint32_t> PartStarts() const;
  // Parses such a stretch of that text, as its own source.
  Document ParseAlone(const Source& stretch) const;

 private:
  struct Part {
    std::string text;
    Document document;  // of this part alone; its ranges begin at 0
  };

  Part Read(std::string_view text, std::size_t& old);
  static bool IsClosed(const Part& part);
  static Document Join(const Source& source, const std::vector<Part>& parts);

  std::vector<Part> parts_;  // of the text that was parsed last
  bool strikethrough_ = false;
};

}  // namespace digestlint
