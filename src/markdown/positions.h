#pragma once

#include <string_view>
#include <vector>

#include "markdown/document.h"
#include "text/source.h"

namespace digestlint {

// A place as cmark-gfm tells it: line 1-based (0: none), column 1-based in bytes, ends inclusive.
struct RawPosition {
  int line = 0;
  int column = 0;
};

// What cmark-gfm says of one node. `literal` (of text, code and inline HTML) lives as long as cmark's tree.
struct RawNode {
  RawPosition start;
  RawPosition end;
  std::string_view literal;
};

// Turns cmark's places into byte ranges, mends the ways in which they are known to be wrong (lazy and over-indented
// continuation lines, escaped pipes in table cells, links over several lines, lines after a backslash break), and
// sets Node::exact where the bytes bear the range out. `raw` and `nodes` are parallel.
void ResolvePositions(const Source& source, const std::vector<RawNode>& raw, std::vector<Node>& nodes);

}  // namespace digestlint
