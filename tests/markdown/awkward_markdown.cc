#include "markdown/awkward_markdown.h"

#include <string>
#include <string_view>

namespace digestlint::testing {
namespace {

constexpr std::string_view kPrefixes[] = {"- ",  "* ", "> ",  ">",   "  ",   "    ", "      ", "1. ", "12) ", "\t",
                                          "- [ ] ", "# ", "### ", "   ", "> - ", "- > ", " ",   "  - ", ">  ",  "\uFEFF"};

constexpr std::string_view kInlines[] = {
    "가",  "나무", "다리 ", "abc", "word ", "🚀",  " ",    "  ",        "\t",    ".",     ",",     "(",       ")",
    "\"",  ":",    "-",     "**",  "**",    "*",   "*",    "_",         "__",    "~~",    "~",     "`",       "``",
    "[",   "]",    "](u)",  "](",  ")",     "](<u v> \"제목\")", "![", "[ref]", "[^1]",  "<b>",   "</b>",  "<b ",
    "<https://x.io/가>",    "<!-- 주석 -->", "&amp;", "&#44032;", "&nope;", "&", "\\*", "\\\\", "\\가", "\\", "\\|", "|",
    "**굵게**", "*기울임*", "`코드`", "[링크](https://x.io/a)", "![그림](a.png)", "<c\nd>", "`줄\n코드`", "[두\n줄](u)",
    "!", "https://x.io", "[가\n나]", "***", "~~취소~~", "\u00A0", "[](u)", "[링크](<a>)", "[링크][ref]"};

constexpr std::string_view kBlocks[] = {"---",  "===", "```", "~~~", "<div>", "<!-- 주석 -->", "<!--", "-->", "[ref]: /url",
                                        "[^1]: 각주", "| 가 | 나 |", "|---|---|", "| a \\| **b** | `c \\| d` |", "<video src=\"a\">",
                                        "</video>", "***", "[ref]:\n/url"};

constexpr std::string_view kBreaks[] = {"\n", "\n", "\n", "\n", "\n\n", "\\\n", "  \n", "   \n", "\t\n", " \n", "\\\\\n"};

}  // namespace

Pieces AwkwardMarkdown(Random& random) {
  Pieces pieces;
  const std::size_t style = random.below(5);  // mostly \n
  const auto add = [&](std::string_view piece) {
    std::string text;
    for (const char c : piece) {
      const bool mixed = style == 4 && random.one_in(2);
      if (c == '\n' && style == 3) {
        text += random.one_in(3) ? "\r" : "\n";
      } else if (c == '\n' && (style == 2 || mixed)) {
        text += "\r\n";
      } else {
        text += c;
      }
    }
    pieces.push_back(std::move(text));
  };
  for (std::size_t lines = 1 + random.below(6); lines-- > 0;) {
    for (std::size_t n = random.below(3); n-- > 0;) add(random.pick(kPrefixes));
    if (random.one_in(6)) {
      add(random.pick(kBlocks));
    } else {
      for (std::size_t n = random.below(7); n-- > 0;) add(random.pick(kInlines));
    }
    add(random.pick(kBreaks));
  }
  if (random.one_in(4)) pieces.pop_back();
  return pieces;
}

}  // namespace digestlint::testing
