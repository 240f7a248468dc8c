#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace digestlint::testing {

// What cmark-gfm itself says of a text, node by node in pre-order, without its places: the oracle for a Document.
struct CmarkNode {
  std::string type;     // cmark's name
  std::string literal;  // of text, code and HTML
  std::string url;      // of links and images
  friend bool operator==(const CmarkNode&, const CmarkNode&) = default;
};

enum class Autolink : bool { kOff, kOn };

std::vector<CmarkNode> ParseWithCmark(std::string_view text, Autolink autolink);

}  // namespace digestlint::testing
