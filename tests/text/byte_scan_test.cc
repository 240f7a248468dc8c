#include "text/byte_scan.h"

#include <catch2/catch.hpp>
#include <string>

namespace digestlint {

TEST_CASE("bytes are found in and behind whole blocks, and none behind the end") {
  const auto is_x = [](unsigned char c) { return c == 'x'; };
  for (std::size_t size : {1u, 63u, 64u, 65u, 200u}) {
    std::string text(size, '.');
    CHECK(FindByteIf(text, 0, size, is_x) == size);
    for (std::size_t at = 0; at < size; ++at) {
      text[at] = 'x';
      CHECK(FindByteIf(text, 0, size, is_x) == at);
      CHECK(FindByteIf(text, 0, at, is_x) == at);
      CHECK(FindByteIf(text, at + 1, size, is_x) == size);
      text[at] = '.';
    }
  }
}

TEST_CASE("bytes are found by their neighbours, both of them in the text") {
  const auto between = [](unsigned char before, unsigned char c, unsigned char behind) {
    return (before == 'a') & (c == 'x') & (behind == 'b');
  };
  for (std::size_t size : {3u, 64u, 65u, 66u, 67u, 200u}) {
    for (std::size_t at = 1; at + 1 < size; ++at) {
      std::string text(size, '.');
      text[at - 1] = 'a', text[at] = 'x', text[at + 1] = 'b';
      CHECK(FindBetween(text, 1, size, between) == at);
      CHECK(FindBetween(text, at + 1, size, between) == size);
      CHECK(FindBetween(text, 1, at + 1, between) == at + 1);  // what stands behind the end is no neighbour
    }
  }
}

}  // namespace digestlint
