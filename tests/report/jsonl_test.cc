#include <catch2/catch.hpp>
#include <string>

#include "report/render_text.h"

namespace digestlint {
namespace {

using testing::Render;
using testing::RunOver;

TEST_CASE("a line of jsonl: columns in code points from 1, edits in bytes from 0") {
  CHECK(Render(RenderJsonl, RunOver("\uFEFF### [가](u)\r\n\r\nAuthors: 🚀 한, B, 🚀 한\r\n", "select = ['duplicate-author']")) ==
        R"({"path":"2024/06/03.md","rule":"duplicate-author","severity":"error","line":3,"column":18,"endLine":3,"endColumn":21,)"
        R"("message":"'🚀 한' is already in this paper's authors",)"
        R"("fix":{"safety":"safe","edits":[{"start":39,"end":49,"text":""}]}})"
        "\n");
}

TEST_CASE("fix is absent where there is none, and nothing is said where nothing is found") {
  CHECK_THAT(Render(RenderJsonl, RunOver("### [가](u)\n\nVote: x\n", "select = ['vote-format']")), !Catch::Contains("fix"));
  CHECK(Render(RenderJsonl, RunOver("글\n", "select = []")).empty());
}

TEST_CASE("a path in any bytes still gives JSON") {
  CHECK_THAT(Render(RenderJsonl, RunOver("### [가](u)\n\nVote: x\n", "select = ['vote-format']", "/\xFF.md")),
             Catch::StartsWith("{\"path\":\"\uFFFD.md\""));
}

}  // namespace
}  // namespace digestlint
