#include "text/source.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "testing/property.h"

namespace digestlint {
namespace {

Source Read(std::string bytes) {
  Result<Source> source = Source::FromBytes("a.md", std::move(bytes));
  REQUIRE(source);
  return std::move(*source);
}

std::vector<std::string> Lines(const Source& source) {
  std::vector<std::string> lines;
  for (std::uint32_t i = 0; i < source.line_count(); ++i) lines.emplace_back(source.slice(source.line(i)));
  return lines;
}

TEST_CASE("lines end at \\n, \\r\\n and a lone \\r") {
  using Strings = std::vector<std::string>;
  const auto [bytes, lines] = GENERATE(table<std::string, Strings>({
      {"", {""}},
      {"가", {"가"}},
      {"가\n", {"가", ""}},
      {"가\r\n나", {"가", "나"}},
      {"가\r나", {"가", "나"}},
      {"a\rb\r\nc\nd", {"a", "b", "c", "d"}},
      {"\n\n", {"", "", ""}},
      {"\r\r", {"", "", ""}},
      {"\n\r", {"", "", ""}},
      {"\r\n\r\n", {"", "", ""}},
      {"a\r", {"a", ""}},
      {"a\r\r\nb", {"a", "", "b"}},
      {"\uFEFFa\nb", {"\uFEFFa", "b"}},
      {"a\vb\fc\u0085d\u2028e", {"a\vb\fc\u0085d\u2028e"}},  // no line ends
  }));
  CAPTURE(testing::Escaped(bytes));
  CHECK(Lines(Read(bytes)) == lines);
}

TEST_CASE("newline() is the first line end that an editor would write") {
  CHECK(Read("").newline() == "\n");
  CHECK(Read("a").newline() == "\n");
  CHECK(Read("a\nb\r\n").newline() == "\n");
  CHECK(Read("a\r\nb\n").newline() == "\r\n");
  CHECK(Read("a\r").newline() == "\n");
  // A lone \r in such a file is what became of `\r` in some generator's string, not its line end.
  CHECK(Read("a\rb\r\nc\r\n").newline() == "\r\n");
  CHECK(Read("a\r\rb\n").newline() == "\n");
}

TEST_CASE("positions count bytes, code points and UTF-16 units from 1") {
  const Source source = Read("Vote: 3\n가🚀나\r\nb");
  const std::uint32_t after_emoji = 8 + 3 + 4;
  CHECK(source.position(after_emoji, ColumnUnit::kBytes) == Position{2, 8});
  CHECK(source.position(after_emoji, ColumnUnit::kCodePoints) == Position{2, 3});
  CHECK(source.position(after_emoji, ColumnUnit::kUtf16) == Position{2, 4});
  CHECK(source.position(source.size(), ColumnUnit::kCodePoints) == Position{3, 2});
  CHECK(source.position(0, ColumnUnit::kUtf16) == Position{1, 1});
}

TEST_CASE("a byte order mark belongs to the text but to no column") {
  const Source source = Read("\uFEFF가나\n다");
  CHECK(source.has_byte_order_mark());
  CHECK(source.size() == 13);
  for (const ColumnUnit unit : {ColumnUnit::kBytes, ColumnUnit::kCodePoints, ColumnUnit::kUtf16}) {
    CHECK(source.position(0, unit) == Position{1, 1});
    CHECK(source.position(3, unit) == Position{1, 1});
    CHECK(source.offset({1, 1}, unit) == 3);
    CHECK(source.offset({2, 1}, unit) == 10);
  }
  CHECK(source.position(6, ColumnUnit::kCodePoints) == Position{1, 2});
  CHECK(source.offset({1, 2}, ColumnUnit::kUtf16) == 6);
  CHECK_FALSE(Read("a\uFEFF").has_byte_order_mark());
  CHECK(Read("\uFEFF").line_count() == 1);
}

TEST_CASE("offset() forgives positions outside of the text") {
  const Source source = Read("가나\r\n다");
  for (const ColumnUnit unit : {ColumnUnit::kBytes, ColumnUnit::kCodePoints, ColumnUnit::kUtf16}) {
    CHECK(source.offset({1, 99}, unit) == 6);  // before the line end, never inside of it
    CHECK(source.offset({2, 99}, unit) == source.size());
    CHECK(source.offset({3, 1}, unit) == source.size());
    CHECK(source.offset({0, 1}, unit) == source.size());
    CHECK(source.offset({1, 0}, unit) == 0);
  }
  CHECK(source.offset({1, 2}, ColumnUnit::kBytes) == 3);  // inside of a code point: its end
}

TEST_CASE("views into a Source outlive its move") {
  Source first = Read("짧다");
  const std::string_view text = first.text();
  const std::string_view newline = first.newline();
  const Source second = std::move(first);
  CHECK(text == "짧다");
  CHECK(text.data() == second.text().data());
  CHECK(newline == second.newline());
}

TEST_CASE("line_at finds the line of every offset, line ends included") {
  const Source source = Read("a\r\nb\n\nc");
  const std::uint32_t expected[] = {0, 0, 0, 1, 1, 2, 3, 3};
  for (std::uint32_t at = 0; at <= source.size(); ++at) CHECK(source.line_at(at) == expected[at]);
}

// The same facts, computed the slow way.
struct Walk {
  std::uint32_t line = 1;
  std::uint32_t bytes = 1;
  std::uint32_t code_points = 1;
  std::uint32_t utf16 = 1;
};

std::string CheckPositions(const std::string& text) {
  const Result<Source> read = Source::FromBytes("a.md", text);
  if (!read) return "refused";
  const Source& source = *read;
  Walk walk;
  for (std::uint32_t at = 0; at <= text.size();) {
    if (source.position(at, ColumnUnit::kBytes) != Position{walk.line, walk.bytes}) return "bytes";
    if (source.position(at, ColumnUnit::kCodePoints) != Position{walk.line, walk.code_points}) return "code points";
    if (source.position(at, ColumnUnit::kUtf16) != Position{walk.line, walk.utf16}) return "UTF-16";
    if (source.line_at(at) + 1 != walk.line) return "line_at";
    const bool in_terminator = at > 0 && text[at - 1] == '\r' && at < text.size() && text[at] == '\n';
    const bool in_mark = at == 0 && source.has_byte_order_mark();
    if (!in_terminator && !in_mark) {
      for (const ColumnUnit unit : {ColumnUnit::kBytes, ColumnUnit::kCodePoints, ColumnUnit::kUtf16}) {
        if (source.offset(source.position(at, unit), unit) != at) return "offset() doesn't undo position()";
      }
    }
    if (at == text.size()) break;
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::uint32_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const bool ends_line = text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
    if (ends_line) {
      walk = {walk.line + 1, 1, 1, 1};
    } else if (at != 0 || !source.has_byte_order_mark()) {
      walk.bytes += length;
      walk.code_points += 1;
      walk.utf16 += length == 4 ? 2u : 1u;
    }
    at += length;
  }
  return {};
}

TEST_CASE("position and offset undo each other in any text") {
  static const std::vector<std::string> kPieces = {"a", "가", "é", "🚀", "\n", "\r\n", "\r", "\uFEFF", " ", "한글 "};
  testing::CheckRandomTexts(
      4000,
      [](testing::Random& random) {
        testing::Pieces pieces;
        for (std::size_t n = random.below(24); n-- > 0;) pieces.push_back(random.pick(kPieces));
        return pieces;
      },
      CheckPositions);
}

TEST_CASE("lines cover the text without gaps") {
  testing::Random random(3);
  static const std::vector<std::string> kPieces = {"a", "\n", "\r", "나"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t n = random.below(12); n-- > 0;) text += random.pick(kPieces);
    const Source source = Read(text);
    std::string joined;
    for (std::uint32_t i = 0; i < source.line_count(); ++i) {
      joined += source.slice(source.line_with_terminator(i));
      REQUIRE(source.line(i).begin == source.line_start(i));
      REQUIRE(source.slice(source.line(i)).find_first_of("\r\n") == std::string_view::npos);
    }
    REQUIRE(joined == text);
  }
}

}  // namespace
}  // namespace digestlint
