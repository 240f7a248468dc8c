#include <fmt/format.h>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// Puts the social thumbnail under the heading, with blank lines around it.
Edit InsertThumbnail(const RuleInput& in, const Paper& paper) {
  const std::string_view newline = in.source.newline();
  const std::uint32_t at = paper.heading.range.end;
  const std::uint32_t next = in.source.line_at(at) + 1;
  const bool blank_follows = next >= in.source.line_count() || TrimBlanks(in.slice(in.source.line(next))).empty();
  return InsertAt(at, fmt::format("{0}{0}![]({1}){2}", newline, SocialThumbnailUrl(paper.arxiv_id()),
                                  blank_follows ? "" : newline));
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    if (!paper.media.empty()) continue;
    ReportBuilder builder = report.at(
        paper.heading.range, {"the paper has neither a thumbnail nor a video", "논문에 썸네일도 영상도 없습니다"});
    if (paper.heading.arxiv && paper.heading.arxiv->id_well_formed && paper.heading.is_heading) {
      builder.fix(Safety::kUnsafe, {InsertThumbnail(in, paper)},
                  {"add the social thumbnail of {}", "{}의 소셜 썸네일을 넣습니다"}, paper.arxiv_id());
    }
  }
}

}  // namespace

extern constexpr Rule kMissingThumbnail{
    .name = "missing-thumbnail",
    .group = Group::kDigest,
    .severity = Severity::kError,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"A paper has neither a thumbnail nor a video.", "논문에 썸네일도 영상도 없습니다."},
    .why = {"Every paper is shown with a picture or a film; one without leaves a hole in the page.",
            "모든 논문은 그림이나 영상과 함께 보입니다. 없으면 화면에 빈자리가 생깁니다."},
    .fix_note = {"Adds the social thumbnail that belongs to the arXiv ID. Unsafe, because the author may have meant another "
                 "picture, and because nobody has looked whether that one exists.",
                 "arXiv ID의 소셜 썸네일을 넣습니다. 작성자가 다른 그림을 쓰려 했을 수 있고 그 그림이 있는지 확인하지 않으므로 "
                 "안전하지 않은 고치기입니다."},
    .check = Check};

}  // namespace digestlint
