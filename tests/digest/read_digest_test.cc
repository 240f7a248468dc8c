#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "digest/read_text.h"

namespace digestlint {
namespace {

using testing::Fields;
using testing::Read;
using testing::ReadText;
using Strings = std::vector<std::string>;

constexpr const char* kWhole = R"(## Daily Papers (2024-06-03)

### [조약돌 세기](https://arxiv.org/abs/2405.90001)

![](https://x.io/a.png)

Vote: 12

Authors: Mina Park, Jisoo Han

- **What's New**: 하나
  이어짐
- 둘

### [Rivers](https://arxiv.org/abs/2405.90002v2)

글 한 줄

)";

TEST_CASE("a digest: its heading, its papers, and the fields of each in their order") {
  const ReadText read = Read(kWhole);
  REQUIRE(read.digest.headings.size() == 1);
  CHECK(read.slice(read.digest.headings[0].range) == "## Daily Papers (2024-06-03)");
  CHECK(read.digest.headings[0].level == 2);
  CHECK(read.slice(read.digest.headings[0].date_text) == "2024-06-03");
  CHECK(read.digest.headings[0].date == Date{2024, 6, 3});
  REQUIRE(read.digest.papers.size() == 2);

  const Paper& first = read.digest.papers[0];
  CHECK(first.heading.is_link);
  CHECK(read.slice(first.heading.range) == "### [조약돌 세기](https://arxiv.org/abs/2405.90001)");
  CHECK(read.slice(first.heading.title) == "조약돌 세기");
  CHECK(first.heading.title.begin == 35);  // 28 + 2 line ends + `### [`
  CHECK(read.slice(first.heading.url) == "https://arxiv.org/abs/2405.90001");
  CHECK(first.arxiv_id() == "2405.90001");
  CHECK(Fields(read, first) == Strings{"thumbnail: ![](https://x.io/a.png)", "vote: Vote: 12",
                                       "authors: Authors: Mina Park, Jisoo Han",
                                       "summary: - **What's New**: 하나\n  이어짐\n- 둘"});
  CHECK(read.slice(first.range).ends_with("- 둘"));

  const Paper& second = read.digest.papers[1];
  CHECK(second.arxiv_id() == "2405.90002");
  CHECK(Fields(read, second) == Strings{"text: 글 한 줄"});
  CHECK(read.slice(second.range).ends_with("글 한 줄"));
  CHECK(first.range.end < second.range.begin);
}

TEST_CASE("the nodes of a paper are its blocks, from its heading to before the next") {
  const ReadText read = Read(kWhole);
  const Paper& first = read.digest.papers[0];
  CHECK(read.document[first.first_node].kind == NodeKind::kHeading);
  CHECK(read.document[first.end_node].kind == NodeKind::kHeading);
  CHECK(first.end_node == read.digest.papers[1].first_node);
  CHECK(read.digest.papers[1].end_node == read.document.nodes().size());
}

TEST_CASE("the same with CRLF and a byte order mark") {
  std::string text = "\uFEFF";
  for (const char* at = kWhole; *at != '\0'; ++at) text += *at == '\n' ? std::string("\r\n") : std::string(1, *at);
  const ReadText read = Read(text);
  REQUIRE(read.digest.headings.size() == 1);
  CHECK(read.digest.headings[0].date == Date{2024, 6, 3});
  REQUIRE(read.digest.papers.size() == 2);
  CHECK(read.slice(read.digest.papers[0].heading.title) == "조약돌 세기");
  CHECK(Fields(read, read.digest.papers[0]).back() == "summary: - **What's New**: 하나\r\n  이어짐\r\n- 둘");
}

TEST_CASE("text before the first paper is in none") {
  const ReadText read = Read("머리말\n\n- 목록\n\nVote: 3\n\n## Daily Papers (2024-06-03)\n\n글\n\n### [가](u)\n");
  REQUIRE(read.digest.papers.size() == 1);
  CHECK(read.digest.papers[0].fields.empty());
  CHECK(read.digest.papers[0].bullets.empty());
}

TEST_CASE("several digests in one file: a heading ends the paper before it") {
  const ReadText read = Read(
      "## Daily Papers (2024-06-03)\n\n### [가](u)\n\nVote: 1\n\n## Daily Papers (2024-06-04)\n\n글\n\n### [나](v)\n\nVote: 2\n");
  REQUIRE(read.digest.headings.size() == 2);
  CHECK(read.digest.headings[1].date == Date{2024, 6, 4});
  REQUIRE(read.digest.papers.size() == 2);
  CHECK(read.slice(read.digest.papers[0].range) == "### [가](u)\n\nVote: 1");
  CHECK(Fields(read, read.digest.papers[1]) == Strings{"vote: Vote: 2"});
}

TEST_CASE("several fields in one paragraph, a line each") {
  const ReadText read = Read("### [가](u)\n![그림](a.png)\nVote: 3\nAuthors: A Kim\n글\n- 하나\n");
  REQUIRE(read.digest.papers.size() == 1);
  const Paper& paper = read.digest.papers[0];
  CHECK(Fields(read, paper) ==
        Strings{"thumbnail: ![그림](a.png)", "vote: Vote: 3", "authors: Authors: A Kim", "text: 글", "summary: - 하나"});
  CHECK(read.slice(paper.media[0].image_alt) == "그림");
  CHECK(read.slice(paper.media[0].image_url) == "a.png");
}

TEST_CASE("headings of a digest, malformed ones too") {
  struct Expected {
    std::string line;
    int level;
    bool is_heading;
    std::string date_text;
    bool has_date;
  };
  const Expected expected = GENERATE(values<Expected>({
      {"## Daily Papers (2024-06-03)", 2, true, "2024-06-03", true},
      {"# Daily Papers (2024-06-03)", 1, true, "2024-06-03", true},
      {"##Daily Papers (2024-06-03)", 2, false, "2024-06-03", true},
      {"## Daily Papers(2024-06-03)", 2, true, "2024-06-03", true},
      {"##  daily  papers  (2024-06-03)  ##", 2, true, "2024-06-03", true},
      {"## Daily Papers 2024-06-03", 2, true, "2024-06-03", true},
      {"## Daily Papers (2024/06/03)", 2, true, "2024/06/03", false},
      {"## Daily Papers (2024-02-30)", 2, true, "2024-02-30", true},
      {"## Daily Papers", 2, true, "", false},
  }));
  CAPTURE(expected.line);
  const ReadText read = Read(expected.line + "\n");
  REQUIRE(read.digest.headings.size() == 1);
  const DigestHeading& heading = read.digest.headings[0];
  CHECK(heading.level == expected.level);
  CHECK(heading.is_heading == expected.is_heading);
  CHECK(read.slice(heading.date_text) == expected.date_text);
  CHECK(heading.date.has_value() == expected.has_date);
}

TEST_CASE("headings of a paper, malformed ones too") {
  struct Expected {
    std::string line;
    int level;
    bool is_heading;
    bool is_link;
    std::string title;
    std::string url;
    std::string arxiv;
  };
  const std::string kUrl = "https://arxiv.org/abs/2405.90001";
  const Expected expected = GENERATE_COPY(values<Expected>({
      {"### [가 나](" + kUrl + ")", 3, true, true, "가 나", kUrl, "2405.90001"},
      {"###   [가]( " + kUrl + " )  ###", 3, true, true, "가", kUrl, "2405.90001"},
      {"###[가](" + kUrl + ")", 3, false, true, "가", kUrl, "2405.90001"},
      {"#### [가](" + kUrl + ")", 4, true, true, "가", kUrl, "2405.90001"},
      {"### [가] (" + kUrl + ")", 3, true, false, "[가] (" + kUrl + ")", "", "2405.90001"},
      {"### 가 " + kUrl, 3, true, false, "가 " + kUrl, "", "2405.90001"},
      {"### 가", 3, true, false, "가", "", ""},
      {"### [가]()", 3, true, true, "가", "", ""},
      {"### [[가] 나](" + kUrl + ")", 3, true, true, "[가] 나", kUrl, "2405.90001"},
      {"### [**가** \\[나\\]](" + kUrl + ")", 3, true, true, "**가** \\[나\\]", kUrl, "2405.90001"},
      {"### 🚀 [가](" + kUrl + ")", 3, true, false, "🚀 [가](" + kUrl + ")", kUrl, "2405.90001"},
  }));
  CAPTURE(expected.line);
  const ReadText read = Read(expected.line + "\n\nVote: 3\n");
  REQUIRE(read.digest.papers.size() == 1);
  const PaperHeading& heading = read.digest.papers[0].heading;
  CHECK(heading.level == expected.level);
  CHECK(heading.is_heading == expected.is_heading);
  CHECK(heading.is_link == expected.is_link);
  CHECK(read.slice(heading.title) == expected.title);
  CHECK(read.slice(heading.url) == expected.url);
  CHECK(read.digest.papers[0].arxiv_id() == expected.arxiv);
  CHECK(Fields(read, read.digest.papers[0]) == Strings{"vote: Vote: 3"});
}

TEST_CASE("other headings and lines open no paper") {
  for (const char* text : {"# 제목\n", "## 안내\n", "#### 소제목\n", "#태그\n", "[가](https://arxiv.org/abs/2405.90001)\n\n글\n",
                           "> ### [가](u)\n", "```\n### [가](u)\n```\n", "<!--\n### [가](u)\n-->\n"}) {
    CAPTURE(text);
    CHECK(Read(text).digest.papers.empty());
  }
}

TEST_CASE("a link above a vote is the title of a paper that lost its marks") {
  const ReadText read = Read("[가](https://arxiv.org/abs/2405.90001)\n\nVote: 3\n");
  REQUIRE(read.digest.papers.size() == 1);
  CHECK(read.digest.papers[0].heading.level == 0);
  CHECK_FALSE(read.digest.papers[0].heading.is_heading);
}

TEST_CASE("votes are kept as they are written") {
  struct Expected {
    std::string line;
    std::string value;
    std::optional<std::uint64_t> count;
  };
  const Expected expected = GENERATE(values<Expected>({
      {"Vote: 12", "12", 12},
      {"Vote:12", "12", 12},
      {"  vote :  12  ", "12", 12},
      {"Votes: 0", "0", 0},
      {"Vote： 7", "7", 7},
      {"Vote:", "", std::nullopt},
      {"Vote: -", "-", std::nullopt},
      {"Vote: -3", "-3", std::nullopt},
      {"Vote: 12표", "12표", std::nullopt},
      {"Vote: 1,234", "1,234", std::nullopt},
      {"Vote: 99999999999999999999999", "99999999999999999999999", std::nullopt},
  }));
  CAPTURE(expected.line);
  const ReadText read = Read("### [가](u)\n\n" + expected.line + "\n");
  REQUIRE(read.digest.papers[0].votes.size() == 1);
  const Vote& vote = read.digest.papers[0].votes[0];
  CHECK(read.slice(vote.range) == expected.line);
  CHECK(read.slice(vote.value) == expected.value);
  CHECK(vote.count == expected.count);
}

TEST_CASE("what only begins like a field is text") {
  const ReadText read = Read("### [가](u)\n\nVoter: 3\n\nAuthority: 글\n\nVote 3\n");
  CHECK(Fields(read, read.digest.papers[0]) == Strings{"text: Voter: 3", "text: Authority: 글", "text: Vote 3"});
}

TEST_CASE("media: images, films, and a film below the line that links it") {
  const ReadText read = Read(
      "### [가](u)\n\n![](a.png)\n\n[Watch Video](b.mp4)\n<div><video controls src=\"b.mp4\"></video></div>\n\n"
      "[Watch Video]https://x.io/c.mp4\n\n<video src='d.mp4'></video>\n\n[![](e.png)](f)\n\n<img src=g.png width=3>\n");
  const Paper& paper = read.digest.papers[0];
  REQUIRE(paper.media.size() == 6 - 1);
  CHECK(read.slice(paper.media[0].image_url) == "a.png");

  CHECK(read.slice(paper.media[1].range) == "[Watch Video](b.mp4)\n<div><video controls src=\"b.mp4\"></video></div>");
  CHECK(read.slice(paper.media[1].watch) == "[Watch Video](b.mp4)");
  CHECK(paper.media[1].watch_is_link);
  CHECK(read.slice(paper.media[1].watch_url) == "b.mp4");
  CHECK(read.slice(paper.media[1].video_url) == "b.mp4");

  CHECK_FALSE(paper.media[2].watch_is_link);
  CHECK(read.slice(paper.media[2].watch_url) == "https://x.io/c.mp4");
  CHECK(read.slice(paper.media[2].video_url) == "d.mp4");  // it belongs to the line above

  CHECK(read.slice(paper.media[3].image) == "![](e.png)");
  CHECK(read.slice(paper.media[4].image_url) == "g.png");
}

TEST_CASE("bullets: labels, contents, children, and the indentation of their text") {
  const ReadText read = Read(
      "### [가](u)\n\n- **What's New**: 하나\n- ***둘***: 셋\n- **Label:** 넷\n- 다섯 **여섯**\n-\n- 일곱\n  - 여덟\n* 아홉\n\n1. 열\n");
  const Paper& paper = read.digest.papers[0];
  REQUIRE(paper.bullets.size() == 8);
  CHECK(paper.fields.size() == 1);  // lists that follow one another are one summary
  const auto label = [&](std::size_t i) { return read.slice(paper.bullets[i].label); };
  CHECK((label(0) == "**What's New**" && paper.bullets[0].label_text == "What's New"));
  CHECK((label(1) == "***둘***" && paper.bullets[1].label_text == "둘"));
  CHECK(paper.bullets[2].label_text == "Label:");
  CHECK(label(3).empty());
  CHECK(read.slice(paper.bullets[3].content) == "다섯 **여섯**");
  CHECK(paper.bullets[4].content.empty());
  CHECK(paper.bullets[5].has_children);
  CHECK(read.slice(paper.bullets[5].content) == "일곱");
  CHECK(read.slice(paper.bullets[5].range) == "- 일곱\n  - 여덟");
  CHECK_FALSE(paper.bullets[6].has_children);
  CHECK(paper.bullets[7].ordered);
  CHECK(paper.bullets[0].indent == 2);
  CHECK(paper.bullets[7].indent == 3);
}

TEST_CASE("the title as its reader sees it") {
  const ReadText read = Read("### [**가** \\[나\\] `다` &amp;](https://arxiv.org/abs/2405.90001)\n");
  CHECK(PlainTitle(read.source, read.document, read.digest.papers[0]) == "가 [나] 다 &amp;");
}

TEST_CASE("a file is a digest by its heading, its papers, its votes or its authors") {
  for (const char* text : {"## Daily Papers (2024-06-03)\n", "# daily papers 2024\n", "글\n\nVote: 3\n", "글\r\nAuthors: A\r\n",
                           "### [가](https://arxiv.org/abs/2405.90001)\n", "\uFEFFVote: 3", "글\rVote: 3",
                           "##[가](https://arxiv.org/abs/1)"}) {
    CAPTURE(text);
    CHECK(LooksLikeDigest(text));
  }
  for (const char* text : {"", "# Daily Papers\n", "# README\n\n[가](https://arxiv.org/abs/2405.90001)\n", "  Vote: 3\n",
                           "- Vote: 3\n", "Voters: 3\n", "### 가 arxiv.org/abs/1\n", "글 Vote: 3\n"}) {
    CAPTURE(text);
    CHECK_FALSE(LooksLikeDigest(text));
  }
}

}  // namespace
}  // namespace digestlint
