#include "korean/orthography.h"

#include <array>

#include "korean/jamo.h"
#include "korean/word_list.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kSyllableBytes = 3;
constexpr int kFinalNieun = 4;

bool EndsIn(std::string_view word, std::string_view end) { return word.ends_with(end); }

// 며, 면 and whatever looks like them: ㅁ with ㅓ or ㅕ.
bool IsGarbledMyeo(char32_t c) {
  constexpr int kMieum = 6, kEo = 4, kYeo = 6;
  const Syllable syllable = Decompose(c);
  return syllable.initial == kMieum && (syllable.vowel == kEo || syllable.vowel == kYeo);
}

// Behind these, 며 and 면서 stand without 으, and no noun ends in them and 멍, 멈 or 멀. Two more syllables must stand
// before 하 and 되, or the word could be 하명 or 되먹임.
bool IsStemWithoutEu(std::string_view stem) {
  constexpr std::array<std::string_view, 6> kAuxiliaries{"보여주", "나타내", "이루어지", "만들어지", "시키", "알려주"};
  for (const std::string_view auxiliary : kAuxiliaries) {
    if (EndsIn(stem, auxiliary)) return true;
  }
  return stem.size() >= 3 * kSyllableBytes && (EndsIn(stem, "하") || EndsIn(stem, "되"));
}

bool IsStemWithEu(std::string_view stem) {
  if (!EndsIn(stem, "으")) return false;
  stem.remove_suffix(kSyllableBytes);
  return !stem.empty() && HasFinal(DecodeBefore(stem, stem.size()));
}

}  // namespace

std::optional<OrthographyMistake> FindWrongRate(std::string_view word) {
  constexpr std::string_view kYul = "율", kRyul = "률";
  for (std::size_t at = kSyllableBytes; at < word.size(); at += kSyllableBytes) {
    const char32_t syllable = DecodeAt(word, at);
    if (syllable != U'율' && syllable != U'률') continue;
    const Syllable before = Decompose(DecodeBefore(word, at));
    const bool yul = before.final == 0 || before.final == kFinalNieun;
    if (yul == (syllable == U'율')) continue;
    // 율 has other meanings at the start of a word, and behind one syllable: 김율.
    if (!yul && at < 2 * kSyllableBytes) continue;
    if (!IsNounTail(word.substr(at + kSyllableBytes))) continue;
    return OrthographyMistake{MakeRange(at, at + kSyllableBytes), std::string(yul ? kYul : kRyul), true};
  }
  return std::nullopt;
}

std::optional<OrthographyMistake> FindGarbledEnding(std::string_view word) {
  // The last syllable, or the one before 서 or 면, is what was garbled.
  std::string_view head = word;
  if (head.size() < 3 * kSyllableBytes) return std::nullopt;
  const char32_t last = DecodeAt(head, head.size() - kSyllableBytes);
  const bool seo = last == U'서';
  const bool myeon = last == U'면' && !EndsIn(head, "으면");
  if (!seo && !myeon && !IsGarbledMyeo(last)) return std::nullopt;
  if (seo || myeon) head.remove_suffix(kSyllableBytes);
  if (head.size() < 3 * kSyllableBytes) return std::nullopt;
  const std::string_view ending = head.substr(head.size() - kSyllableBytes);
  const std::string_view stem = head.substr(0, head.size() - kSyllableBytes);
  if (!IsGarbledMyeo(DecodeAt(ending, 0)) || (!IsStemWithEu(stem) && !IsStemWithoutEu(stem))) return std::nullopt;
  const std::string_view right = seo ? "면서" : "며";
  if (word.substr(stem.size()) == right || (!seo && !myeon && ending == "면")) return std::nullopt;
  // 있으멍 can be 있으며 or 있으면; only 서 leaves no choice.
  return OrthographyMistake{MakeRange(stem.size(), word.size()), std::string(right), seo};
}

}  // namespace digestlint
