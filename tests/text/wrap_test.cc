#include "text/wrap.h"

#include <catch2/catch.hpp>

#include "text/utf8.h"

namespace digestlint {
namespace {

TEST_CASE("WrapText breaks at blanks, and only where it must") {
  CHECK(WrapText("", 10) == "");
  CHECK(WrapText("one two", 7) == "one two");
  CHECK(WrapText("one two", 6) == "one\ntwo");
  CHECK(WrapText("one  two three", 13) == "one two three");
  CHECK(WrapText("a incomprehensible b", 5) == "a\nincomprehensible\nb");
}

TEST_CASE("WrapText counts columns, of which Hangul takes two") {
  CHECK(WrapText("저자 이름", 9) == "저자 이름");
  CHECK(WrapText("저자 이름", 8) == "저자\n이름");
}

TEST_CASE("WrapText indents the lines behind the first within the width") {
  CHECK(WrapText("one two three", 9, 2) == "one two\n  three");
  CHECK(WrapText("one\ntwo", 9, 2) == "one\n  two");
}

TEST_CASE("PadRight fills up to columns and cuts nothing") {
  CHECK(PadRight("저자", 6) == "저자  ");
  CHECK(PadRight("저자", 3) == "저자");
  CHECK(DisplayWidth(PadRight("경고", 9)) == 9);
}

}  // namespace
}  // namespace digestlint
