#include <fmt/format.h>

#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Media& media : paper.media) {
      if (media.watch.empty() || media.watch_is_link) continue;
      ReportBuilder builder = report.at(media.watch, {"`[Watch Video]` isn't a link: the address needs parentheses",
                                                      "`[Watch Video]`가 링크가 아닙니다. 주소를 괄호로 감싸야 합니다"});
      const std::string_view url = in.slice(media.watch_url);
      const std::string_view behind = in.slice({media.watch_url.end, media.watch.end});
      const bool nothing_else = behind.find_first_not_of(" \t)") == std::string_view::npos;
      if (url.starts_with("http") && nothing_else && url.find('(') == std::string_view::npos) {
        builder.fix(Safety::kSafe, {Replace(media.watch, fmt::format("[Watch Video]({})", url))},
                    {"put the address in parentheses", "주소를 괄호로 감쌉니다"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule kVideoLink{
    .name = "video-link",
    .group = Group::kLinks,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"`[Watch Video]https://…` lacks the parentheses that make it a link.",
                "`[Watch Video]https://…`에 링크가 되게 하는 괄호가 없습니다."},
    .why = {"GFM shows the brackets as they are and links the bare address, if at all.",
            "GFM은 대괄호를 그대로 보여 주고, 주소만 링크로 만들거나 그마저 하지 않습니다."},
    .fix_note = {"Puts the address into parentheses.", "주소를 괄호로 감쌉니다."},
    .check = Check};

}  // namespace digestlint
