#include "korean/morphology.h"

#include <algorithm>
#include <cmath>

#include "korean/jamo.h"

namespace digestlint {
namespace {

using Kind = Lexicon::Kind;

bool IsSuffix(const Lexicon& lexicon, std::u32string_view tail) {
  return tail.size() <= 8 && lexicon.Has(Kind::kSuffix, tail);
}

// The letter with which endings that begin in a final consonant are listed.
char32_t FinalLetter(int final) {
  constexpr std::u32string_view kLetters = U" ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  return kLetters[static_cast<std::size_t>(final)];
}

// 하다, 되다 and other verbs that make a verb of a noun.
bool IsVerbalTail(const Lexicon& lexicon, std::u32string_view tail) {
  constexpr std::u32string_view kFirst = U"하한할함합했해되된될됨됩됐돼시당받화없있스롭로";
  const char32_t first = tail.front();
  if (kFirst.find(first) == std::u32string_view::npos) return false;
  if (first == U'화' && tail.size() > 1) return IsConjugated(lexicon, tail.substr(1));
  return IsConjugated(lexicon, tail);
}

// A noun of digests, or of Korean in general.
bool IsNoun(const Lexicon& lexicon, std::u32string_view word) {
  return lexicon.Has(Kind::kNoun, word) || lexicon.Has(Kind::kGeneral, word) || lexicon.Has(Kind::kEojeol, word);
}

// A noun with a suffix or a verb made of it behind it, or alone.
template <typename IsHead>
bool IsHeadWithTail(const Lexicon& lexicon, std::u32string_view word, IsHead is_head) {
  if (word.size() < 2) return false;
  if (is_head(word)) return true;
  for (std::size_t at = 2; at < word.size(); ++at) {
    if (!is_head(word.substr(0, at))) continue;
    const std::u32string_view tail = word.substr(at);
    if (IsSuffix(lexicon, tail) || IsVerbalTail(lexicon, tail)) return true;
  }
  return false;
}

bool IsNounWithTail(const Lexicon& lexicon, std::u32string_view word) {
  return IsHeadWithTail(lexicon, word, [&](std::u32string_view head) { return IsNoun(lexicon, head); });
}

}  // namespace

bool IsConjugated(const Lexicon& lexicon, std::u32string_view word) {
  if (word.size() > 1 && lexicon.Has(Kind::kStem, word)) return true;
  Lexicon::Key before(Kind::kStem);
  for (std::size_t at = 0; at < word.size(); ++at) {
    // Split behind the vowel of word[at].
    const Syllable syllable = Decompose(word[at]);
    if (syllable.final != 0) {
      Lexicon::Key stem = before;
      stem.add(Compose({syllable.initial, syllable.vowel, 0}));
      if (lexicon.Find(stem) != 0) {
        Lexicon::Key ending(Kind::kEnding);
        ending.add(FinalLetter(syllable.final));
        for (const char32_t c : word.substr(at + 1)) ending.add(c);
        if (lexicon.Find(ending) != 0) return true;
      }
    }
    before.add(word[at]);
    if (at + 1 == word.size() || lexicon.Find(before) == 0) continue;
    const std::u32string_view rest = word.substr(at + 1);
    if (lexicon.Has(Kind::kEnding, rest)) return true;
    // An auxiliary verb written to the main one: 도와주었습니다.
    constexpr std::u32string_view kAuxiliaries = U"주준줄줍줬줘지진질집졌져내낸낼냅냈오온올옵왔와가간갈갑갔보본볼봅봤봐버놓놔두둔";
    if (syllable.final == 0 && kAuxiliaries.find(rest.front()) != std::u32string_view::npos && IsConjugated(lexicon, rest)) {
      return true;
    }
  }
  return false;
}

bool IsCompound(const Lexicon& lexicon, std::u32string_view word, std::size_t but) {
  constexpr std::u32string_view kPrefixes = U"비재초고저다무미반과신대소최준부총전후역단장첫각본타양두세네한더못안";
  if (word.size() > 2 && kPrefixes.find(word.front()) != std::u32string_view::npos && IsNounWithTail(lexicon, word.substr(1))) {
    return true;
  }
  for (std::size_t at = 2; at + 2 <= word.size(); ++at) {
    if (at != but && lexicon.Find(Kind::kNoun, word.substr(0, at)) >= Lexicon::kFiveTimes && IsNounWithTail(lexicon, word.substr(at))) return true;
  }
  return false;
}

bool IsKnown(const Lexicon& lexicon, std::u32string_view word) {
  if (word.size() == 1 || lexicon.Find(Kind::kEojeol, word) > 1) return true;
  const auto is_noun_of_digests = [&](std::u32string_view head) { return lexicon.Has(Kind::kNoun, head); };
  return IsHeadWithTail(lexicon, word, is_noun_of_digests);
}

Familiarity Recognize(const Lexicon& lexicon, std::u32string_view word) {
  if (IsKnown(lexicon, word)) return Familiarity::kKnown;
  const auto is_general = [&](std::u32string_view head) { return lexicon.Has(Kind::kGeneral, head); };
  if (IsHeadWithTail(lexicon, word, is_general) || IsConjugated(lexicon, word)) return Familiarity::kGeneral;
  if (lexicon.Has(Kind::kEojeol, word) || IsNounWithTail(lexicon, word)) return Familiarity::kSeenOnce;
  return IsCompound(lexicon, word) ? Familiarity::kCompound : Familiarity::kUnknown;
}

double ExpectedLogCount(const Lexicon& lexicon, std::u32string_view word) {
  constexpr double kLogOfAllWords = 12.6, kLog3 = 1.1, kLogHalf = -0.7;
  double best = -99;
  if (const int seen = lexicon.Find(Kind::kEojeol, word)) best = Lexicon::LogCount(seen);
  if (const int noun = lexicon.Find(Kind::kNoun, word)) best = std::max(best, kLogHalf + 0.8 * Lexicon::LogCount(noun));
  for (std::size_t at = 2; at < word.size(); ++at) {
    const int noun = lexicon.Find(Kind::kNoun, word.substr(0, at));
    if (noun == 0) continue;
    const int suffix = lexicon.Find(Kind::kSuffix, word.substr(at));
    if (suffix == 0) continue;
    best = std::max(best, kLog3 + Lexicon::LogCount(noun) + Lexicon::LogCount(suffix) - kLogOfAllWords);
  }
  return best;
}

double PairCount(const Lexicon& lexicon, std::u32string_view first, std::u32string_view second) {
  if (first.empty() || second.empty()) return 0;
  Lexicon::Key key(Kind::kPair, first);
  key.add(U' ');
  for (const char32_t c : second) key.add(c);
  const int found = lexicon.Find(key);
  return found == 0 ? 0 : std::log1p(std::exp(Lexicon::LogCount(found)));
}

bool IsWordOver(const Lexicon& lexicon, std::u32string_view word) {
  if (IsConjugated(lexicon, word)) return true;
  for (std::size_t at = 2; at < word.size(); ++at) {
    if (lexicon.Has(Kind::kNoun, word.substr(0, at)) && IsSuffix(lexicon, word.substr(at))) return true;
  }
  return false;
}

std::size_t StemLength(const Lexicon& lexicon, std::u32string_view word) {
  for (std::size_t at = 2; at < word.size(); ++at) {
    if (IsSuffix(lexicon, word.substr(at))) return at;
  }
  return word.size();
}

}  // namespace digestlint
