#include <fmt/format.h>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// Whether a link that is put above the video stands in a paragraph of its own, and is one.
bool LinkFits(const RuleInput& in, const Paper& paper, const Media& media) {
  const std::string_view url = in.slice(media.video_url);
  if (url.empty() || url.find_first_of(" \t\r\n()<>\\") != std::string_view::npos) return false;
  const std::uint32_t line = in.source.line_at(media.range.begin);
  if (in.source.line_start(line) != media.range.begin || line == 0) return false;
  const Range above = in.source.line(line - 1);
  return TrimBlanks(in.slice(above)).empty() || (paper.heading.is_heading && paper.heading.range.contains(above));
}

void CheckMedia(const RuleInput& in, const Paper& paper, const Media& media, Reporter& report) {
  if (media.watch.empty() && media.video.empty()) return;
  const std::string_view newline = in.source.newline();
  if (media.video.empty()) {
    ReportBuilder builder = report.at(media.watch, {"`[Watch Video]` without a `<video>` below it", "`[Watch Video]` 아래에 `<video>`가 없습니다"});
    const std::string_view url = in.slice(media.watch_url);
    if (media.watch_is_link && !url.empty() && url.find_first_of("\"<>") == std::string_view::npos) {
      // HTML goes on to the next blank line.
      const std::uint32_t next = in.source.line_at(media.range.end) + 1;
      const bool blank = next >= in.source.line_count() || TrimBlanks(in.slice(in.source.line(next))).empty();
      builder.fix(Safety::kUnsafe,
                  {InsertAt(media.range.end, fmt::format("{0}<div><video controls src=\"{1}\" muted=\"false\"></video></div>{2}", newline,
                                                         url, blank ? "" : newline))},
                  {"add the video", "영상을 넣습니다"});
    }
  } else if (media.watch.empty()) {
    ReportBuilder builder = report.at(media.video, {"a `<video>` without `[Watch Video]` above it: GitHub shows nothing",
                                                    "`<video>` 위에 `[Watch Video]` 링크가 없어 GitHub에서는 아무것도 보이지 않습니다"});
    if (LinkFits(in, paper, media)) {
      builder.fix(Safety::kUnsafe,
                  {InsertAt(media.range.begin, fmt::format("[Watch Video]({}){}", in.slice(media.video_url), newline))},
                  {"add the link", "링크를 넣습니다"});
    }
  } else if (media.video_url.empty()) {
    report.at(media.video, {"the video has no address", "영상 주소가 없습니다"});
  } else if (in.slice(media.watch_url) != in.slice(media.video_url)) {
    report.at(media.video_url, {"the video isn't the one that the link above it names", "영상이 위 링크의 영상과 다릅니다"})
        .related(media.watch_url, {"the link", "링크입니다"})
        .fix(Safety::kUnsafe, {Replace(media.video_url, std::string(in.slice(media.watch_url)))},
             {"show the linked video", "링크의 영상으로 바꿉니다"});
  }
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Media& media : paper.media) CheckMedia(in, paper, media, report);
  }
}

}  // namespace

extern constexpr Rule kVideoMismatch{
    .name = "video-mismatch",
    .group = Group::kLinks,
    .severity = Severity::kError,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"`[Watch Video](A)` above `<video src=\"B\">`, or one without the other.",
                "`[Watch Video](A)`와 `<video src=\"B\">`의 주소가 다르거나 한쪽이 없습니다."},
    .why = {"Pages that strip `<video>`, as GitHub does, show only the link; others show only the video. Readers of the two should "
            "see one film.",
            "GitHub처럼 `<video>`를 지우는 곳에서는 링크만, 다른 곳에서는 영상만 보입니다. 어디서 보든 같은 영상이어야 합니다."},
    .fix_note = {"Makes the video follow the link, or adds the missing half. Unsafe: either address may be the right one.",
                 "영상을 링크에 맞추거나 빠진 쪽을 넣습니다. 어느 주소가 맞는지 알 수 없어 안전하지 않은 고치기입니다."},
    .check = Check};

}  // namespace digestlint
