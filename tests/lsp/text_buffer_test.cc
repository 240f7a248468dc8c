#include "lsp/text_buffer.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "lsp/positions.h"
#include "testing/property.h"
#include "testing/random.h"
#include "text/source.h"
#include "text/utf8.h"

namespace digestlint::lsp {
namespace {

const std::vector<std::string> kPieces{"a", "한", "글", "😀", "e\u0301", "\n", "\r", "\r\n", "\n\n", " ", "- **", "\t", "\uFEFF", "x\r\ny"};

std::string RandomText(testing::Random& random, std::size_t pieces) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) text += random.pick(kPieces);
  return text;
}

std::uint32_t RandomBorder(testing::Random& random, const std::string& text) {
  auto at = static_cast<std::uint32_t>(random.below(text.size() + 1));
  while (at < text.size() && !IsCodePointStart(text[at])) ++at;
  return at;
}

// Column by column from the start of the text: slow, and plainly right.
LinePosition SlowPosition(std::string_view text, std::uint32_t offset, Encoding encoding) {
  LinePosition position;
  for (std::size_t at = 0, length = 0; at < offset; at += length) {
    const char32_t c = DecodeAt(text, at, length);
    const bool ends = c == '\n' || (c == '\r' && !(at + 1 < text.size() && text[at + 1] == '\n'));
    if (ends) {
      position = {position.line + 1, 0};
    } else {
      position.character += encoding == Encoding::kUtf8 ? static_cast<std::uint32_t>(length) : c > 0xFFFF ? 2 : 1;
    }
  }
  return position;
}

TEST_CASE("edits keep text and lines as if they were read anew") {
  testing::Random random(1);
  for (int round = 0; round < 300; ++round) {
    std::string text = RandomText(random, random.below(30));
    TextBuffer buffer(text);
    for (int edit = 0; edit < 20; ++edit) {
      std::uint32_t begin = RandomBorder(random, text);
      std::uint32_t end = random.one_in(3) ? begin : RandomBorder(random, text);
      if (begin > end) std::swap(begin, end);
      const std::string with = RandomText(random, random.below(4));
      text.replace(begin, end - begin, with);
      buffer.Replace({begin, end}, with);
      const auto fresh = Source::FromBytes("a.md", text);
      REQUIRE(fresh);
      INFO(testing::Escaped(text));
      REQUIRE(buffer.text() == text);
      REQUIRE(std::vector<std::uint32_t>(buffer.lines().starts.begin(), buffer.lines().starts.end()) ==
              std::vector<std::uint32_t>(fresh->line_starts().begin(), fresh->line_starts().end()));
    }
  }
}

TEST_CASE("positions are those that counting from the start gives, in any order of asking") {
  testing::Random random(2);
  for (int round = 0; round < 300; ++round) {
    const TextBuffer buffer(RandomText(random, 25));
    for (const Encoding encoding : {Encoding::kUtf8, Encoding::kUtf16}) {
      PositionFinder finder(buffer.lines(), encoding);
      for (int i = 0; i < 20; ++i) {
        const std::uint32_t offset = RandomBorder(random, buffer.text());
        INFO(testing::Escaped(buffer.text()) << " at " << offset);
        const LinePosition position = finder.Find(offset);
        REQUIRE(position == SlowPosition(buffer.text(), offset, encoding));
        // Between \r and \n is no position of its own.
        const bool parts = offset > 0 && offset < buffer.text().size() && buffer.text()[offset - 1] == '\r' && buffer.text()[offset] == '\n';
        REQUIRE(OffsetOf(buffer.lines(), position, encoding) == offset - (parts ? 1 : 0));
      }
    }
  }
}

TEST_CASE("positions that aren't there are drawn to the nearest one that is") {
  const TextBuffer buffer("가😀\r\nb");
  CHECK(OffsetOf(buffer.lines(), {0, 2}, Encoding::kUtf16) == 3);  // inside the emoji: its start
  CHECK(OffsetOf(buffer.lines(), {0, 3}, Encoding::kUtf16) == 7);
  CHECK(OffsetOf(buffer.lines(), {0, 99}, Encoding::kUtf16) == 7);
  CHECK(OffsetOf(buffer.lines(), {0, 1}, Encoding::kUtf8) == 0);
  CHECK(OffsetOf(buffer.lines(), {0, 99}, Encoding::kUtf8) == 7);
  CHECK(OffsetOf(buffer.lines(), {1, 0}, Encoding::kUtf16) == 9);
  CHECK(OffsetOf(buffer.lines(), {7, 7}, Encoding::kUtf16) == 10);
}

}  // namespace
}  // namespace digestlint::lsp
