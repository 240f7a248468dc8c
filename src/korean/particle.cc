#include "korean/particle.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "korean/word_shapes.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kSyllable = 3;  // bytes

// What may follow a particle and still be particles.
constexpr std::array<std::string_view, 4> kBehindWith{"의", "는", "도", "만"};
constexpr std::array<std::string_view, 17> kBehindBy{"서",   "써",   "의",   "는",   "도",     "만",     "부터",   "까지", "서의",
                                                     "서는", "서도", "써의", "써도", "부터의", "부터는", "까지의", "까지도"};
constexpr std::array<std::string_view, 3> kBehindQuote{"는", "도", "만"};

struct Form {
  Particle particle;
  std::span<const std::string_view> behind = {};
};

constexpr Endings kConsonant = kRieul | kClosed;

// In the order of their first syllables (은 U+C740 …), longer forms before those that begin them.
constexpr std::array<Form, 21> kForms{{
    {{"가", "이", kOpen}},
    {{"과", "와", kConsonant}, kBehindWith},
    {{"나마", "이나마", kOpen}},
    {{"나", "이나", kOpen}},
    {{"는", "은", kOpen}},
    {{"든지", "이든지", kOpen}},
    {{"든", "이든", kOpen}},
    {{"라고", "이라고", kOpen}, kBehindQuote},
    {{"라는", "이라는", kOpen}},
    {{"라도", "이라도", kOpen}},
    {{"라면", "이라면", kOpen}},
    {{"란", "이란", kOpen}},
    {{"로", "으로", kOpen | kRieul}, kBehindBy},
    {{"를", "을", kOpen}},
    {{"며", "이며", kOpen}},
    {{"야말로", "이야말로", kOpen}},
    {{"와", "과", kOpen}, kBehindWith},
    {{"으로", "로", kClosed}, kBehindBy},
    {{"은", "는", kConsonant}},
    {{"을", "를", kConsonant}},
    {{"이", "가", kConsonant}},
}};

std::string_view FirstSyllable(const Form& form) { return form.particle.form.substr(0, kSyllable); }

// What the forms agree with that begin with this syllable: the same for all of them; nothing where there are none.
constexpr Endings AgreesBySyllable(char32_t first) {
  switch (first) {
    case U'가': case U'나': case U'는': case U'든': case U'라': case U'란': case U'를': case U'며': case U'야': case U'와': return kOpen;
    case U'과': case U'은': case U'을': case U'이': return kConsonant;
    case U'로': return kOpen | kRieul;
    case U'으': return kClosed;
    default: return {};
  }
}
static_assert(std::all_of(kForms.begin(), kForms.end(), [](const Form& form) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(form.particle.form[i])); };
  return AgreesBySyllable((byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)) == form.particle.agrees;
}));

// The longest particle, in syllables, that ends in this one; 0 for the most, which end none.
std::size_t LongestThatEndsIn(char32_t last) {
  switch (last) {
    case U'은': case U'이': case U'가': case U'을': case U'를': case U'과': case U'와': case U'란': case U'며': case U'나': case U'든':
      return 1;
    case U'고': case U'면': case U'마': return 2;
    case U'로': case U'서': case U'써': return 3;
    case U'만': case U'터': case U'지': return 4;
    case U'는': case U'의': case U'도': return 5;
    default: return 0;
  }
}

constexpr std::size_t kLongest = 5 * kSyllable;  // 으로부터의

std::u32string DecodeWord(std::string_view word) {
  std::u32string decoded;
  for (std::size_t at = 0; at < word.size(); at += kSyllable) decoded += DecodeAt(word, at);
  return decoded;
}

// `만들는`, `했는`, `않는`: a verb drops its ㄹ before 는, and ㅆ, ㄶ, ㅀ end no noun; whatever is wrong there is no particle.
bool IsVerbFinal(char32_t last) {
  constexpr int kFinalNieunHieut = 6, kFinalRieul = 8, kFinalRieulHieut = 15, kFinalSsangSiot = 20;
  const int final = Decompose(last).final;
  return final == kFinalRieul || final == kFinalNieunHieut || final == kFinalRieulHieut || final == kFinalSsangSiot;
}

