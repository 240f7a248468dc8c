#include <fmt/format.h>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

std::string Canonical(const Date& date) { return fmt::format("## Daily Papers ({})", date.to_string()); }

// The heading's line without a byte order mark and blanks behind it.
Range ShownLine(const RuleInput& in, Range line) {
  if (line.begin == 0 && in.source.has_byte_order_mark()) line.begin = 3;
  while (!line.empty() && IsBlank(in.source.text()[line.end - 1])) --line.end;
  return line;
}

// A date in another form, year first: 2024.6.3, 2024/06/03.
std::optional<Date> LooseDate(std::string_view text) {
  int parts[3] = {};
  std::size_t part = 0;
  bool digit_seen = false;
  for (const char c : text) {
    if (IsAsciiDigit(c)) {
      parts[part] = parts[part] * 10 + (c - '0');
      digit_seen = true;
      if (parts[part] > 9999) return std::nullopt;
    } else if ((c == '-' || c == '.' || c == '/') && digit_seen && part < 2) {
      ++part;
      digit_seen = false;
    } else if (c != ' ' && c != '.') {
      return std::nullopt;
    }
  }
  const Date date{parts[0], parts[1], parts[2]};
  return part == 2 && date.year >= 1990 && date.exists() ? std::optional(date) : std::nullopt;
}

void ReportForm(Range line, const std::string& canonical, Safety safety, Reporter& report) {
  report.at(line, {"the digest's heading must read `{}`", "다이제스트 제목은 `{}`이어야 합니다"}, canonical)
      .fix(safety, {Replace(line, canonical)}, {"rewrite the heading", "제목을 바르게 고칩니다"});
}

void CheckForm(const RuleInput& in, const DigestHeading& heading, Reporter& report) {
  const Range line = ShownLine(in, heading.range);
  if (!heading.date) {
    const Range range = heading.date_text.empty() ? line : heading.date_text;
    ReportBuilder builder = report.at(range, {"the digest's heading needs its date as (YYYY-MM-DD)",
                                              "다이제스트 제목에는 (YYYY-MM-DD) 형식의 날짜가 있어야 합니다"});
    if (const auto date = LooseDate(in.slice(heading.date_text))) {
      builder.fix(Safety::kUnsafe, {Replace(line, Canonical(*date))}, {"write the date as {}", "날짜를 {}(으)로 씁니다"},
                  date->to_string());
    }
    return;
  }
  const std::string canonical = Canonical(*heading.date);
  if (in.slice(line) == canonical) return;
  const bool only_spacing = [&] {
    std::string a, b;
    for (const char c : in.slice(line)) if (!IsBlank(c) && c != '#') a += c;
    for (const char c : canonical) if (!IsBlank(c) && c != '#') b += c;
    return a == b;
  }();
  ReportForm(line, canonical, only_spacing ? Safety::kSafe : Safety::kUnsafe, report);
}

// `## Daily Paper (2024-06-03)`: a heading at the top with a date, which nobody takes for another one's.
void CheckMissing(const RuleInput& in, Reporter& report) {
  const Range first = ShownLine(in, in.source.line(0));
  const std::string_view line = in.slice(first);
  const std::size_t open = line.find('(');
  const std::size_t close = line.rfind(')');
  if (line.starts_with('#') && open != std::string_view::npos && close != std::string_view::npos && close > open) {
    if (const auto date = LooseDate(line.substr(open + 1, close - open - 1))) {
      ReportForm(first, Canonical(*date), Safety::kUnsafe, report);
      return;
    }
  }
  report.at(first, {"the digest has no heading `## Daily Papers (YYYY-MM-DD)`", "`## Daily Papers (YYYY-MM-DD)` 제목이 없습니다"});
}

void Check(const RuleInput& in, Reporter& report) {
  const auto& headings = in.digest.headings;
  if (headings.empty()) return CheckMissing(in, report);
  CheckForm(in, headings.front(), report);
  for (std::size_t i = 1; i < headings.size(); ++i) {
    report
        .at(ShownLine(in, headings[i].range),
            {"a second digest heading in the same file", "한 파일에 다이제스트 제목이 두 번 나옵니다"})
        .related(ShownLine(in, headings.front().range), {"the first one", "첫 번째 제목입니다"});
  }
}

}  // namespace

extern constexpr Rule kDigestHeading{
    .name = "digest-heading",
    .group = Group::kDigest,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"The digest doesn't start with exactly one `## Daily Papers (YYYY-MM-DD)`.",
                "다이제스트에 `## Daily Papers (YYYY-MM-DD)` 제목이 정확히 하나 있지 않습니다."},
    .why = {"Readers, feeds and archives find a day by its heading. A missing, misspelt or second heading merges two days or "
            "hides one; a second one usually means that two digests were pasted into one file.",
            "독자와 피드, 보관소는 제목으로 그날의 다이제스트를 찾습니다. 제목이 없거나 형식이 다르거나 두 번 나오면 이틀 치가 "
            "합쳐지거나 하루가 사라집니다. 두 번째 제목은 보통 두 다이제스트를 한 파일에 붙여 넣었다는 뜻입니다."},
    .fix_note = {"Safe where only spacing or the number of `#` differs; unsafe where letters or the form of the date change. A "
                 "missing or second heading is left to the author.",
                 "띄어쓰기나 `#`의 개수만 다르면 안전하게 고칩니다. 글자나 날짜 형식이 바뀌면 안전하지 않은 고치기로만 제안합니다. "
                 "없는 제목과 두 번째 제목은 고치지 않습니다."},
    .check = Check};

}  // namespace digestlint
