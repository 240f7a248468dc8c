#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "digest/read_text.h"
#include "testing/property.h"

namespace digestlint {
namespace {

using testing::Read;
using testing::ReadText;
using Strings = std::vector<std::string>;

constexpr const char* kHeading = "### [가](u)\n\n";

Strings Names(const ReadText& read, const Authors& authors) {
  Strings names;
  for (const Author& author : authors.entries) names.push_back(read.slice(author.name));
  return names;
}

TEST_CASE("lists of authors, in the forms that people and scripts write") {
  const auto [line, names, python_list] = GENERATE(table<std::string, Strings, bool>({
      {"Authors: Mina Park, Jisoo Han", {"Mina Park", "Jisoo Han"}, false},
      {"Author: Mina Park", {"Mina Park"}, false},
      {"authors :Mina Park,Jisoo Han ", {"Mina Park", "Jisoo Han"}, false},
      {"Authors： 박미나, 한지수", {"박미나", "한지수"}, false},
      {"Authors:", {}, false},
      {"Authors: ,", {"", ""}, false},
      {"Authors: A Kim,, B Lee,", {"A Kim", "", "B Lee", ""}, false},
      {"Authors: D'Angelo, O\"Neil", {"D'Angelo", "O\"Neil"}, false},
      {"Authors: ['Mina Park', 'Jisoo Han']", {"Mina Park", "Jisoo Han"}, true},
      {"Authors: [\"Mina Park\",\"Jisoo Han\"]", {"Mina Park", "Jisoo Han"}, true},
      {"Authors: [\"Ann O'Hara\", 'Park, Jr.']", {"Ann O'Hara", "Park, Jr."}, true},
      {"Authors: ['Ann O\\'Hara', 'B Lee']", {"Ann O\\'Hara", "B Lee"}, true},
      {"Authors: [Mina Park, Jisoo Han]", {"Mina Park", "Jisoo Han"}, true},
      {"Authors: ['Mina Park", {"['Mina Park"}, false},
      {"Authors: []", {}, true},
      {"Authors: ['Mina Park', 'Jisoo Han", {"['Mina Park'", "'Jisoo Han"}, false},
  }));
  CAPTURE(line);
  const ReadText read = Read(kHeading + line + "\n");
  REQUIRE(read.digest.papers[0].authors.size() == 1);
  const Authors& authors = read.digest.papers[0].authors[0];
  CHECK(read.slice(authors.range) == line);
  CHECK(Names(read, authors) == names);
  CHECK(authors.python_list == python_list);
}

// Every entry erased with its separator leaves the list of the others.
TEST_CASE("an entry that is erased leaves a list") {
  for (const std::string list : {"A Kim, B Lee, C Han", "A Kim,B Lee , C Han", "['A Kim', 'B Lee', 'C Han']"}) {
    const ReadText read = Read(kHeading + ("Authors: " + list) + "\n");
    const Authors& authors = read.digest.papers[0].authors[0];
    REQUIRE(authors.entries.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
      std::string text(read.source.text());
      const Range erased = authors.entries[i].with_separator;
      text.erase(erased.begin, erased.size());
      CAPTURE(text, i);
      const ReadText after = Read(text);
      Strings expected = Names(read, authors);
      expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(i));
      REQUIRE(after.digest.papers[0].authors.size() == 1);
      const Authors& left = after.digest.papers[0].authors[0];
      CHECK(Names(after, left) == expected);
      CHECK(left.python_list == authors.python_list);
      CHECK(after.slice(left.value).find("  ") == std::string::npos);
    }
  }
}

// Whatever stands there: entries are in order, inside of the line, and names inside of their entries.
std::string CheckEntries(const std::string& text) {
  const ReadText read = Read(kHeading + text);
  for (const Paper& paper : read.digest.papers) {
    for (const Authors& authors : paper.authors) {
      if (!authors.range.contains(authors.value)) return "the value leaves the line";
      std::uint32_t at = authors.value.begin;
      for (const Author& author : authors.entries) {
        if (author.entry.begin < at || !authors.value.contains(author.entry)) return "an entry out of order";
        if (!author.entry.contains(author.name)) return "a name leaves its entry";
        if (!authors.value.contains(author.with_separator) || !author.with_separator.contains(author.entry)) {
          return "a separator's range";
        }
        at = author.entry.end;
      }
    }
  }
  return {};
}

TEST_CASE("any line of authors is read in order") {
  static const Strings kPieces = {"A Kim", "박", ",", ", ", "'", "\"", "[", "]", "\\", " ", "\t", "\n", "\r\n", "Authors: ", "(", "…"};
  testing::CheckRandomTexts(
      10000,
      [](testing::Random& random) {
        testing::Pieces pieces = {"Authors: "};
        for (std::size_t n = random.below(12); n-- > 0;) pieces.push_back(random.pick(kPieces));
        return pieces;
      },
      CheckEntries);
}

}  // namespace
}  // namespace digestlint