// Whether the lexicon has seen the word as a noun, with particles that no verb takes: 토폴로지를, 토폴로지의.
bool IsNounOfDigests(const Lexicon& lexicon, std::u32string_view word) {
  if (word.size() > 2 && word.back() == U'들') word.remove_suffix(1);
  if (word.size() < 2 || !lexicon.Has(Lexicon::Kind::kNoun, word)) return false;
  const auto has_with = [&](std::u32string_view particle) {
    Lexicon::Key key(Lexicon::Kind::kEojeol, word);
    for (const char32_t c : particle) key.add(c);
    return lexicon.Find(key) != 0;
  };
  return has_with(HasFinal(word.back()) ? U"을" : U"를") && (has_with(U"의") || has_with(U"에") || has_with(U"에서"));
}

// Whether a mismatch of this form behind `stem` is a mistake and not another word. The longer word wins: 격차이 is 격차 with a
// wrong 이, not 차이; 전문가 is as long as 전문 with 가.
bool IsMistake(const Lexicon& lexicon, std::string_view form, std::string_view stem, std::string_view stem_and_form) {
  if (form == "으로") return true;
  const std::size_t noun = NounAtEnd(stem);
  if ((form == "을" || form == "은" || form == "는") && noun != 0) return true;
  const std::size_t lookalike = LookalikeAtEnd(stem_and_form);
  if (noun != 0 && noun + form.size() > lookalike) return true;
  if (form == "를" || form == "와" || form == "과" || form == "로") return lookalike == 0;
  if (form == "을" || form == "은") return lookalike == 0 || IsNounOfDigests(lexicon, DecodeWord(stem));
  if (form == "는") {
    if (lookalike == 0 && !IsVerbFinal(DecodeBefore(stem, stem.size()))) return true;
    return IsNounOfDigests(lexicon, DecodeWord(stem));
  }
  // 가 and 이 end too many words to be believed behind a noun that digests don't use.
  if ((form != "가" && form != "이") || lookalike != 0) return false;
  const std::u32string word = DecodeWord(stem_and_form);
  return !lexicon.Has(Lexicon::Kind::kGeneral, word) && !lexicon.Has(Lexicon::Kind::kEojeol, word) &&
         IsNounOfDigests(lexicon, std::u32string_view(word).substr(0, word.size() - 1));
}

}  // namespace

std::optional<Particle> ReadParticle(std::string_view hangul) {
  if (hangul.size() > kLongest || hangul.size() < kSyllable) return std::nullopt;
  if (AgreesBySyllable(DecodeAt(hangul, 0)).empty()) return std::nullopt;
  const std::string_view first = hangul.substr(0, kSyllable);  // in UTF-8, the order of bytes is that of code points
  const auto* form = std::lower_bound(kForms.begin(), kForms.end(), first,
                                      [](const Form& a, std::string_view b) { return FirstSyllable(a) < b; });
  for (; form != kForms.end() && FirstSyllable(*form) == first; ++form) {
    if (!hangul.starts_with(form->particle.form)) continue;
    const std::string_view rest = hangul.substr(form->particle.form.size());
    if (rest.empty() || std::find(form->behind.begin(), form->behind.end(), rest) != form->behind.end()) return form->particle;
  }
  return std::nullopt;
}

std::optional<WrongParticle> FindWrongParticle(const Lexicon& lexicon, std::string_view word) {
  if (word.size() < 2 * kSyllable) return std::nullopt;
  const std::size_t longest = LongestThatEndsIn(DecodeAt(word, word.size() - kSyllable)) * kSyllable;
  const std::size_t most = std::min(word.size() - kSyllable, longest);
  for (std::size_t size = kSyllable; size <= most; size += kSyllable) {
    const std::size_t begin = word.size() - size;
    // Nearly all words are done with here.
    const Endings agrees = AgreesBySyllable(DecodeAt(word, begin));
    if (agrees.empty() || agrees.intersects(EndingOfSyllable(DecodeAt(word, begin - kSyllable)))) continue;
    const auto particle = ReadParticle(word.substr(begin));
    if (!particle) continue;
    const std::string_view stem = word.substr(0, begin);
    const std::string_view stem_and_form = word.substr(0, begin + particle->form.size());
    if (IsMistake(lexicon, particle->form, stem, stem_and_form)) return WrongParticle{begin, *particle};
  }
  return std::nullopt;
}

}  // namespace digestlint
