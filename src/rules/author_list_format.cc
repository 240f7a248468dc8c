#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// The value of a Python string's inside; nothing where an escape isn't plain.
std::optional<std::string> Unescape(std::string_view inside) {
  std::string value;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    if (inside[i] != '\\') {
      value += inside[i];
    } else if (i + 1 < inside.size() && (inside[i + 1] == '\'' || inside[i + 1] == '"' || inside[i + 1] == '\\')) {
      value += inside[++i];
    } else {
      return std::nullopt;
    }
  }
  return value;
}

void CheckPythonList(const RuleInput& in, const Authors& authors, Reporter& report) {
  ReportBuilder builder = report.at(authors.value, {"the authors stand in a Python list, with brackets and quotes",
                                                    "저자 목록이 대괄호와 따옴표가 있는 파이썬 리스트로 적혀 있습니다"});
  std::string names;
  for (const Author& author : authors.entries) {
    const auto name = Unescape(in.slice(author.name));
    if (!name || name->find_first_of(",[]") != std::string::npos) return;
    if (name->empty()) continue;
    names += (names.empty() ? "" : ", ") + *name;
  }
  if (names.empty()) return;
  builder.fix(Safety::kSafe, {Replace(authors.value, names)}, {"write the names, parted by commas", "이름을 쉼표로 나누어 씁니다"});
}

// `et al`, with or without a full stop, at the end of an entry.
std::optional<Range> FindEtAl(const RuleInput& in, const Author& author) {
  std::string_view name = in.slice(author.name);
  if (name.ends_with('.')) name.remove_suffix(1);
  if (!name.ends_with("et al") && !name.ends_with("et. al")) return std::nullopt;
  const std::size_t at = name.rfind("et");
  if (at > 0 && !IsBlank(name[at - 1])) return std::nullopt;
  return MakeRange(author.name.begin + at, author.name.end);
}

// A personal name: two words or more, capitalised, and none that an institution has.
bool LooksLikePerson(std::string_view name) {
  static constexpr std::array<std::string_view, 17> kInstitution = {
      "Team",      "Lab",       "Labs",    "Institute", "University", "Research", "Group",  "Science", "Technology",
      "Community", "AI",        "Project", "Center",    "Centre",     "Data",     "Science", "Consortium"};
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view word = name.substr(at, end - at);
    if (!word.empty()) {
      ++words;
      const char32_t first = DecodeAt(word, 0);
      if (!IsUppercase(first) && words == 1) return false;
      if (std::find(kInstitution.begin(), kInstitution.end(), word) != kInstitution.end()) return false;
    }
    at = end + 1;
  }
  return words >= 2;
}

// A list in quotes or brackets that is no whole Python list: `'A', 'B'`, `('A', 'B')`, `['A', 'B'`. Nothing where it is
// anything else; an empty string where the names can't be told for certain.
std::optional<std::string> NamesInQuotes(std::string_view value) {
  const std::size_t first = value.find_first_not_of("[({ ");
  const std::size_t last = value.find_last_not_of("])} ,");
  if (first == std::string_view::npos || last == std::string_view::npos || last <= first) return std::nullopt;
  const std::string_view list = value.substr(first, last - first + 1);
  if ((list[0] != '\'' && list[0] != '"') || list.back() != list[0]) return std::nullopt;
  std::string names;
  for (std::size_t at = 0; at < list.size();) {
    const char quote = list[at];
    const std::size_t close = quote == '\'' || quote == '"' ? list.find(quote, at + 1) : std::string_view::npos;
    if (close == std::string_view::npos || close == at + 1) return "";
    const std::string_view name = list.substr(at + 1, close - at - 1);
    if (name.find_first_of(",[]\\") != std::string_view::npos) return "";
    names += (names.empty() ? "" : ", ") + std::string(name);
    at = close + 1;
    if (at == list.size()) break;
    const std::size_t next = list.find_first_not_of(' ', at + 1);
    if (list[at] != ',' || next == std::string_view::npos) return "";
    at = next;
  }
  return names;
}

// Names that are parted by something else than commas; where they may be parts of one name, that is no separator.
constexpr std::array<std::string_view, 4> kSeparators = {";", "；", "，", "、"};

bool CheckSeparators(const RuleInput& in, const Authors& authors, Reporter& report) {
  const std::string_view value = in.slice(authors.value);
  const auto stands_in = [&](std::string_view mark) { return value.find(mark) != std::string_view::npos; };
  if (std::none_of(kSeparators.begin(), kSeparators.end(), stands_in)) return false;
  if (value.find('&') != std::string_view::npos) return false;  // `&amp;`
  std::string commas;
  std::string_view found;
  for (std::size_t at = 0; at < value.size();) {
    const auto separator = std::find_if(kSeparators.begin(), kSeparators.end(), [&](std::string_view mark) { return value.substr(at).starts_with(mark); });
    if (separator == kSeparators.end()) {
      commas += value[at++];
      continue;
    }
    if (found.empty()) found = value.substr(at, separator->size());
    while (commas.ends_with(' ')) commas.pop_back();
    at = std::min(value.find_first_not_of(' ', at + separator->size()), value.size());
    if (at < value.size()) commas += ", ";
  }
  if (found.empty()) return false;
  const auto begin = authors.value.begin + static_cast<std::uint32_t>(found.data() - value.data());
  report.at(MakeRange(begin, begin + found.size()), {"the names are parted by `{}`, not by commas", "이름을 쉼표가 아니라 `{}`로 나누었습니다"}, found)
      .fix(Safety::kSafe, {Replace(authors.value, commas)}, {"part them by commas", "쉼표로 나눕니다"});
  return true;
}

