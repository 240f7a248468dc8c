#include <algorithm>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

int Rank(FieldKind kind) {
  switch (kind) {
    case FieldKind::kThumbnail: return 0;
    case FieldKind::kVote: return 1;
    case FieldKind::kAuthors: return 2;
    case FieldKind::kSummary: return 3;
    case FieldKind::kText:
    case FieldKind::kOther: return -1;
  }
  return -1;
}

Text Name(FieldKind kind) {
  switch (kind) {
    case FieldKind::kThumbnail: return {"the thumbnail", "썸네일"};
    case FieldKind::kVote: return {"the vote", "투표수"};
    case FieldKind::kAuthors: return {"the authors", "저자"};
    default: return {"the summary", "요약"};
  }
}

// Whether the field ends where it seems to, wherever it stands: open code and HTML would take in what follows.
bool EndsByItself(std::string_view text) {
  for (std::size_t at = 0; (at = text.find("<!--", at)) != std::string_view::npos; at += 4) {
    if (text.find("-->", at) == std::string_view::npos) return false;
  }
  for (const std::string_view opens : {"```", "~~~", "<?", "<![", "<script", "<pre", "<style", "<textarea"}) {
    if (text.find(opens) != std::string_view::npos) return false;
  }
  return true;
}

// The fields in their order, with what stood between them where it was. Nothing where moving them could change how the
// text is read: other text between them, or no blank line.
std::optional<Edit> Reorder(const RuleInput& in, const std::vector<Field>& fields) {
  std::vector<Field> sorted;
  for (const Field& field : fields) {
    if (Rank(field.kind) < 0 || !EndsByItself(in.slice(field.range))) return std::nullopt;
    sorted.push_back(field);
  }
  std::vector<std::string_view> between;
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    const std::string_view gap = in.slice({sorted[i - 1].range.end, sorted[i].range.begin});
    if (std::count(gap.begin(), gap.end(), '\n') < 2 || gap.find_first_not_of("\r\n \t") != std::string_view::npos) {
      return std::nullopt;
    }
    between.push_back(gap);
  }
  const Range all{sorted.front().range.begin, sorted.back().range.end};
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Field& a, const Field& b) { return Rank(a.kind) < Rank(b.kind); });
  std::string text;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (i > 0) text += between[i - 1];
    text += in.slice(sorted[i].range);
  }
  return Replace(all, std::move(text));
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    const Field* highest = nullptr;
    for (const Field& field : paper.fields) {
      if (Rank(field.kind) < 0) continue;
      if (highest == nullptr || Rank(field.kind) >= Rank(highest->kind)) {
        highest = &field;
        continue;
      }
      Range first_line = field.range;
      first_line.end = in.source.line(in.source.line_at(first_line.begin)).end;
      ReportBuilder builder =
          report.at(first_line, {"{} must stand before {}", "{}은(는) {}보다 앞에 와야 합니다"},
                    Name(field.kind).in(report.language()), Name(highest->kind).in(report.language()));
      if (auto edit = Reorder(in, paper.fields)) {
        builder.fix(Safety::kSafe, {std::move(*edit)},
                    {"order the fields: thumbnail, vote, authors, summary", "썸네일, 투표수, 저자, 요약 순서로 옮깁니다"});
      }
      break;  // one report a paper: one fix orders them all
    }
  }
}

}  // namespace

extern constexpr Rule kFieldOrder{
    .name = "field-order",
    .group = Group::kDigest,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A paper's fields aren't in the order thumbnail, vote, authors, summary.",
                "논문의 항목이 썸네일, 투표수, 저자, 요약 순서가 아닙니다."},
    .why = {"Scripts that read digests by position take one field for another, and readers look in the wrong place.",
            "위치로 읽는 스크립트는 항목을 혼동하고, 독자는 늘 보던 자리에서 정보를 찾지 못합니다."},
    .fix_note = {"Moves whole blocks and leaves the blank lines between them where they are; not offered where other text "
                 "stands between the fields or a blank line is missing.",
                 "블록을 통째로 옮기고 사이의 빈 줄은 그대로 둡니다. 항목 사이에 다른 글이 있거나 빈 줄이 없으면 제안하지 않습니다."},
    .check = Check};

}  // namespace digestlint
