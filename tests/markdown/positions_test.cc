// Places that were counted by hand. A Hangul syllable has 3 bytes, an emoji 4, a byte order mark 3.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "markdown/shown_nodes.h"
#include "testing/property.h"

namespace digestlint {
namespace {

using testing::Blocks;
using testing::Destinations;
using testing::Inlines;
using testing::Parse;
using Strings = std::vector<std::string>;

TEST_CASE("inlines stand where a person counts them") {
  const auto [what, text, inlines] = GENERATE(table<std::string, std::string, Strings>({
      {"Hangul", "한국어 **굵게** 글", {"text@0 한국어 ", "strong@10 **굵게**", "text@12 굵게", "text@20  글"}},
      {"emoji", "🚀 *a*", {"text@0 🚀 ", "emphasis@5 *a*", "text@6 a"}},
      {"CRLF", "글 *하나*\r\n둘 `셋`",
       {"text@0 글 ", "emphasis@4 *하나*", "text@5 하나", "text@14 둘 ", "code@18 `셋`"}},
      {"a lone \\r", "글\r둘 `셋`", {"text@0 글", "text@4 둘 ", "code@8 `셋`"}},
      {"byte order mark", "\uFEFF# 제목 *가*\n\n둘", {"text@5 제목 ", "emphasis@12 *가*", "text@13 가", "text@19 둘"}},
      {"entities", "A &amp; &lt;B&gt; **c** &#44032;",
       {"text@0 A &amp; &lt;B&gt; ", "strong@18 **c**", "text@20 c", "text@23  &#44032;"}},
      {"no entity", "&nope; *a*", {"text@0 &nope; ", "emphasis@7 *a*", "text@8 a"}},
      {"backslash escapes", "a\\*b\\* **c** \\[d\\]",
       {"text@0 a\\*b\\* ", "strong@7 **c**", "text@9 c", "text@12  \\[d\\]"}},
      {"a backslash that escapes nothing", "\\가 *a*", {"text@0 \\가 ", "emphasis@5 *a*", "text@6 a"}},
      {"strong in emphasis", "***가** 나*", {"emphasis@0 ***가** 나*", "strong@1 **가**", "text@3 가", "text@8  나"}},
      {"emphasis in strong", "**가 *나***", {"strong@0 **가 *나***", "text@2 가 ", "emphasis@6 *나*", "text@7 나"}},
      {"underscores", "__가__ _나_", {"strong@0 __가__", "text@2 가", "text@7  ", "emphasis@8 _나_", "text@9 나"}},
      {"strikethrough", "가 ~~나~~ ~다~",
       {"text@0 가 ", "strikethrough@4 ~~나~~", "text@6 나", "text@11  ", "strikethrough@12 ~다~", "text@13 다"}},
      {"no emphasis before a particle", "**가(나)**는", {"text@0 **가(나)**는"}},
      {"code span", "가 `` a ` b `` 나", {"text@0 가 ", "code@4 `` a ` b ``", "text@15  나"}},
      {"code span over lines", "가 `나\n다` 라", {"text@0 가 ", "code@4 `나\n다`", "text@13  라"}},
      {"inline HTML", "가 <b>나</b>", {"text@0 가 ", "html@4 <b>", "text@7 나", "html@10 </b>"}},
      {"comment in a line", "가 <!-- 나 --> *다*",
       {"text@0 가 ", "html@4 <!-- 나 -->", "text@16  ", "emphasis@17 *다*", "text@18 다"}},
      {"hard breaks", "하나  \n**둘**\\\n`셋` 넷",
       {"text@0 하나", "strong@9 **둘**", "text@11 둘", "code@18 `셋`", "text@23  넷"}},
      {"behind a backslash break in a list", "- 하나\\\n  둘 **셋**",
       {"text@2 하나", "text@12 둘 ", "strong@16 **셋**", "text@18 셋"}},
      {"heading with closing marks", "### 제목 *가* ###", {"text@4 제목 ", "emphasis@11 *가*", "text@12 가"}},
      {"setext heading of two lines", "하나\n   둘 *셋*\n===",
       {"text@0 하나", "text@10 둘 ", "emphasis@14 *셋*", "text@15 셋"}},
      {"footnotes", "각주[^1]와 [^1]\n\n[^1]: 설명 **굵게**\n",
       {"text@0 각주", "reference@6 [^1]", "text@10 와 ", "reference@14 [^1]", "text@26 설명 ", "strong@33 **굵게**",
        "text@35 굵게"}},
  }));
  CAPTURE(what, testing::Escaped(text));
  CHECK(Inlines(Parse(text)) == inlines);
}

TEST_CASE("inlines of continuation lines stand where the line has them") {
  const auto [what, text, inlines] = GENERATE(table<std::string, std::string, Strings>({
      {"indented as it should be", "- 하나\n  둘 **셋**", {"text@2 하나", "text@11 둘 ", "strong@15 **셋**", "text@17 셋"}},
      {"lazy in a list", "- 하나\n둘 **셋** 넷",
       {"text@2 하나", "text@9 둘 ", "strong@13 **셋**", "text@15 셋", "text@20  넷"}},
      {"lazy in a list in a list", "- 하나\n  - 둘\n셋 *넷*",
       {"text@2 하나", "text@13 둘", "text@17 셋 ", "emphasis@21 *넷*", "text@22 넷"}},
      {"lazy in a quote", "> 하나\n둘 `셋`", {"text@2 하나", "text@9 둘 ", "code@13 `셋`"}},
      {"lazy and indented", "> 하나\n   둘 `셋`", {"text@2 하나", "text@12 둘 ", "code@16 `셋`"}},
      {"quoted", "> 하나\n> 둘 `셋`", {"text@2 하나", "text@11 둘 ", "code@15 `셋`"}},
      {"over-indented in a list", "- 하나\n     둘 **셋**", {"text@2 하나", "text@14 둘 ", "strong@18 **셋**", "text@20 셋"}},
      {"over-indented paragraph", "하나\n   **둘**", {"text@0 하나", "strong@10 **둘**", "text@12 둘"}},
      {"a tab", "- 하나\n\t*둘*", {"text@2 하나", "emphasis@10 *둘*", "text@11 둘"}},
      {"a list in a quote", "> - 하나\n>   *둘*", {"text@4 하나", "emphasis@15 *둘*", "text@16 둘"}},
      {"blanks at line ends", "하나 \n둘 \n*셋*", {"text@0 하나", "text@8 둘", "emphasis@13 *셋*", "text@14 셋"}},
      {"nested lists", "- 하나\n  - **둘**: 셋\n    - 넷\n\n      다섯 *여섯*\n",
       {"text@2 하나", "strong@13 **둘**", "text@15 둘", "text@20 : 셋", "text@32 넷", "text@43 다섯 ", "emphasis@50 *여섯*",
        "text@51 여섯"}},
  }));
  CAPTURE(what, testing::Escaped(text));
  CHECK(Inlines(Parse(text)) == inlines);
}

TEST_CASE("links, images and their destinations") {
  const auto [what, text, inlines, destinations] = GENERATE(table<std::string, std::string, Strings, Strings>({
      {"link", "가 [나](https://x.io/a)다", {"text@0 가 ", "link@4 [나](https://x.io/a)", "text@5 나", "text@25 다"},
       {"@10 https://x.io/a"}},
      {"image", "![그림](a.png)", {"image@0 ![그림](a.png)", "text@2 그림"}, {"@10 a.png"}},
      {"image in a link", "[![가](a)](b)", {"link@0 [![가](a)](b)", "image@1 ![가](a)", "text@3 가"}, {"@12 b", "@8 a"}},
      {"nothing in it", "[](u) ![]()", {"link@0 [](u)", "text@5  ", "image@6 ![]()"}, {"@3 u"}},
      {"title and blanks", "[가]( u \"제목\" )", {"link@0 [가]( u \"제목\" )", "text@1 가"}, {"@7 u"}},
      {"in angle brackets", "[가](<u v>)", {"link@0 [가](<u v>)", "text@1 가"}, {"@7 u v"}},
      {"parentheses in the URL", "[가](a(b)c) 나", {"link@0 [가](a(b)c)", "text@1 가", "text@12  나"}, {"@6 a(b)c"}},
      {"an escaped bracket in its text", "[a\\]b](u)", {"link@0 [a\\]b](u)", "text@1 a\\]b"}, {"@7 u"}},
      {"entities in the URL", "[가](u?a&amp;b) *나*",
       {"link@0 [가](u?a&amp;b)", "text@1 가", "text@16  ", "emphasis@17 *나*", "text@18 나"}, {"@6 u?a&amp;b"}},
      {"over lines", "[하나\n둘](https://x.io/가) 셋",
       {"link@0 [하나\n둘](https://x.io/가)", "text@1 하나", "text@8 둘", "text@30  셋"}, {"@13 https://x.io/가"}},
      {"over lines in a list, lazy", "- 글 [하나\n둘](u) 셋",
       {"text@2 글 ", "link@6 [하나\n둘](u)", "text@7 하나", "text@14 둘", "text@21  셋"}, {"@19 u"}},
      {"destination on the next line", "[가](\nu)", {"link@0 [가](\nu)", "text@1 가"}, {"@7 u"}},
      {"references", "[하나][r] [r] ![그림][r]\n\n[r]: https://x.io",
       {"link@0 [하나][r]", "text@1 하나", "text@11  ", "link@12 [r]", "text@13 r", "text@15  ", "image@16 ![그림][r]",
        "text@18 그림"}, {}},
      {"autolink in a list", "- <https://x.io/a>에서",
       {"link@2 <https://x.io/a>", "text@3 https://x.io/a", "text@18 에서"}, {"@3 https://x.io/a"}},
      {"autolink behind text", "가 <https://x.io/나> 다",
       {"text@0 가 ", "link@4 <https://x.io/나>", "text@5 https://x.io/나", "text@22  다"}, {"@5 https://x.io/나"}},
      {"heading", "### [가 *나*](https://arxiv.org/abs/2405.00001)",
       {"link@4 [가 *나*](https://arxiv.org/abs/2405.00001)", "text@5 가 ", "emphasis@9 *나*", "text@10 나"},
       {"@16 https://arxiv.org/abs/2405.00001"}},
  }));
  CAPTURE(what, testing::Escaped(text));
  const testing::Parsed parsed = Parse(text);
  CHECK(Inlines(parsed) == inlines);
  CHECK(Destinations(parsed) == destinations);
}

TEST_CASE("cells and what is in them, behind escaped pipes too") {
  const testing::Parsed parsed = Parse("| 가 | 나 |\n|---|---|\n| a \\| **b** `c \\| d` | *e* |\n| f |");
  CHECK(Blocks(parsed) == Strings{"table@0 | 가 | 나 |\n|---|---|\n| a \\| **b** `c \\| d` | *e* |\n| f |",
                                  "row@0 | 가 | 나 |", "cell@1  가", "cell@7  나",  // blanks before, but not behind
                                  "row@24 | a \\| **b** `c \\| d` | *e* |", "cell@25  a \\| **b** `c \\| d`", "cell@47  *e*",
                                  "row@54 | f |", "cell@55  f", "cell@59 "});
  CHECK(Inlines(parsed) == Strings{"text@2 가", "text@8 나", "text@26 a \\| ", "strong@31 **b**", "text@33 b", "text@36  ",
                                   "code@37 `c \\| d`", "emphasis@48 *e*", "text@49 e", "text@56 f"});
}

TEST_CASE("a table right below a text begins with its header, and is left alone") {
  const testing::Parsed parsed = Parse("가 | 나\n| 다 | 라 |\n|---|---|\n| **마** | 바 |");
  CHECK(Blocks(parsed) == Strings{"~paragraph@0 가 | 나", "~table@10 | 다 | 라 |\n|---|---|\n| **마** | 바 |",
                                  "~row@10 | 다 | 라 |", "~cell@10 ", "~cell@10 | 다 | 라 |", "row@34 | **마** | 바 |",
                                  "cell@35  **마**", "cell@45  바"});
  for (const std::string& shown : Inlines(parsed)) {
    CAPTURE(shown);
    const bool in_body = shown.find('~') == std::string::npos;
    CHECK(in_body == (shown == "strong@36 **마**" || shown == "text@38 마" || shown == "text@46 바"));
  }
}

TEST_CASE("blocks stand where a person counts them") {
  const auto [what, text, blocks] = GENERATE(table<std::string, std::string, Strings>({
      {"heading and paragraph, CRLF", "## 제목\r\n\r\n글 *하나*\r\n둘\r\n", {"heading@0 ## 제목", "paragraph@13 글 *하나*\r\n둘"}},
      {"byte order mark", "\uFEFF# 제목\n\n본문\n", {"heading@3 # 제목", "paragraph@13 본문"}},
      {"nested lists", "- 하나\n  - **둘**: 셋\n    - 넷\n\n      다섯\n\n글",
       {"list@0 - 하나\n  - **둘**: 셋\n    - 넷\n\n      다섯", "item@0 - 하나\n  - **둘**: 셋\n    - 넷\n\n      다섯",
        "paragraph@2 하나", "list@11 - **둘**: 셋\n    - 넷\n\n      다섯", "item@11 - **둘**: 셋\n    - 넷\n\n      다섯",
        "paragraph@13 **둘**: 셋", "list@30 - 넷\n\n      다섯", "item@30 - 넷\n\n      다섯", "paragraph@32 넷",
        "paragraph@43 다섯", "paragraph@51 글"}},
      {"items without text, and tasks", "-\n- [ ] 가\n- 나",
       {"list@0 -\n- [ ] 가\n- 나", "item@0 -", "item@2 - [ ] 가", "paragraph@8 가", "item@12 - 나", "paragraph@14 나"}},
      {"ordered list", "1. 가\n2) 나",
       {"list@0 1. 가", "item@0 1. 가", "paragraph@3 가", "list@7 2) 나", "item@7 2) 나", "paragraph@10 나"}},
      {"quote", "> 가\n> 나\n\n다", {"quote@0 > 가\n> 나", "paragraph@2 가\n> 나", "paragraph@13 다"}},
      {"HTML block, and a comment over a blank line", "<div>\n가\n</div>\n\n<!-- 주석\n\n둘째 줄 -->\n글 <b>굵게</b>",
       {"html-block@0 <div>\n가\n</div>", "html-block@18 <!-- 주석\n\n둘째 줄 -->", "paragraph@46 글 <b>굵게</b>"}},
      {"comments that follow one another", "<!-- 가 -->\n<!-- 나 -->\n- 다",
       {"html-block@0 <!-- 가 -->", "html-block@13 <!-- 나 -->", "list@26 - 다", "item@26 - 다", "paragraph@28 다"}},
      {"video block", "[Watch Video](u)\n<div><video src=\"a\"></video></div>\n\nVote: 3",
       {"paragraph@0 [Watch Video](u)", "html-block@17 <div><video src=\"a\"></video></div>", "paragraph@53 Vote: 3"}},
      {"fences", "```\n가\n```\n나", {"code-block@0 ```\n가\n```", "paragraph@12 나"}},
      {"rule and setext heading", "제목\n---\n\n---", {"heading@0 제목\n---", "rule@12 ---"}},
      {"footnote", "가[^1]\n\n[^1]: 나", {"paragraph@0 가[^1]", "footnote@9 [^1]: 나", "paragraph@15 나"}},
  }));
  CAPTURE(what, testing::Escaped(text));
  CHECK(Blocks(Parse(text)) == blocks);
}

TEST_CASE("what can't be known is never called exact") {
  // Link reference definitions are gone from the paragraph that cmark counts in.
  for (const std::string& shown : Inlines(Parse("[r]: /u\n**가** [나](v)"))) CHECK(shown.front() == '~');
}

}  // namespace
}  // namespace digestlint
