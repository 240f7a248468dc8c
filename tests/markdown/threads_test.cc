#include <catch2/catch.hpp>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "markdown/document.h"
#include "text/source.h"

using namespace digestlint;

namespace {

std::size_t CountStruckOut(const std::string& text) {
  const Source source = Source::FromBytes("a.md", text).value();
  std::size_t count = 0;
  const Document document = Document::Parse(source);
  for (const Node& node : document.nodes()) count += node.kind == NodeKind::kStrikethrough ? 1u : 0u;
  return count;
}

}  // namespace

TEST_CASE("threads that parse at the same time read the same") {
  // cmark-gfm keeps the characters that extensions look for in one table for all parsers, and clears them after each text.
  std::string text;
  for (int i = 0; i < 50; ++i) text += "- 약 ~두 배~ 빨라졌고 ~~예전~~ 지금 값은 이렇습니다.\n";
  std::atomic<int> wrong{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
      threads.emplace_back([&] {
        for (int round = 0; round < 300; ++round) wrong += CountStruckOut(text) == 100 ? 0 : 1;
      });
    }
  }
  CHECK(wrong == 0);
}
