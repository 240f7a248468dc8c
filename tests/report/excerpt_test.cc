#include "report/excerpt.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "report/report.h"
#include "testing/property.h"
#include "testing/random.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

struct Shown {
  std::string text;
  std::size_t column = 0;
  std::size_t width = 0;
  friend bool operator==(const Shown&, const Shown&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Shown& shown) {
    return out << testing::Escaped(shown.text) << " " << shown.column << "+" << shown.width;
  }
};

Shown Show(std::string_view line, Range focus, std::size_t width) {
  const Excerpt excerpt = MakeExcerpt(line, focus, width);
  return {excerpt.text, excerpt.focus_column, excerpt.focus_width};
}

TEST_CASE("a line that fits is shown whole, its focus in columns") {
  CHECK(Show("Vote: 12", {6, 8}, 80) == Shown{"Vote: 12", 6, 2});
  CHECK(Show("Vote: 12", {6, 8}, 8) == Shown{"Vote: 12", 6, 2});
  CHECK(Show("가나다라", {3, 9}, 80) == Shown{"가나다라", 2, 4});
  CHECK(Show("🚀가 a", {8, 9}, 80) == Shown{"🚀가 a", 5, 1});
  CHECK(Show("e\u0301x", {3, 4}, 80) == Shown{"e\u0301x", 1, 1});        // a combining accent takes no column
  CHECK(Show("e\u0301x", {0, 3}, 80) == Shown{"e\u0301x", 0, 1});
  CHECK(Show("\u1112\u1161\u11ABx", {9, 10}, 80) == Shown{"\u1112\u1161\u11ABx", 2, 1});  // 한 in NFD
  CHECK(Show("\u0301", {0, 2}, 80) == Shown{"\u0301", 0, 1});
}

TEST_CASE("control characters are shown as pictures, a column each") {
  CHECK(Show("\ta", {1, 2}, 80) == Shown{"␉a", 1, 1});
  CHECK(Show("a\x1b[31mb", {6, 7}, 80) == Shown{"a␛[31mb", 6, 1});
  CHECK(Show("a\u202Eb", {4, 5}, 80) == Shown{"a\uFFFDb", 2, 1});  // would turn the line round
}

TEST_CASE("an empty focus is a point of one column, also at the end of the line") {
  CHECK(Show("가나", {3, 3}, 80) == Shown{"가나", 2, 1});
  CHECK(Show("가나", {6, 6}, 80) == Shown{"가나", 4, 1});
  CHECK(Show("", {0, 0}, 80) == Shown{"", 0, 1});
}

TEST_CASE("a long line is cut around its focus") {
  const std::string line = "0123456789abcdefghijklmnopqrstuvwxyz";
  CHECK(Show(line, {0, 1}, 12) == Shown{"0123456789…", 0, 1});
  CHECK(Show(line, {18, 20}, 12) == Shown{"…efghijklmn…", 5, 2});
  CHECK(Show(line, {34, 36}, 12) == Shown{"…qrstuvwxyz", 9, 2});
  CHECK(Show(line, {36, 36}, 12) == Shown{"…qrstuvwxyz", 11, 1});
  CHECK(Show(line, {2, 30}, 12) == Shown{"…23456789ab…", 1, 10});  // a focus that is too wide is cut at its end
}

// What stands at `column` in a text, `width` columns of it; marks that take no column belong to the letter before.
std::string AtColumns(const std::string& text, std::size_t column, std::size_t width) {
  std::string found;
  std::size_t at_column = 0;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    const auto size = static_cast<std::size_t>(DisplayWidth(DecodeAt(text, at, length)));
    const std::size_t begin = size == 0 && at_column > 0 ? at_column - 1 : at_column;
    if (begin >= column && begin < column + width) found.append(text, at, length);
    at_column += size;
  }
  return found;
}

TEST_CASE("whatever the line: it fits, and the focus is where it is said to be") {
  static const std::vector<std::string> kPieces = {"a", "b", " ", "가", "나", "🚀", "e\u0301", "\t", "\u1112\u1161\u11AB", "漢",
                                                   "\u202E", "\u0085", "…", "x\u200B", "\x1b"};
  testing::Random random(9);
  for (int round = 0; round < 20000; ++round) {
    std::vector<std::string> pieces;
    for (std::size_t n = random.below(40); n-- > 0;) pieces.push_back(random.pick(kPieces));
    const std::size_t first = random.below(pieces.size() + 1);
    const std::size_t last = first + random.below(pieces.size() + 1 - first);
    std::string line;
    Range focus{};
    for (std::size_t i = 0; i <= pieces.size(); ++i) {
      if (i == first) focus.begin = static_cast<std::uint32_t>(line.size());
      if (i == last) focus.end = static_cast<std::uint32_t>(line.size());
      if (i < pieces.size()) line += pieces[i];
    }
    const std::size_t width = 9 + random.below(30);
    const Shown shown = Show(line, focus, width);
    CAPTURE(round, testing::Escaped(line), focus.begin, focus.end, width, shown);
    REQUIRE(DisplayWidth(shown.text) <= width);
    REQUIRE(shown.width >= 1);
    if (DisplayWidth(ForTerminal(line)) <= width) REQUIRE(shown.text == ForTerminal(line));
    if (focus.empty()) continue;
    const std::string meant = ForTerminal(line.substr(focus.begin, focus.size()));
    const std::string marked = AtColumns(shown.text, shown.column, shown.width);
    REQUIRE_FALSE(marked.empty());
    REQUIRE(meant.starts_with(marked));
    if (shown.text == ForTerminal(line)) REQUIRE(meant == marked);
  }
}

}  // namespace
}  // namespace digestlint
