#include <fmt/format.h>

#include <algorithm>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/thumbnails.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// The video block. An HTML block goes on to the next blank line, so there must be one.
std::string VideoBlock(const RuleInput& in, const Media& media) {
  const std::string_view newline = in.source.newline();
  const std::uint32_t next = in.source.line_at(media.range.begin) + 1;
  const bool blank_follows = next >= in.source.line_count() || TrimBlanks(in.slice(in.source.line(next))).empty();
  const std::string_view url = in.slice(media.image_url);
  return fmt::format("[Watch Video]({0}){1}<div><video controls src=\"{0}\" muted=\"false\"></video></div>{2}", url, newline,
                     blank_follows ? "" : newline);
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    const bool has_video = std::any_of(paper.media.begin(), paper.media.end(),
                                       [](const Media& media) { return !media.video.empty(); });
    for (const Media& media : paper.media) {
      if (media.image_url.empty() || !IsVideoUrl(in.slice(media.image_url))) continue;
      ReportBuilder builder = report.at(media.image, {"a film put in as an image, which no browser shows",
                                                      "영상을 이미지로 넣어 브라우저에서 보이지 않습니다"});
      const std::string_view url = in.slice(media.image_url);
      // A block in the middle of a paragraph would swallow it; quotes would end the attribute.
      const bool own_line = in.slice(media.range).size() == media.image.size() && in.slice(media.image).starts_with('!');
      if (!has_video && own_line && url.find_first_of("\"<>()&") == std::string_view::npos) {
        builder.fix(Safety::kSafe, {Replace(media.image, VideoBlock(in, media))},
                    {"put in the video block", "영상 블록으로 바꿉니다"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule kThumbnailIsVideo{
    .name = "thumbnail-is-video",
    .group = Group::kLinks,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A film (.mp4, .webm, .mov, .qt) is put in as an image.", "영상(.mp4, .webm, .mov, .qt)을 이미지로 넣었습니다."},
    .why = {"`![](….mp4)` becomes an `<img>`, and browsers show a broken picture.",
            "`![](….mp4)`는 `<img>`가 되어 브라우저에 깨진 그림으로 보입니다."},
    .fix_note = {"Puts `[Watch Video](…)` and a `<video>` element in its place, with a blank line behind them.",
                 "`[Watch Video](…)`와 `<video>` 요소로 바꾸고 뒤에 빈 줄을 둡니다."},
    .check = Check};

}  // namespace digestlint
