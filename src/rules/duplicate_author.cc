#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "rules/author_names.h"
#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

// Whether two names of the paper may be the same; nearly no list has any.
bool MayRepeat(const RuleInput& in, const Paper& paper, std::vector<std::uint64_t>& hashes) {
  hashes.clear();
  for (const Authors& field : paper.authors) {
    for (const Author& author : field.entries) {
      const std::string_view name = in.slice(author.name);
      if (!name.empty()) hashes.push_back(IsFolded(name) ? std::hash<std::string_view>()(name) : std::hash<std::string>()(FoldSpaces(name)));
    }
  }
  return HasEqual(hashes);
}

void Check(const RuleInput& in, Reporter& report) {
  std::vector<std::uint64_t> hashes;
  for (const Paper& paper : in.digest.papers) {
    if (!MayRepeat(in, paper, hashes)) continue;
    std::map<std::string, Range> first;  // by name, NFC and spaces folded
    for (const Authors& field : paper.authors) {
      for (const Author& author : field.entries) {
        if (author.name.empty()) continue;
        const auto [seen, is_new] = first.emplace(FoldSpaces(in.slice(author.name)), author.name);
        if (is_new) continue;
        report
            .at(author.name, {"'{}' is already in this paper's authors", "'{}'은(는) 이미 이 논문의 저자로 적혀 있습니다"},
                in.slice(author.name))
            .fix(Safety::kSafe, {Erase(author.with_separator)}, {"remove the repeated name", "반복된 이름을 지웁니다"})
            .related(seen->second, {"first listed here", "처음 나온 곳입니다"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule kDuplicateAuthor{
    .name = "duplicate-author",
    .group = Group::kAuthors,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"An author is listed more than once for one paper.", "한 논문의 저자 목록에 같은 사람이 두 번 이상 나옵니다."},
    .why = {"Scripts that collect authors from several places join the lists without removing repeats, so that one "
            "person seems to be three. Names are compared after Unicode normalisation (NFC) and with runs of spaces "
            "taken as one; names that differ in case, diacritics or initials are left to near-duplicate-author.",
            "여러 곳에서 저자를 모으는 스크립트가 목록을 그대로 이어 붙이면 한 사람이 세 사람처럼 보입니다. 이름은 유니코드 "
            "정규화(NFC)를 거치고 이어진 공백을 하나로 본 뒤 비교합니다. 대소문자, 발음 기호, 머리글자만 다른 이름은 "
            "near-duplicate-author 규칙이 다룹니다."},
    .fix_note = {"Keeps the first mention and removes the others with their commas; nothing else is lost.",
                 "처음 나온 이름만 남기고 나머지를 쉼표와 함께 지웁니다. 다른 내용은 바뀌지 않습니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
