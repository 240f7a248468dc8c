#include "patterns/neighbours.h"

#include <catch2/catch.hpp>
#include <initializer_list>

namespace digestlint {
namespace {

Neighbours Of(std::initializer_list<Neighbour> all) {
  Neighbours neighbours;
  for (const Neighbour each : all) neighbours.Add(each);
  return neighbours;
}

TEST_CASE("no neighbours ask for nothing") {
  CHECK(Neighbours().HoldBefore("가"));
  CHECK(Neighbours().HoldBefore(""));
  CHECK(Neighbours().HoldAfter("a"));
}

TEST_CASE("none is an end, a blank or punctuation, and no letter of any script") {
  const Neighbours none = Of({Neighbour::kNone});
  for (const char* text : {"", " ", "\n", "(", "“", "…", "`", "🙂"}) {
    CAPTURE(text);
    CHECK(none.HoldBefore(text));
    CHECK(none.HoldAfter(text));
  }
  for (const char* text : {"가", "ㅋ", "a", "Z", "7", "_", "é", "漢", "θ"}) {
    CAPTURE(text);
    CHECK_FALSE(none.HoldBefore(text));
    CHECK_FALSE(none.HoldAfter(text));
  }
}

TEST_CASE("hangul and ascii-word look at the nearest character") {
  const Neighbours hangul = Of({Neighbour::kHangul});
  CHECK(hangul.HoldBefore("a가"));
  CHECK_FALSE(hangul.HoldBefore("가a"));
  CHECK(hangul.HoldAfter("가a"));
  CHECK_FALSE(hangul.HoldAfter(""));
  const Neighbours ascii = Of({Neighbour::kAsciiWord});
  CHECK(ascii.HoldBefore("가_"));
  CHECK(ascii.HoldAfter("9가"));
  CHECK_FALSE(ascii.HoldBefore(""));
  CHECK_FALSE(ascii.HoldAfter("-a"));
  CHECK_FALSE(ascii.HoldAfter("é"));
}

TEST_CASE("of several one must hold") {
  const Neighbours either = Of({Neighbour::kNone, Neighbour::kParticle});
  CHECK(either.HoldAfter(" 다음"));
  CHECK(either.HoldAfter("을 제안"));
  CHECK_FALSE(either.HoldAfter("대를"));
}

TEST_CASE("particles are read to the end of the word") {
  for (const char* text : {"을", "를 씁니다", "은,", "에서는", "에서의", "으로부터의", "입니다.", "이었습니다", "들을", "이라는 ", "까지도)"}) {
    CAPTURE(text);
    CHECK(StartsWithParticles(text));
  }
  for (const char* text : {"", " 을", "대", "을씨년", "이빨", "에서나타", "a", "을을을을"}) {
    CAPTURE(text);
    CHECK_FALSE(StartsWithParticles(text));
  }
}

}  // namespace
}  // namespace digestlint
