#include "korean/edits.h"

#include <cmath>
#include <optional>

#include "korean/jamo.h"

namespace digestlint {
namespace {

constexpr int kInitials = 19, kVowels = 21, kFinals = 28;
constexpr int kIeung = 11;  // the silent initial
constexpr std::u32string_view kInitialLetters = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view kVowelLetters = U"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
constexpr std::u32string_view kFinalLetters = U" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

char32_t Letter(std::u32string_view letters, int number) { return letters[static_cast<std::size_t>(number)]; }

struct KeyPlace {
  int row = 0;
  double column = 0;
};

// Where a letter lies on the dubeolsik keyboard; letters of two keys lie nowhere.
std::optional<KeyPlace> PlaceOf(char32_t letter) {
  if (letter == U' ') return std::nullopt;  // no final
  constexpr std::u32string_view kRows[] = {U"ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", U"ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", U"ㅋㅌㅊㅍㅠㅜㅡ"};
  constexpr std::u32string_view kShifted[] = {U"ㅃㅉㄸㄲㅆ   ㅒㅖ", U"", U""};
  for (int row = 0; row < 3; ++row) {
    auto at = kRows[row].find(letter);
    if (at == std::u32string_view::npos) at = kShifted[row].find(letter);
    if (at != std::u32string_view::npos) return KeyPlace{row, static_cast<double>(at) + 0.4 * row};
  }
  return std::nullopt;
}

// The final that is the same letter as this initial, or 0; and the other way round, or -1.
int FinalOf(int initial) {
  const auto at = kFinalLetters.find(Letter(kInitialLetters, initial));
  return at == std::u32string_view::npos ? 0 : static_cast<int>(at);
}
int InitialOf(int final) {
  const auto at = kInitialLetters.find(Letter(kFinalLetters, final));
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

bool IsNearKey(const SpellingEdit& edit) {
  const auto first = PlaceOf(edit.from), second = PlaceOf(edit.to);
  return first && second && std::abs(first->row - second->row) + std::fabs(first->column - second->column) <= 1.7;
}

void ForEachEdit(std::u32string_view word, const std::function<void(const SpellingEdit&)>& use) {
  using Kind = SpellingEdit::Kind;
  SpellingEdit edit{.word = std::u32string(word)};
  const auto try_syllable = [&](std::size_t at, Syllable syllable, Kind kind, char32_t from, char32_t to) {
    edit.word[at] = Compose(syllable);
    edit.kind = kind;
    edit.from = from;
    edit.to = to;
    use(edit);
  };
  for (std::size_t at = 0; at < word.size(); ++at) {
    const Syllable syllable = Decompose(word[at]);
    edit.first = edit.last = at;
    for (int initial = 0; initial < kInitials; ++initial) {
      if (initial == syllable.initial) continue;
      try_syllable(at, {initial, syllable.vowel, syllable.final}, Kind::kInitial,
                   Letter(kInitialLetters, syllable.initial), Letter(kInitialLetters, initial));
    }
    for (int vowel = 0; vowel < kVowels; ++vowel) {
      if (vowel == syllable.vowel) continue;
      try_syllable(at, {syllable.initial, vowel, syllable.final}, Kind::kVowel, Letter(kVowelLetters, syllable.vowel),
                   Letter(kVowelLetters, vowel));
    }
    for (int final = 0; final < kFinals; ++final) {
      if (final == syllable.final) continue;
      try_syllable(at, {syllable.initial, syllable.vowel, final}, Kind::kFinal, Letter(kFinalLetters, syllable.final),
                   Letter(kFinalLetters, final));
    }
    edit.word[at] = word[at];
    edit.from = edit.to = U' ';
    if (at + 1 == word.size()) continue;

    const Syllable next = Decompose(word[at + 1]);
    edit.last = at + 1;
    edit.kind = Kind::kMovedFinal;
    if (syllable.final != 0 && next.initial == kIeung && InitialOf(syllable.final) >= 0) {
      edit.word[at] = Compose({syllable.initial, syllable.vowel, 0});
      edit.word[at + 1] = Compose({InitialOf(syllable.final), next.vowel, next.final});
      use(edit);
    } else if (syllable.final == 0 && FinalOf(next.initial) != 0) {
      edit.word[at] = Compose({syllable.initial, syllable.vowel, FinalOf(next.initial)});
      edit.word[at + 1] = Compose({kIeung, next.vowel, next.final});
      use(edit);
    }
    if (word[at] != word[at + 1]) {
      edit.word[at] = word[at + 1];
      edit.word[at + 1] = word[at];
      edit.kind = Kind::kSwapped;
      use(edit);
    }
    edit.word[at] = word[at];
    edit.word[at + 1] = word[at + 1];
  }
  if (word.size() < 3) return;
  edit.kind = Kind::kDropped;
  for (std::size_t at = 0; at < word.size(); ++at) {
    edit.word = word;
    edit.word.erase(at, 1);
    edit.first = edit.last = at == 0 ? 0 : at - 1;
    use(edit);
  }
}

}  // namespace digestlint
