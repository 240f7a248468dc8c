#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "markdown/cmark_tree.h"
#include "markdown/shown_nodes.h"
#include "testing/property.h"

namespace digestlint {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("bare URLs go as far as GitHub links them") {
  const auto [what, text, urls] = GENERATE(table<std::string, std::string, Strings>({
      {"Hangul behind it is swallowed", "코드는 https://x.io/a/에서 봄", {"@10 https://x.io/a/에서"}},
      {"so is a parenthesis with a particle", "(https://x.io/a)를", {"@1 https://x.io/a)를"}},
      {"but not one at its end", "(https://x.io/a) 를", {"@1 https://x.io/a"}},
      {"a balanced one belongs to it", "https://x.io/a_(b)", {"@0 https://x.io/a_(b)"}},
      {"no full stop at its end", "https://x.io/a. 가", {"@0 https://x.io/a"}},
      {"no marks, quotes and entities at its end", "\"https://x.io/a?!\"&quot; 가", {"@1 https://x.io/a"}},
      {"www", "가 www.x.io를 나", {"@4 www.x.io를"}},
      {"www in a word is none", "awww.x.io", {}},
      {"http and ftp", "http://x.io ftp://x.io", {"@0 http://x.io", "@12 ftp://x.io"}},
      {"no other scheme", "git://x.io mailto:a", {}},
      {"scheme behind Hangul", "가https://x.io", {"@3 https://x.io"}},
      {"a host must begin like one", "https://.x.io https:// https://-", {}},
      {"up to a tag", "https://x.io/a<b>가</b>", {"@0 https://x.io/a"}},
      {"none in code, links and <>", "`https://x.io` [https://x.io](u) <https://x.io>", {}},
      {"none behind an open bracket", "[1 https://x.io/a", {}},
      {"behind a closed one", "[Watch Video]https://x.io/a", {"@13 https://x.io/a"}},
      {"behind an escaped one", "\\[ https://x.io/a", {"@3 https://x.io/a"}},
      {"none in the text of an image", "![https://x.io](a.png)", {}},
      {"at the start of a quote and of a cell", ">www.x.io", {"@1 www.x.io"}},
      {"not into the line of a setext heading", "www.x\n-", {"@0 www.x"}},
      {"in emphasis", "**https://x.io/a**", {"@2 https://x.io/a"}},
      {"in a table", "| 가 |\n|---|\n| https://x.io/a |", {"@16 https://x.io/a"}},
      {"on a lazy line", "- 가\nhttps://x.io/나", {"@6 https://x.io/나"}},
      {"two on a line", "https://x.io/a, https://x.io/b", {"@0 https://x.io/a", "@16 https://x.io/b"}},
  }));
  CAPTURE(what, testing::Escaped(text));
  CHECK(testing::BareUrls(testing::Parse(text)) == urls);
}

TEST_CASE("a bare URL knows the text in which it begins") {
  const testing::Parsed parsed = testing::Parse("**가** https://x.io");
  REQUIRE(parsed.document.bare_urls().size() == 1);
  const Node& node = parsed.document[parsed.document.bare_urls()[0].text];
  CHECK(node.kind == NodeKind::kText);
  CHECK(parsed.source.slice(node.range) == " https://x.io");
}

// The URLs of all links in order of the alphabet. cmark puts a scheme before www.
Strings LinkUrls(const std::string& text, testing::Autolink autolink) {
  Strings urls;
  for (const testing::CmarkNode& node : testing::ParseWithCmark(text, autolink)) {
    if (node.type == "link" && !node.url.starts_with("mailto:")) urls.push_back(node.url);
  }
  std::sort(urls.begin(), urls.end());
  return urls;
}

std::string CheckAgainstCmark(const std::string& text) {
  const testing::Parsed parsed = testing::Parse(text);
  for (const Node& node : parsed.document.nodes()) {
    if (node.kind == NodeKind::kText && !node.exact) return {};  // no URL is looked for there
  }
  Strings expected;
  const Strings with = LinkUrls(text, testing::Autolink::kOn);
  const Strings without = LinkUrls(text, testing::Autolink::kOff);
  std::set_difference(with.begin(), with.end(), without.begin(), without.end(), std::back_inserter(expected));
  Strings found;
  for (const BareUrl& url : parsed.document.bare_urls()) {
    for (const Node& node : parsed.document.nodes()) {
      // Where a URL takes a backtick or bracket in, cmark with autolinks reads another text from there on.
      const bool opens = node.kind == NodeKind::kCode || node.kind == NodeKind::kLink || node.kind == NodeKind::kImage;
      if (opens && url.linked.contains(node.range.begin)) return {};
    }
    const std::string linked(parsed.source.slice(url.linked));
    found.push_back(linked.starts_with("www") ? "http://" + linked : linked);
  }
  std::sort(found.begin(), found.end());
  if (found == expected) return {};
  std::string what = "found";
  for (const std::string& url : found) what += " " + url;
  what += ", but cmark links";
  for (const std::string& url : expected) what += " " + url;
  return what;
}

TEST_CASE("bare URLs in random texts are those that cmark links") {
  static const Strings kPieces = {"https://", "http://", "www.", "x.io", "x.io/", "/a", "가", "에서 ", "(", ")", ".", ",", " ", " ",
                                  "\n", "\n\n", "**", "*", "_", "~", "<b>", "`", "[", "](u)", "- ", ":", "?", "!", "\"", "'",
                                  ";", "ftp://", "://", "a_b", "-", "<", ">", "x.io/가", "| ", "#", "\u00A0"};
  testing::CheckRandomTexts(
      20000,
      [](testing::Random& random) {
        testing::Pieces pieces;
        for (std::size_t n = 1 + random.below(14); n-- > 0;) pieces.push_back(random.pick(kPieces));
        return pieces;
      },
      CheckAgainstCmark);
}

}  // namespace
}  // namespace digestlint
