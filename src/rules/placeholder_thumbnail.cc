#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/thumbnails.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Media& media : paper.media) {
      if (media.image_url.empty() || !IsAvatarUrl(in.slice(media.image_url))) continue;
      ReportBuilder builder = report.at(media.image_url, {"the thumbnail is somebody's avatar, not a picture of the paper",
                                                          "썸네일이 논문의 그림이 아니라 누군가의 프로필 사진입니다"});
      if (paper.heading.arxiv && paper.heading.arxiv->id_well_formed) {
        builder.fix(Safety::kSafe, {Replace(media.image_url, SocialThumbnailUrl(paper.arxiv_id()))},
                    {"use the paper's social thumbnail", "논문의 소셜 썸네일로 바꿉니다"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule kPlaceholderThumbnail{
    .name = "placeholder-thumbnail",
    .group = Group::kLinks,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A thumbnail is an avatar (`/avatars/….svg`, cdn-avatars.huggingface.co).",
                "썸네일이 프로필 사진(`/avatars/….svg`, cdn-avatars.huggingface.co)입니다."},
    .why = {"Where a paper has no picture of its own, a scraper takes the submitter's avatar. A relative address shows nothing at "
            "all, and the other shows a face that has nothing to do with the paper.",
            "논문 그림이 없으면 수집 스크립트가 올린 사람의 프로필 사진을 가져옵니다. 상대 주소는 아무것도 보이지 않고, 다른 주소는 "
            "논문과 상관없는 얼굴을 보여 줍니다."},
    .fix_note = {"Puts the social thumbnail that belongs to the paper's arXiv ID in its place.",
                 "논문의 arXiv ID에 해당하는 소셜 썸네일로 바꿉니다."},
    .check = Check};

}  // namespace digestlint
