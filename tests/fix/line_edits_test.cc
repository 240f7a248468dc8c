#include "fix/line_edits.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "testing/property.h"
#include "testing/random.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

TEST_CASE("only what differs within a line is touched") {
  CHECK(LineEdits("하나\n둘\n셋\n", "하나\n둘!\n셋\n") == std::vector<Edit>{{{10, 10}, "!"}});
  CHECK(LineEdits("하나\n", "하나\n").empty());
  // 각 and 간 share two bytes of three.
  CHECK(LineEdits("a각b\n", "a간b\n") == std::vector<Edit>{{{1, 4}, "간"}});
}

TEST_CASE("the edits make the second text of the first, in order, on code points") {
  static const std::vector<std::string> kPieces = {"각", "간", "a", "\n", "\r\n", "é", "🚀", "🚁", " ", "\n\n"};
  testing::Random random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string before;
    std::string after;
    for (std::size_t n = random.below(14); n-- > 0;) {
      const std::string& piece = random.pick(kPieces);
      if (!random.one_in(6)) before += piece;
      if (!random.one_in(6)) after += piece;
    }
    CAPTURE(testing::Escaped(before), testing::Escaped(after));
    std::string made;
    std::uint32_t at = 0;
    for (const Edit& edit : LineEdits(before, after)) {
      REQUIRE(at <= edit.range.begin);
      REQUIRE(edit.range.end <= before.size());
      for (const std::uint32_t border : {edit.range.begin, edit.range.end}) {
        REQUIRE((border == before.size() || IsCodePointStart(before[border])));
      }
      made += before.substr(at, edit.range.begin - at) + edit.text;
      at = edit.range.end;
    }
    REQUIRE(made + before.substr(at) == after);
  }
}

}  // namespace
}  // namespace digestlint
