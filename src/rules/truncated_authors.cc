#include <algorithm>
#include <array>

#include <optional>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::array<std::string_view, 21> kFiller = {
    "and",  "more", "others", "other", "authors", "author", "people",     "additional", "not", "shown", "Others",
    "More", "(",    ")",      "+",     "...",     "…",      "외",         "명",         "등",  "외에"};

// Whether the filler alone tells that names were left out.
bool Tells(std::string_view filler) { return filler != "and" && filler != "(" && filler != ")" && filler != "not"; }

// `+`, `+12`, `...`, `and 12 more`, `12 others`, `외 3명`: words that stand for names that were left out.
bool StandsForOthers(std::string_view entry) {
  bool marked = false;
  for (std::size_t at = 0; at < entry.size();) {
    const std::string_view rest = entry.substr(at);
    if (IsAsciiDigit(rest[0])) {
      at += 1;
    } else if (rest[0] == ' ' || rest[0] == '.' || rest[0] == '&') {
      marked |= rest.starts_with("...");
      at += 1;
    } else {
      const auto filler = std::find_if(kFiller.begin(), kFiller.end(),
                                       [&](std::string_view word) { return rest.starts_with(word); });
      if (filler == kFiller.end()) return false;
      // A word that goes on is a name: Andrew, Moreau.
      const std::size_t end = filler->size();
      if (end < rest.size() && IsAsciiLetter(filler->back()) && IsAsciiLetter(rest[end])) {
        const bool longer_filler = std::any_of(kFiller.begin(), kFiller.end(), [&](std::string_view word) {
          return word.size() > end && rest.starts_with(word);
        });
        if (!longer_filler) return false;
      }
      marked |= Tells(*filler);
      at += end;
    }
  }
  return marked;
}

// What a name is followed by in its own entry: `Mina Park ...`, `Mina Park and 12 others`, `Mina Park 외 3명`.
std::optional<Range> OthersBehindName(const RuleInput& in, const Author& author) {
  const std::string_view name = in.slice(author.name);
  for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1)) {
    const std::string_view rest = name.substr(blank + 1);
    const bool certain = rest.find_first_of("0123456789") != std::string_view::npos || rest.find("...") != std::string_view::npos ||
                         rest == "…" || rest == "외" || rest == "and others" || rest == "and more";
    if (certain && StandsForOthers(rest)) return MakeRange(author.name.begin + blank + 1, author.name.end);
  }
  if (name.ends_with("...")) return Range{author.name.end - 3, author.name.end};
  if (name.ends_with("…")) return Range{author.name.end - 3, author.name.end};
  return std::nullopt;
}

// Whether anything in the list may stand for others; in few lists anything does.
bool MayBeTruncated(std::string_view list) {
  return std::any_of(kFiller.begin(), kFiller.end(), [&](std::string_view filler) {
    return Tells(filler) && list.find(filler) != std::string_view::npos;
  });
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Authors& authors : paper.authors) {
      if (!MayBeTruncated(in.slice(authors.value))) continue;
      for (const Author& author : authors.entries) {
        std::optional<Range> others;
        if (!author.name.empty()) others = StandsForOthers(in.slice(author.name)) ? author.entry : OthersBehindName(in, author);
        if (others) {
          report.at(*others, {"`{}` stands for authors who were left out", "`{}` 자리에 저자 이름이 빠져 있습니다"}, in.slice(*others));
        }
      }
    }
  }
}

}  // namespace

extern constexpr Rule kTruncatedAuthors{
    .name = "truncated-authors",
    .group = Group::kAuthors,
    .severity = Severity::kError,
    .since = "0.1",
    .summary = {"The list of authors was cut off: `+`, `...` or `and N more` in place of names.",
                "저자 목록이 잘렸습니다. 이름 대신 `+`, `...`, `and N more`가 있습니다."},
    .why = {"A page that shows the first few dozen authors and a `+` was copied as it looked. The people behind the `+` are not "
            "credited, and cannot be found.",
            "저자를 수십 명만 보여 주고 나머지를 `+`로 줄인 화면을 그대로 옮긴 것입니다. `+` 뒤의 저자는 이름이 남지 않고 "
            "검색되지도 않습니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
