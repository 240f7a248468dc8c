#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/thumbnails.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Media& media : paper.media) {
      if (media.image.empty()) continue;
      const std::string_view url = in.slice(media.image_url);
      if (url.empty()) {
        report.at(media.image, {"the thumbnail has no address", "썸네일 주소가 비어 있습니다"});
      } else if (IsAvatarUrl(url)) {
        continue;  // placeholder-thumbnail says so
      } else if (url.find("://") == std::string_view::npos) {
        report.at(media.image_url, {"a relative address shows nothing outside its own site", "상대 주소는 원래 사이트 밖에서는 보이지 않습니다"});
      } else if (StartsWithIgnoringCase(url, "http://")) {
        report.at(media.image_url, {"http: is blocked on https pages; use https:", "http: 주소는 https 페이지에서 차단됩니다. https:를 쓰세요"});
      } else if (!StartsWithIgnoringCase(url, "https://")) {
        report.at(media.image_url, {"the thumbnail's address must begin with https://", "썸네일 주소는 https://로 시작해야 합니다"});
      } else if (!IsImageUrl(url) && !IsVideoUrl(url)) {
        report.at(media.image_url, {"by its ending this is neither an image nor a video", "확장자로 보아 이미지도 영상도 아닙니다"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule kThumbnailUrl{
    .name = "thumbnail-url",
    .group = Group::kLinks,
    .severity = Severity::kError,
    .since = "0.1",
    .summary = {"A thumbnail's address is relative, empty, http:, or by its ending no image or video.",
                "썸네일 주소가 상대 주소이거나 비었거나 http:이거나, 확장자가 이미지나 영상이 아닙니다."},
    .why = {"Such a picture stays blank for readers. Avatars are reported by placeholder-thumbnail, films by thumbnail-is-video.",
            "이런 그림은 독자에게 보이지 않습니다. 프로필 사진은 placeholder-thumbnail이, 영상은 thumbnail-is-video가 알립니다."},
    .check = Check};

}  // namespace digestlint
