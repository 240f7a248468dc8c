#include "lint/result_bytes.h"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "testing/lint_text.h"

namespace digestlint {
namespace {

using testing::LintText;
using testing::Reports;

const std::string kText =
    "## Daily Papers (2024-06-03)\n\n### [가](https://arxiv.org/abs/2405.90001)\n\nVote: x\n\n"
    "Authors: A Kim, B Lee, A Kim\n\n- **What's New**: 모델의 왜곡율을 줄입니다.\n";

std::optional<FileResult> Back(std::string_view bytes, const FileResult& result, std::string text = kText) {
  Result<Source> source = Source::FromBytes(result.source.path(), std::move(text));
  return ResultFrom(bytes, *source, result.absolute, result.rules);
}

TEST_CASE("a result comes back from its bytes as it was") {
  const FileResult result = LintText(kText);
  REQUIRE(result.diagnostics.size() >= 3);
  const std::optional<std::string> bytes = ToBytes(result);
  REQUIRE(bytes);
  const std::optional<FileResult> back = Back(*bytes, result);
  REQUIRE(back);
  CHECK(Reports(*back) == Reports(result));
  for (std::size_t i = 0; i < result.diagnostics.size(); ++i) {
    const Diagnostic &was = result.diagnostics[i], &is = back->diagnostics[i];
    CHECK(is.rule == was.rule);
    CHECK(is.severity == was.severity);
    CHECK(is.range == was.range);
    CHECK(is.message == was.message);
    CHECK(is.related.size() == was.related.size());
    REQUIRE(is.fix.has_value() == was.fix.has_value());
    if (!was.fix) continue;
    CHECK(is.fix->safety == was.fix->safety);
    CHECK(is.fix->title == was.fix->title);
    CHECK(is.fix->edits == was.fix->edits);
  }
  REQUIRE(back->facts.papers.size() == 1);
  CHECK(back->facts.papers[0].arxiv_id == "2405.90001");
  CHECK(back->facts.papers[0].sketch == result.facts.papers[0].sketch);
}

TEST_CASE("bytes that were cut, or are of another text, are no result") {
  const FileResult result = LintText(kText);
  const std::string bytes = *ToBytes(result);
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(Back(bytes.substr(0, size), result));
  CHECK_FALSE(Back(bytes + '\0', result));
  CHECK_FALSE(Back(bytes, result, "짧은 글\n"));
}

TEST_CASE("a result with comments that keep reports quiet has no bytes") {
  CHECK_FALSE(ToBytes(LintText("<!-- digestlint-disable-file duplicate-author -->\n\n" + kText)));
}

}  // namespace
}  // namespace digestlint
