#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Media& media : paper.media) {
      if (media.image.empty() || in.source.text()[media.image.begin] != '!' || !TrimBlanks(in.slice(media.image_alt)).empty()) continue;
      ReportBuilder builder = report.at(media.image, {"the image has no alternative text", "이미지에 대체 텍스트가 없습니다"});
      std::string title;
      for (const char c : PlainTitle(in.source, in.document, paper)) {
        if (c == '[' || c == ']' || c == '\\' || c == '*' || c == '_' || c == '`' || c == '<') title += '\\';
        title += c;
      }
      if (!title.empty()) {
        builder.fix(Safety::kUnsafe, {Replace(media.image_alt, title)}, {"describe it by the paper's title", "논문 제목을 넣습니다"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule kImageAlt{
    .name = "image-alt",
    .group = Group::kLinks,
    .severity = Severity::kOff,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"An image has no alternative text.", "이미지에 대체 텍스트가 없습니다."},
    .why = {"People who can't see the picture hear nothing (WCAG 1.1.1). Hardly any digest has it, so the rule is off unless it is "
            "selected.",
            "그림을 볼 수 없는 독자에게는 아무것도 들리지 않습니다(WCAG 1.1.1). 대체 텍스트가 있는 다이제스트가 거의 없어 선택했을 "
            "때만 켜집니다."},
    .fix_note = {"Puts in the paper's title. Unsafe: a title doesn't say what the picture shows.",
                 "논문 제목을 넣습니다. 제목이 그림의 내용을 설명하지는 않으므로 안전하지 않은 고치기입니다."},
    .check = Check};

}  // namespace digestlint
