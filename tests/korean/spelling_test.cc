#include "korean/spelling.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "korean/edits.h"
#include "korean/morphology.h"
#include "korean/romanization.h"

namespace digestlint {
namespace {

Familiarity Recognized(std::string_view word) { return Recognize(Lexicon::Builtin(), DecodeHangul(word)); }

std::string Guessed(std::string_view word, std::string_view gloss = {}) {
  const std::u32string decoded = DecodeHangul(word);
  const auto guess = GuessSpelling(Lexicon::Builtin(), {.word = decoded, .gloss = gloss});
  return guess ? EncodeHangul(guess->word) : std::string();
}

}  // namespace

TEST_CASE("the lexicon knows words, parts and pairs, and how often they occur") {
  const Lexicon& lexicon = Lexicon::Builtin();
  CHECK(lexicon.Find(Lexicon::Kind::kEojeol, U"모델은") > lexicon.Find(Lexicon::Kind::kEojeol, U"벤치마크에서"));
  CHECK(lexicon.Has(Lexicon::Kind::kNoun, U"모델"));
  CHECK(lexicon.Has(Lexicon::Kind::kSuffix, U"에서"));
  CHECK(lexicon.Has(Lexicon::Kind::kPair, U"언어 모델"));
  CHECK_FALSE(lexicon.Has(Lexicon::Kind::kPair, U"모델 언어는"));
  CHECK_FALSE(lexicon.Has(Lexicon::Kind::kEojeol, U"뷁쉙"));
  CHECK(Lexicon::LogCount(1) == 0);
}

TEST_CASE("inflected words, loanwords and compounds are taken apart") {
  for (const std::string_view word : {"모델을", "트랜스포머가", "임베딩에서는", "제안했습니다", "학습하며"}) {
    INFO(word);
    CHECK(Recognized(word) == Familiarity::kKnown);
  }
  for (const std::string_view word : {"맡은", "겪었으며", "걷기", "흘렀으나", "아름다운", "도와주었습니다", "졌습니다", "바꿔", "의복은"}) {
    INFO(word);
    CHECK(Recognized(word) >= Familiarity::kGeneral);
  }
  for (const std::string_view word : {"성늠을", "다얗한", "뽀글라", "합니댜"}) {
    INFO(word);
    CHECK(Recognized(word) < Familiarity::kGeneral);
  }
}

TEST_CASE("one slip away from a frequent word") {
  CHECK(Guessed("성늠을") == "성능을");
  CHECK(Guessed("대규묘") == "대규모");
  CHECK(Guessed("벤치머크에서") == "벤치마크에서");
  CHECK(Guessed("프럼프팅", "prompting") == "프롬프팅");
  CHECK(Guessed("모델은").empty());
  CHECK(Guessed("가").empty());
  CHECK(Guessed("뷁쉙뿕").empty());
}

TEST_CASE("two frequent words without their blank, and one with a blank too many") {
  const Lexicon& lexicon = Lexicon::Builtin();
  CHECK(FindMissingBlank(lexicon, U"새로운방법을") == 3);
  CHECK_FALSE(FindMissingBlank(lexicon, U"언어모델"));
  CHECK_FALSE(FindMissingBlank(lexicon, U"모델은"));
  CHECK(IsSplitWord(lexicon, U"벤치마", U"크에서"));
  CHECK_FALSE(IsSplitWord(lexicon, U"언어", U"모델은"));
}

TEST_CASE("every edit is one slip, and undone by another") {
  std::set<std::u32string> near;
  ForEachEdit(U"각나", [&](const SpellingEdit& edit) {
    CHECK(edit.word != U"각나");
    CHECK(edit.last < edit.word.size());
    near.insert(edit.word);
  });
  CHECK(near.count(U"갂나") == 1);  // a final
  CHECK(near.count(U"곡나") == 1);  // a vowel
  CHECK(near.count(U"나각") == 1);  // swapped
  CHECK(near.count(U"각니") == 1);
  for (const std::u32string& word : near) {
    bool back = false;
    ForEachEdit(word, [&](const SpellingEdit& edit) { back = back || edit.word == U"각나"; });
    INFO(EncodeHangul(word));
    CHECK(back);
  }
  std::set<std::u32string> longer;
  ForEachEdit(U"각아지", [&](const SpellingEdit& edit) { longer.insert(edit.word); });
  CHECK(longer.count(U"가가지") == 1);  // the final moves on
  CHECK(longer.count(U"각지") == 1);
}

TEST_CASE("a gloss reads like the word it explains") {
  CHECK(GlossLikeness(U"프롬프팅", "prompting") == 1);
  CHECK(GlossLikeness(U"트랜스포머", "transformer") > 0.8);
  CHECK(GlossLikeness(U"어텐션", "benchmark") < 0.6);
  CHECK(GlossLikeness(U"", "x") == 0);
}

}  // namespace digestlint
