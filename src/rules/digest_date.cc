#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

constexpr OptionSpec kOptions[] = {
    {.name = "path-pattern",
     .type = OptionType::kPattern,
     .doc = {"Finds the date in a path, by the groups `year`, `month` and `day`; empty: "
             "`2024/06/03.md` and `2024-06-03.md` at the path's end",
             "경로에서 날짜를 찾습니다. `year`, `month`, `day` 그룹이 필요합니다. 비워 두면 경로 끝의 `2024/06/03.md`와 "
             "`2024-06-03.md`를 알아봅니다"}},
};

void Check(const RuleInput& in, Reporter& report) {
  bool first = true;
  for (const DigestHeading& heading : in.digest.headings) {
    const bool is_first = std::exchange(first, false);
    if (!heading.date) continue;  // digest-heading says so
    if (!heading.date->exists()) {
      report.at(heading.date_text, {"there is no day {}", "{}은(는) 없는 날짜입니다"}, heading.date->to_string());
      continue;
    }
    if (!is_first) continue;
    const std::string& pattern = in.options.string(0);
    const std::optional<Date> path_date = pattern.empty() ? DateOfPath(in.path) : DateOfPath(in.path, pattern);
    if (!path_date || *path_date == *heading.date) continue;
    report.at(heading.date_text, {"the heading says {}, the file's path {}", "제목의 날짜는 {}인데 파일 경로의 날짜는 {}입니다"},
              heading.date->to_string(), path_date->to_string());
  }
}

}  // namespace

extern constexpr Rule kDigestDate{
    .name = "digest-date",
    .group = Group::kDigest,
    .severity = Severity::kError,
    .since = "0.1",
    .summary = {"The date in the digest's heading doesn't exist, or isn't that of its path.",
                "다이제스트 제목의 날짜가 없는 날짜이거나 파일 경로의 날짜와 다릅니다."},
    .why = {"A digest copied from the day before keeps its date, and two files then claim one day. Only the first heading is "
            "compared with the path, and only where the path tells a date.",
            "전날 파일을 복사해 쓰다 보면 날짜가 그대로 남아 두 파일이 같은 날을 가리킵니다. 첫 번째 제목만 경로와 비교하며, "
            "경로에서 날짜를 알 수 있을 때만 비교합니다."},
    .options = kOptions,
    .check = Check};

}  // namespace digestlint
