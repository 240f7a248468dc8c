#include "rules/author_names.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// The line, with the blank line before it where there is one.
Range LineToRemove(const RuleInput& in, Range line) {
  const std::uint32_t number = in.source.line_at(line.begin);
  Range range = in.source.line_with_terminator(number);
  if (number > 0 && TrimBlanks(in.slice(in.source.line(number - 1))).empty()) {
    range.begin = in.source.line(number - 1).begin;
  }
  if (range.end == line.end && range.begin > 0) {  // the last line of a file without a line break at its end
    range.begin = in.source.line(in.source.line_at(range.begin) - 1).end;
  }
  return range;
}

template <typename FieldType>
void CheckFields(const RuleInput& in, const std::vector<FieldType>& fields, std::string_view label, Reporter& report) {
  for (std::size_t i = 1; i < fields.size(); ++i) {
    const bool equal = FoldSpaces(in.slice(fields[i].value)) == FoldSpaces(in.slice(fields[0].value));
    ReportBuilder builder = report.at(fields[i].range, {"a second `{}:` line for this paper", "이 논문에 `{}:` 줄이 두 번 나옵니다"}, label);
    builder.related(fields[0].range, {"the first one", "첫 번째 줄입니다"});
    if (equal) {
      builder.fix(Safety::kSafe, {Erase(LineToRemove(in, fields[i].range))},
                  {"remove the repeated line", "반복된 줄을 지웁니다"});
    }
  }
}

// The same picture once more; two different ones may both be meant.
void CheckThumbnails(const RuleInput& in, const std::vector<Media>& media, Reporter& report) {
  for (std::size_t i = 1; i < media.size(); ++i) {
    const Media& first = media[0];
    if (media[i].image_url.empty() || in.slice(media[i].image_url) != in.slice(first.image_url)) continue;
    report.at(media[i].image, {"the same thumbnail again", "같은 썸네일이 두 번 나옵니다"})
        .related(first.image, {"the first one", "첫 번째 썸네일입니다"})
        .fix(Safety::kSafe, {Erase(LineToRemove(in, media[i].range))}, {"remove the repeat", "반복된 썸네일을 지웁니다"});
  }
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    CheckFields(in, paper.votes, "Vote", report);
    CheckFields(in, paper.authors, "Authors", report);
    CheckThumbnails(in, paper.media, report);
  }
}

}  // namespace

extern constexpr Rule kDuplicateField{
    .name = "duplicate-field",
    .group = Group::kDigest,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A paper has a second `Vote:` or `Authors:` line, or the same thumbnail twice.",
                "한 논문에 `Vote:`나 `Authors:` 줄, 또는 같은 썸네일이 두 번 나옵니다."},
    .why = {"Of two lines, readers don't know which to believe, and scripts take the first or the last.",
            "줄이 둘이면 독자는 어느 쪽을 믿을지 알 수 없고, 스크립트는 첫 줄이나 마지막 줄을 마음대로 고릅니다."},
    .fix_note = {"Removes the second line where both say the same; where they differ, the author must choose.",
                 "두 줄의 내용이 같으면 두 번째 줄을 지웁니다. 다르면 작성자가 골라야 합니다."},
    .check = Check};

}  // namespace digestlint
