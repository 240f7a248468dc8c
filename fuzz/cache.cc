// What --cache finds in its folder: an entry of another text or another version, or one that somebody made.
#include <optional>

#include "checks.h"
#include "lint/result_bytes.h"
#include "report/report.h"
#include "target.h"

namespace digestlint::fuzz {
namespace {

constexpr std::string_view kDigest =
    "## Daily Papers (2024-06-03)\n\n### [작은 모델의 힘](https://arxiv.org/abs/2406.00001)\n\nVote: x\n\nAuthors: Jisoo Han, Mina Park, Jisoo Han\n\n"
    "- 그림의 왜곡율을 줄이는 새로운 방법을 제안합니다.\n";

std::optional<FileResult> Back(std::string_view bytes) {
  Source source = Source::FromBytes("2024/06/03.md", std::string(kDigest)).value();
  return ResultFrom(bytes, source, "/2024/06/03.md", Defaults().rules);
}

// What was taken for a result can be reported in every format, and is one again.
std::string CheckCache(std::string_view bytes) {
  std::optional<FileResult> result = Back(bytes);
  if (!result) return {};
  const std::optional<std::string> again = ToBytes(*result);
  if (!again || !Back(*again)) return "it doesn't come back";
  RunResult run;
  run.files.push_back(std::move(*result));
  for (const std::string_view format : RendererNames()) {
    std::string out;
    FindRenderer(format)(run, {.current_folder = "/", .root = "/"}, out);
  }
  return {};
}

std::vector<std::string> Seeds() {
  const FileResult result =
      LintSource(Source::FromBytes("2024/06/03.md", std::string(kDigest)).value(), "/2024/06/03.md", Defaults(), Language::kEnglish);
  return {*ToBytes(result)};
}

}  // namespace

extern const Target kCache{"cache", "", CheckCache, Seeds};

}  // namespace digestlint::fuzz
