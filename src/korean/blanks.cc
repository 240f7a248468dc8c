#include "korean/blanks.h"

#include <algorithm>
#include <array>
#include <string>

#include "korean/jamo.h"
#include "korean/morphology.h"
#include "korean/particle_after.h"
#include "korean/spelling.h"

namespace digestlint {
namespace {

using Kind = Lexicon::Kind;

// Particles that end no other word and begin none.
constexpr std::array<std::u32string_view, 19> kBoundParticles{
    U"을", U"를", U"에서", U"에게", U"으로", U"로부터", U"으로부터", U"에서는", U"에서의", U"에서도", U"으로는", U"으로써", U"으로서",
    U"까지", U"부터", U"까지의", U"부터의", U"만을", U"에는"};

bool IsBoundParticle(std::u32string_view word) {
  return std::find(kBoundParticles.begin(), kBoundParticles.end(), word) != kBoundParticles.end();
}

// 하는, 되었습니다: what makes a verb of a noun, and is written to it.
bool IsVerbOfNoun(const Lexicon& lexicon, std::u32string_view word) {
  constexpr std::u32string_view kFirst = U"하한할함합했해되된될됨됩됐돼";
  if (word == U"한") return false;  // 최대 한 장, 약 한 달
  return kFirst.find(word.front()) != std::u32string_view::npos && (word.size() == 1 || lexicon.Has(Kind::kSuffix, word));
}

// 과, 적인: what ends words, and hardly ever stands alone.
bool IsSuffixAlone(const Lexicon& lexicon, std::u32string_view word) {
  constexpr std::u32string_view kParticles = U"은는의에과와로";
  if (word.size() == 1 && kParticles.find(word.front()) != std::u32string_view::npos) return true;
  return lexicon.Has(Kind::kSuffix, word) && lexicon.Find(Kind::kEojeol, word) < Lexicon::kTenTimes;
}

// A noun of digests with a particle behind which a word is over: 모델을, 데이터에서.
bool EndsInClearParticle(const Lexicon& lexicon, std::u32string_view word) {
  constexpr std::array<std::u32string_view, 6> kClear{U"을", U"를", U"에서", U"에게", U"으로", U"에서의"};
  return std::any_of(kClear.begin(), kClear.end(), [&](std::u32string_view particle) {
    return word.ends_with(particle) && word.size() >= particle.size() + 2 &&
           lexicon.Has(Kind::kNoun, word.substr(0, word.size() - particle.size()));
  });
}

// A noun of digests with any particle that agrees with it: 물체의, 모델은.
bool EndsInParticle(const Lexicon& lexicon, std::u32string_view word) {
  constexpr std::array<std::u32string_view, 21> kParticles{U"을", U"를", U"은", U"는", U"의", U"에", U"과", U"와", U"으로", U"로",
                                                           U"에는", U"에서", U"에서는", U"에서의", U"로의", U"으로의", U"로서",
                                                           U"으로서", U"로써", U"으로써", U"만을"};
  return std::any_of(kParticles.begin(), kParticles.end(), [&](std::u32string_view particle) {
    if (!word.ends_with(particle) || word.size() < particle.size() + 2) return false;
    const std::u32string_view noun = word.substr(0, word.size() - particle.size());
    const std::string written = EncodeHangul(particle);
    if (particle == U"로" && lexicon.Has(Kind::kGeneral, word)) return false;  // 마이크로
    return lexicon.Has(Kind::kNoun, noun) && ParticleAfter(noun.back(), written) == written;
  });
}

// 다양한, 제안하고: a verb or an adjective that is over, and frequent.
bool IsFrequentVerb(const Lexicon& lexicon, std::u32string_view word) {
  constexpr std::u32string_view kAdnominal = U"는은한된할될", kOther = U"며고서여해";
  const bool adnominal = kAdnominal.find(word.back()) != std::u32string_view::npos;
  if (!adnominal && kOther.find(word.back()) == std::u32string_view::npos) return false;
  if (lexicon.Find(Kind::kEojeol, word) < Lexicon::kTenTimes) return false;
  if (lexicon.Has(Kind::kNoun, word) && (!adnominal || word.size() < 3)) return false;  // 사고, 제한
  return IsConjugated(lexicon, word);
}

// A word of digests, or a longer one of Korean, and no suffix or ending.
bool IsWordBehind(const Lexicon& lexicon, std::u32string_view word) {
  if (word.size() < 2 || lexicon.Has(Kind::kSuffix, word) || lexicon.Has(Kind::kEnding, word)) return false;
  return lexicon.Find(Kind::kEojeol, word) >= Lexicon::kThrice || (word.size() > 2 && Recognize(lexicon, word) >= Familiarity::kGeneral);
}

// 것 and 수 with what follows them: a word that stands alone behind 하는 and 할.
bool IsDependentNoun(std::u32string_view word) {
  constexpr std::array<std::u32string_view, 13> kWords{U"것", U"것을", U"것은", U"것이", U"것으로", U"것입니다", U"것과",
                                                       U"것에", U"것도", U"수", U"때", U"때의", U"때문에"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// 사용하는, 사용할: a verb before a noun.
bool EndsInAdnominal(const Lexicon& lexicon, std::u32string_view word) {
  constexpr int kRieul = 8;
  const bool adnominal = word.back() == U'는' || Decompose(word.back()).final == kRieul;
  return adnominal && word.size() > 1 && !lexicon.Has(Kind::kNoun, word) && IsConjugated(lexicon, word);
}

// 셋에서, 축으로: a noun of one syllable.
bool IsSyllableWithParticle(const Lexicon& lexicon, std::u32string_view word) {
  const std::u32string_view noun = word.substr(0, 1);
  return (lexicon.Has(Kind::kEojeol, noun) || lexicon.Has(Kind::kGeneral, noun)) && lexicon.Has(Kind::kSuffix, word.substr(1));
}

}  // namespace

std::optional<std::size_t> FindMissingBlank(const Lexicon& lexicon, std::u32string_view word) {
  if (word.size() < 3) return std::nullopt;
  std::optional<std::size_t> best;
  double best_count = 0;
  std::optional<Familiarity> familiarity;
  const auto is_no_word = [&](std::size_t at) {
    if (!familiarity) familiarity = Recognize(lexicon, word);
    return *familiarity <= Familiarity::kCompound && !IsCompound(lexicon, word, at);
  };
  for (std::size_t at = 2; at < word.size(); ++at) {
    const std::u32string_view first = word.substr(0, at), second = word.substr(at);
    double count = 0;
    if (IsDependentNoun(second) && EndsInAdnominal(lexicon, first)) {
      count = 0.1;
    } else if (EndsInClearParticle(lexicon, first) && second.size() > 1 && lexicon.Find(Kind::kEojeol, second) >= Lexicon::kThrice) {
      count = 0.2 + PairCount(lexicon, first, second);
    } else if (lexicon.Find(Kind::kEojeol, first) >= Lexicon::kTenTimes && lexicon.Find(Kind::kEojeol, second) >= Lexicon::kTenTimes &&
               !lexicon.Has(Kind::kNoun, first) && first.back() != U'기' && second.front() != U'있' && word.size() > 3 &&
               IsWordOver(lexicon, first)) {
      // Two nouns may be one word, 자기 and other nouns in 기 look conjugated, and 남아있다 may be written so.
      count = PairCount(lexicon, first, second);
    }
    const bool longer_particle = first.back() == U'에' && second.front() == U'서';  // 어디에서든지
    if (count == 0 && !longer_particle && IsWordBehind(lexicon, second) && (EndsInParticle(lexicon, first) || IsFrequentVerb(lexicon, first)) && is_no_word(at)) {
      count = 0.05 + PairCount(lexicon, first, second);
    }
    if (count > best_count) best = at, best_count = count;
  }
  // Asked last, since it costs most and hardly a word comes so far.
  if (best && IsKnown(lexicon, word)) return std::nullopt;
  return best;
}

bool StandsAlone(const Lexicon& lexicon, std::u32string_view word) {
  // What stands before 로 is counted among the nouns, too: 방법으.
  return lexicon.Has(Kind::kEojeol, word) || lexicon.Has(Kind::kGeneral, word) ||
         (word.back() != U'으' && lexicon.Has(Kind::kNoun, word));
}

bool FollowsWord(const Lexicon& lexicon, std::u32string_view word) {
  if (IsBoundParticle(word) || IsVerbOfNoun(lexicon, word) || IsSuffixAlone(lexicon, word)) return false;
  if (StandsAlone(lexicon, word)) return true;
  // 보여 주었으며 and 데이터 셋에서 may be written so.
  return word.size() > 1 && (Recognize(lexicon, word) != Familiarity::kUnknown || IsSyllableWithParticle(lexicon, word));
}

bool IsSeldom(const Lexicon& lexicon, std::u32string_view word) {
  return word.size() > 1 && lexicon.Find(Kind::kEojeol, word) <= Lexicon::kThrice;
}

bool IsSplitWord(const Lexicon& lexicon, std::u32string_view first, std::u32string_view second) {
  Lexicon::Key whole(Kind::kEojeol, first);
  for (const char32_t c : second) whole.add(c);
  const int seen = lexicon.Find(whole);
  const bool noun_first = first.size() > 1 && lexicon.Has(Kind::kNoun, first);
  if (IsBoundParticle(second)) return noun_first;
  if (seen < Lexicon::kTwice || PairCount(lexicon, first, second) != 0) return false;
  if (noun_first && IsVerbOfNoun(lexicon, second)) return true;
  if (seen < Lexicon::kFiveTimes) return false;
  if (noun_first && IsSuffixAlone(lexicon, second)) return true;
  // `이 미지`, `제 안한`
  if (first.size() == 1 && seen >= Lexicon::kThirtyTimes && IsSeldom(lexicon, second)) return true;
  const bool first_stands = StandsAlone(lexicon, first);
  if (first_stands && FollowsWord(lexicon, second)) return false;
  const bool second_stands = StandsAlone(lexicon, second);
  return seen >= Lexicon::kThirtyTimes || (!first_stands && !second_stands) || (!first_stands && first.size() == 1);
}

}  // namespace digestlint
