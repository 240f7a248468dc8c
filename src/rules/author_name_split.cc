#include <algorithm>
#include <array>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// One word with a capital at its start and nowhere else: a given or family name, not NVIDIA, DeepSeek or GPT-4.
bool IsHalfAName(std::string_view name) {
  if (name.find(' ') != std::string_view::npos) return false;  // nearly always
  constexpr std::array kOrganisations = std::to_array<std::string_view>(
      {"Adobe",  "Alibaba", "Amazon", "Anthropic", "Apple",  "Baidu",  "Bloomberg", "Cohere", "Google", "Huawei",  "Intel",   "Kakao",
       "Kuaishou", "Meituan", "Meta",  "Microsoft", "Mistral", "Naver", "Nvidia",   "Oracle", "Qualcomm", "Salesforce", "Samsung", "Shopify",
       "Snowflake", "Sony", "Team", "Tencent", "Uber", "Upstage", "Xiaomi", "Zhipu"});
  if (std::binary_search(kOrganisations.begin(), kOrganisations.end(), name)) return false;
  if (name.empty() || CountCodePoints(name) < 2) return false;
  bool first = true;
  for (std::size_t at = 0, length = 0; at < name.size(); at += length) {
    const char32_t c = DecodeAt(name, at, length);
    if (!IsLetter(c) || IsHangul(c) || IsUppercase(c) != first) return false;
    first = false;
  }
  return true;
}

// `Jr.` alone between commas belongs to the name before it.
void CheckSuffixes(const RuleInput& in, const Authors& authors, Reporter& report) {
  constexpr std::array kSuffixes = std::to_array<std::string_view>({"II", "III", "IV", "Jr", "Jr.", "PhD", "Ph.D.", "Sr", "Sr."});
  constexpr std::size_t kLongest = 5;
  for (std::size_t i = 1; i < authors.entries.size(); ++i) {
    const Range before = authors.entries[i - 1].name;
    const Range suffix = authors.entries[i].name;
    if (suffix.size() > kLongest || before.empty() || std::find(kSuffixes.begin(), kSuffixes.end(), in.slice(suffix)) == kSuffixes.end()) continue;
    report.at(suffix, {"'{}' belongs to the name before it", "'{}'은(는) 앞 이름의 일부입니다"}, in.slice(suffix))
        .fix(Safety::kUnsafe, {Replace({before.end, suffix.begin}, " ")}, {"join them", "앞 이름과 합칩니다"});
  }
}

void CheckAuthors(const RuleInput& in, const Authors& authors, Reporter& report) {
  CheckSuffixes(in, authors, report);
  std::vector<std::size_t> halves;
  for (std::size_t i = 0; i < authors.entries.size(); ++i) {
    if (IsHalfAName(in.slice(authors.entries[i].name))) halves.push_back(i);
  }
  // A list of single names is another custom, and one of them alone may be all that a person goes by.
  if (halves.size() < 2 || halves.size() * 2 > authors.entries.size() + 1) return;
  bool adjacent = false;
  for (std::size_t k = 0; k + 1 < halves.size(); ++k) {
    if (halves[k] + 1 != halves[k + 1]) continue;
    const Author& given = authors.entries[halves[k]];
    const Author& family = authors.entries[halves[k + 1]];
    report
        .at({given.name.begin, family.name.end}, {"'{}' and '{}' look like one name in two entries", "'{}'와(과) '{}'은(는) 한 사람의 이름이 둘로 나뉜 것 같습니다"},
            in.slice(given.name), in.slice(family.name))
        .fix(Safety::kUnsafe, {Replace({given.name.end, family.name.begin}, " ")},
             {"make it '{} {}'", "'{} {}'(으)로 합칩니다"}, in.slice(given.name), in.slice(family.name));
    adjacent = true;
    ++k;
  }
  if (adjacent || halves.size() != 2) return;
  // The halves were sorted apart.
  const Author& one = authors.entries[halves[0]];
  const Author& other = authors.entries[halves[1]];
  report
      .at(one.name, {"'{}' and '{}' look like one name in two entries", "'{}'와(과) '{}'은(는) 한 사람의 이름이 둘로 나뉜 것 같습니다"},
          in.slice(one.name), in.slice(other.name))
      .related(other.name, {"the other half", "나머지 부분입니다"});
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Authors& authors : paper.authors) CheckAuthors(in, authors, report);
  }
}

}  // namespace

extern constexpr Rule kAuthorNameSplit{
    .name = "author-name-split",
    .group = Group::kAuthors,
    .severity = Severity::kWarning,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"One author's name stands in two entries.", "한 저자의 이름이 두 항목으로 나뉘어 있습니다."},
    .why = {"`Lin, Yingyan` is one person to a bibliography and two to whoever splits at commas. Reported where exactly two "
            "single names stand among full ones, or two stand side by side; names of companies, and one single name alone, are "
            "left alone.",
            "`Lin, Yingyan`은 서지 정보에서는 한 사람이지만 쉼표로 나누면 두 사람이 됩니다. 온전한 이름 사이에 한 단어 이름이 정확히 "
            "둘 있거나 나란히 있을 때만 알립니다. 회사 이름이나 하나뿐인 한 단어 이름은 그대로 둡니다."},
    .fix_note = {"Joins two entries that stand side by side. Unsafe: which half comes first is a guess.",
                 "나란히 있는 두 항목을 합칩니다. 어느 쪽이 이름인지 확실하지 않아 안전하지 않은 고치기입니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
