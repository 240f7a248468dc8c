#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "rules/author_names.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

bool IsPartOfWord(char32_t c) {
  if (c >= 0x80) return IsLetter(c);
  return IsAsciiLetter(static_cast<char>(c)) || IsAsciiDigit(static_cast<char>(c));
}
bool PartsWords(char32_t c) { return c == ' ' || c == '.' || c == 0xA0; }

// The words of a folded name: letters and digits only, so that case, diacritics, full stops and hyphens don't count.
std::vector<std::string> Words(std::string_view name) {
  std::vector<std::string> words(1);
  const std::string folded = FoldName(name);
  for (std::size_t at = 0, length = 0; at < folded.size(); at += length) {
    const char32_t c = DecodeAt(folded, at, length);
    if (IsPartOfWord(c)) {
      words.back() += folded.substr(at, length);
    } else if (PartsWords(c)) {
      if (!words.back().empty()) words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string Join(const std::vector<std::string>& words, bool without_initials) {
  std::string key;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool middle = i > 0 && i + 1 < words.size();
    if (without_initials && middle && CountCodePoints(words[i]) == 1) continue;
    if (i > 0 && i + 1 == words.size()) key += ' ';  // only before the last word: Wei-Lin Chen, Wei Lin Chen
    key += words[i];
  }
  return key;
}

bool HasMiddleInitial(const std::vector<std::string>& words) {
  if (words.size() < 3) return false;
  return std::any_of(words.begin() + 1, words.end() - 1, [](const std::string& word) { return CountCodePoints(word) == 1; });
}

struct Seen {
  Range name;
  bool initial = false;
};

// A number that two names have in common if Join gives the same for both, with or without middle initials: made of their
// first letter and their last word. Few others of a list share it.
std::uint64_t Trait(std::string_view folded) {
  constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15u;
  std::uint64_t first = 0, word = 0;
  bool new_word = true;
  for (std::size_t at = 0, length = 0; at < folded.size(); at += length) {
    const char32_t c = DecodeAt(folded, at, length);
    if (IsPartOfWord(c)) {
      if (first == 0) first = c;
      word = (new_word ? 0 : word) * kBase + c;
      new_word = false;
    } else if (PartsWords(c)) {
      new_word = true;
    }
  }
  return (word * kBase + first) * kBase;
}

bool MayBeAlike(const RuleInput& in, const Paper& paper, std::vector<std::uint64_t>& traits) {
  traits.clear();
  for (const Authors& field : paper.authors) {
    for (const Author& author : field.entries) traits.push_back(Trait(FoldName(in.slice(author.name))));
  }
  return HasEqual(traits);
}

void Check(const RuleInput& in, Reporter& report) {
  std::vector<std::uint64_t> traits;
  for (const Paper& paper : in.digest.papers) {
    if (!MayBeAlike(in, paper, traits)) continue;
    std::map<std::string, Seen> by_spelling;    // all words
    std::map<std::string, Seen> by_main_words;  // without middle initials
    for (const Authors& field : paper.authors) {
      for (const Author& author : field.entries) {
        const std::string_view name = in.slice(author.name);
        const std::vector<std::string> words = Words(name);
        if (words.empty() || (words.size() == 1 && words[0].size() < 3)) continue;
        const Seen here{author.name, HasMiddleInitial(words)};
        const auto [spelling, new_spelling] = by_spelling.emplace(Join(words, false), here);
        const auto [main, new_main] = by_main_words.emplace(Join(words, true), here);
        const Seen* other = nullptr;
        if (!new_spelling && FoldSpaces(in.slice(spelling->second.name)) != FoldSpaces(name)) {
          other = &spelling->second;
        } else if (new_spelling && !new_main && main->second.initial != here.initial && words.size() > 1) {
          other = &main->second;  // with and without a middle initial; two different initials are two people
        }
        if (other == nullptr) continue;
        report
            .at(author.name, {"'{}' looks like '{}' once more", "'{}'은(는) '{}'와(과) 같은 사람으로 보입니다"}, name,
                in.slice(other->name))
            .fix(Safety::kUnsafe, {Erase(author.with_separator)}, {"remove '{}'", "'{}'을(를) 지웁니다"}, name)
            .related(other->name, {"first listed here", "처음 나온 곳입니다"});
      }
    }
  }
}

}  // namespace

extern constexpr Rule kNearDuplicateAuthor{
    .name = "near-duplicate-author",
    .group = Group::kAuthors,
    .severity = Severity::kWarning,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"Two authors of a paper differ only in case, diacritics, full stops, hyphens or a middle initial.",
                "대소문자, 발음 기호, 마침표, 하이픈, 가운데 머리글자만 다른 저자가 있습니다."},
    .why = {"Lists joined from two sources name one person twice, as `José Álvarez` and `Jose Alvarez`, or with and without a "
            "middle initial. Names with two different initials are two people.",
            "두 곳에서 모은 목록에는 `José Álvarez`와 `Jose Alvarez`처럼, 또는 가운데 머리글자가 있고 없는 채로 같은 사람이 두 번 "
            "나옵니다. 머리글자가 서로 다르면 다른 사람으로 봅니다."},
    .fix_note = {"Removes the later spelling. Unsafe: only the author knows whether it is one person, and which spelling is right.",
                 "나중에 나온 표기를 지웁니다. 같은 사람인지, 어느 표기가 맞는지는 작성자만 알 수 있어 안전하지 않은 고치기입니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
