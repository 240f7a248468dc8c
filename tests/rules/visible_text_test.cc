#include "rules/visible_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "rules/korean_text.h"

namespace digestlint {
namespace {

// What a reader sees before the first `@` in a text of the Markdown.
std::string Before(const std::string& markdown) {
  auto source = Source::FromBytes("a.md", markdown);
  REQUIRE(source);
  const Document document = Document::Parse(*source);
  const Digest digest = ReadDigest(*source, document);
  const Options options;
  const RuleInput in{*source, document, digest, options, "/a.md"};
  for (NodeIndex i = 0; i < document.nodes().size(); ++i) {
    if (document[i].kind != NodeKind::kText) continue;
    const std::size_t at = in.slice(document[i].range).find('@');
    if (at == std::string_view::npos) continue;
    return VisibleBefore(in, i, document[i].range.begin + static_cast<std::uint32_t>(at), 200);
  }
  return "nothing";
}

TEST_CASE("VisibleBefore gives what is read aloud, without markup") {
  const auto [markdown, visible] = GENERATE(table<std::string, std::string>({
      {"강화 학습@", "강화 학습"},
      {"**강화 학습**@", "강화 학습"},
      {"새 **강화 *학습***@", "새 강화 학습"},
      {"`LLM`@", "LLM"},
      {"`` `a` ``@", "`a`"},
      {"[저장소](https://x.io)@", "저장소"},
      {"<https://x.io>@", "https://x.io"},
      {"<strong>학습(RL)</strong>@", "학습(RL)"},
      {"<think>@", "\uFFFC"},
      {"![그림](a.png)@", "\uFFFC"},
      {"가\n나@", "가 나"},
      {"- 가\n- 나@", "나"},
      {"~~가~~@", "가"},
  }));
  INFO(markdown);
  CHECK(Before(markdown) == visible);
}

TEST_CASE("MayHaveHangul misses none, wherever it stands") {
  CHECK_FALSE(MayHaveHangul(""));
  CHECK_FALSE(MayHaveHangul("Authors: José Álvarez, Ωmega, Жук, and more than sixteen bytes"));
  for (std::size_t at = 0; at < 20; ++at) {
    std::string text(20, 'x');
    text.insert(at, "가");
    CHECK(MayHaveHangul(text));
  }
}

}  // namespace
}  // namespace digestlint
