#include "markdown/incremental_parser.h"

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <string>

#include "markdown/awkward_markdown.h"
#include "testing/property.h"
#include "testing/random.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

std::string Show(const Document& document) {
  std::string shown;
  for (const Node& node : document.nodes()) {
    shown += fmt::format("{} {} {} {} ^{} <{} {}..{} {}..{}\n", static_cast<int>(node.kind), node.level, node.ordered, node.exact,
                         node.parent, node.end, node.range.begin, node.range.end, node.destination.begin, node.destination.end);
  }
  for (const BareUrl& url : document.bare_urls()) shown += fmt::format("url {}..{} in {}\n", url.linked.begin, url.linked.end, url.text);
  return shown;
}

// What is different when the text is parsed by a parser that has seen others before.
std::string Compare(IncrementalParser& parser, const std::string& text) {
  const auto source = Source::FromBytes("a.md", text);
  if (!source) return {};
  const std::string whole = Show(Document::Parse(*source));
  const std::string parts = Show(parser.Parse(*source));
  return whole == parts ? "" : "as a whole\n" + whole + "in parts\n" + parts;
}

testing::Pieces Generate(testing::Random& random) {
  testing::Pieces pieces;
  for (std::size_t parts = 1 + random.below(4); parts > 0; --parts) {
    if (random.one_in(5)) pieces.push_back(random.pick(std::vector<std::string>{"#", "######", "#######", " ###", "\n", "```\n", "<!-- ", "-->\n", "<div>\n", "> ", "- ", "| a |\n| - |\n| b |\n", "~", "~~"}));
    for (std::string& piece : testing::AwkwardMarkdown(random)) pieces.push_back(std::move(piece));
    pieces.push_back(random.one_in(3) ? "\n" : random.one_in(3) ? "\r\n\r\n" : "\n\n");
    pieces.push_back(random.one_in(2) ? "### [a](https://x.io/b) " : "## ");
  }
  return pieces;
}

TEST_CASE("the first parse in parts gives what a parse of the whole gives") {
  testing::CheckRandomTexts(3000, Generate, [](const std::string& text) {
    IncrementalParser parser;
    return Compare(parser, text);
  });
}

TEST_CASE("and so does every parse after an edit") {
  testing::Random random(4);
  for (int round = 0; round < 150; ++round) {
    IncrementalParser parser;
    std::string text;
    for (const std::string& piece : Generate(random)) text += piece;
    for (int edit = 0; edit < 12; ++edit) {
      const auto border = [&] {
        std::size_t at = random.below(text.size() + 1);
        while (at < text.size() && !IsCodePointStart(text[at])) ++at;
        return at;
      };
      std::size_t begin = border();
      std::size_t end = random.one_in(2) ? begin : border();
      if (begin > end) std::swap(begin, end);
      if (end - begin > 40) end = begin;
      const testing::Pieces pieces = Generate(random);
      text.replace(begin, end - begin, random.pick(pieces));
      const std::string difference = Compare(parser, text);
      if (!difference.empty()) FAIL(testing::Escaped(text) << "\n" << difference);
    }
  }
}

TEST_CASE("texts in which something reaches across parts") {
  IncrementalParser parser;
  for (const char* text : {"", "\n", "# a", "# a\n# b", "\uFEFF# a\n\n# b\n", "[x]\n\n# a\n\n[x]: /u\n", "[^1]\n\n# a\n\n[^1]: note\n",
                           "```\n# a\n```\n# b\n", "<!--\n# a\n-->\n# b\n", "<div>\n# a\n\n# b\n", "<pre>\n\n# a\n", "- a\n# b\n",
                           "> a\n# b\n", "a ~ b\n\n# c\n\nd ~ e\n", "a ~~b~~\n\n# c ~\n", "    code\n# a\n", "<!-- x -->\n# a\n"}) {
    INFO(testing::Escaped(text));
    CHECK(Compare(parser, text) == "");
    CHECK(Compare(parser, text) == "");
  }
}

}  // namespace
}  // namespace digestlint