// ` and ` or ` & ` that stands for the last comma.
void CheckAnd(const RuleInput& in, const Author& author, bool is_last, Reporter& report) {
  const std::string_view name = in.slice(author.name);
  if (name.starts_with("and ") && LooksLikePerson(TrimBlanks(name.substr(4)))) {
    report.at(MakeRange(author.name.begin, author.name.begin + 3), {"`and` in a list that is parted by commas", "쉼표로 나눈 목록에 `and`가 있습니다"})
        .fix(Safety::kSafe, {Erase(MakeRange(author.name.begin, author.name.begin + name.find_first_not_of(' ', 3)))},
             {"remove it", "지웁니다"});
    return;
  }
  if (!is_last) return;
  for (const std::string_view word : {" and ", " & "}) {
    const std::size_t at = name.find(word);
    if (at == std::string_view::npos) continue;
    if (!LooksLikePerson(name.substr(0, at)) || !LooksLikePerson(name.substr(at + word.size()))) continue;
    const std::uint32_t begin = author.name.begin + static_cast<std::uint32_t>(at);
    report.at(MakeRange(begin + 1, begin + word.size() - 1), {"`{}` in a list that is parted by commas", "쉼표로 나눈 목록에 `{}`가 있습니다"}, TrimBlanks(word))
        .fix(Safety::kSafe, {Replace(MakeRange(begin, begin + word.size()), ", ")}, {"write a comma", "쉼표로 바꿉니다"});
  }
}

void CheckAuthors(const RuleInput& in, const Authors& authors, Reporter& report) {
  if (authors.value.empty()) {
    report.at(authors.range, {"the list of authors is empty", "저자 목록이 비어 있습니다"});
    return;
  }
  if (authors.python_list) return CheckPythonList(in, authors, report);
  const std::string_view value = in.slice(authors.value);
  if (value == "None" || value == "null" || value == "nan" || value == "N/A" || value == "-") {
    report.at(authors.value, {"the list of authors is empty", "저자 목록이 비어 있습니다"});
    return;
  }
  if (const auto names = NamesInQuotes(value)) {
    ReportBuilder builder = report.at(authors.value, {"the authors stand in quotes, as a program prints them", "저자 이름에 프로그램이 출력한 따옴표가 남아 있습니다"});
    if (!names->empty()) builder.fix(Safety::kSafe, {Replace(authors.value, *names)}, {"write the names, parted by commas", "이름을 쉼표로 나누어 씁니다"});
    return;
  }
  if (CheckSeparators(in, authors, report)) return;
  for (std::size_t i = 0; i < authors.entries.size(); ++i) {
    const Author& author = authors.entries[i];
    const bool is_last = i + 1 == authors.entries.size();
    if (author.name.empty()) {
      Range erase = author.with_separator;
      if (is_last && i > 0) erase.end = authors.value.end;  // a trailing comma goes with the blanks behind it
      ReportBuilder builder = is_last ? report.at(erase, {"a comma behind the last author", "마지막 저자 뒤에 쉼표가 있습니다"})
                                      : report.at(erase, {"an empty name between commas", "쉼표 사이에 이름이 없습니다"});
      builder.fix(Safety::kSafe, {Erase(erase)}, {"remove the comma", "쉼표를 지웁니다"});
    } else if (const auto et_al = FindEtAl(in, author)) {
      const Range erase = et_al->begin == author.name.begin ? author.with_separator
                                                            : Range{et_al->begin - 1, et_al->end};
      report.at(*et_al, {"`et al.` in place of names", "이름 대신 `et al.`이 있습니다"})
          .fix(Safety::kUnsafe, {Erase(erase)}, {"remove it", "지웁니다"});
    } else {
      CheckAnd(in, author, is_last, report);
    }
  }
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Authors& authors : paper.authors) CheckAuthors(in, authors, report);
  }
}

}  // namespace

extern constexpr Rule kAuthorListFormat{
    .name = "author-list-format",
    .group = Group::kAuthors,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"The authors aren't names parted by commas.", "저자 목록이 쉼표로 나눈 이름이 아닙니다."},
    .why = {"A Python list (`['A', 'B']`) is what a script prints when it forgets to join; empty names, a trailing comma, `and` "
            "and `et al.` confuse whoever counts or looks up authors. Names of institutions with `and` in them are left alone.",
            "파이썬 리스트(`['A', 'B']`)는 스크립트가 이름을 이어 붙이지 않고 출력한 흔적입니다. 빈 이름, 끝의 쉼표, `and`, "
            "`et al.`은 저자를 세거나 찾을 때 혼란을 줍니다. 이름에 `and`가 든 기관명은 그대로 둡니다."},
    .fix_note = {"Removes brackets, quotes, spare commas and `and`; the names stay as they are. Removing `et al.` is unsafe: the "
                 "list then claims to be complete.",
                 "대괄호, 따옴표, 남는 쉼표, `and`를 지우고 이름은 그대로 둡니다. `et al.`을 지우면 목록이 완전한 것처럼 보이므로 "
                 "안전하지 않은 고치기입니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
