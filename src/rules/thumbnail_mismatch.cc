#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    if (!paper.heading.arxiv || !paper.heading.arxiv->id_well_formed) continue;
    for (const Media& media : paper.media) {
      if (media.image_url.empty()) continue;
      const std::string_view id = SocialThumbnailId(in.slice(media.image_url));
      if (id.empty() || id == paper.arxiv_id()) continue;
      report
          .at(media.image_url, {"this is the thumbnail of {}, the paper is {}", "이 썸네일은 {} 논문의 것인데 이 논문은 {}입니다"}, id,
              paper.arxiv_id())
          .fix(Safety::kSafe, {Replace(media.image_url, SocialThumbnailUrl(paper.arxiv_id()))},
               {"use the paper's own", "이 논문의 썸네일로 바꿉니다"});
    }
  }
}

}  // namespace

extern constexpr Rule kThumbnailMismatch{
    .name = "thumbnail-mismatch",
    .group = Group::kLinks,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A social thumbnail belongs to another paper.", "소셜 썸네일이 다른 논문의 것입니다."},
    .why = {"Social thumbnails carry the arXiv ID in their address. When entries are copied or moved by hand, the picture of "
            "another paper stays behind.",
            "소셜 썸네일 주소에는 arXiv ID가 들어 있습니다. 항목을 손으로 옮기다 보면 다른 논문의 그림이 남습니다."},
    .fix_note = {"Writes the paper's own ID into the address.", "주소의 ID를 이 논문의 것으로 바꿉니다."},
    .check = Check};

}  // namespace digestlint
