#include "korean/spelling.h"

#include <catch2/catch.hpp>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "korean/blanks.h"
#include "korean/edits.h"
#include "korean/morphology.h"
#include "korean/romanization.h"
#include "korean/spelling_facts.h"
#include "korean/word_memo.h"

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
  CHECK(Guessed("모델읭") == "모델의");
  CHECK(Guessed("가").empty());
  CHECK(Guessed("뷁쉙뿕").empty());
}

TEST_CASE("two frequent words without their blank, and one with a blank too many") {
  const Lexicon& lexicon = Lexicon::Builtin();
  CHECK(FindMissingBlank(lexicon, U"새로운방법을") == 3);
  CHECK_FALSE(FindMissingBlank(lexicon, U"언어모델"));
  CHECK_FALSE(FindMissingBlank(lexicon, U"모델은"));
  CHECK(FindMissingBlank(lexicon, U"실험에서입증된") == 4);
  CHECK(FindMissingBlank(lexicon, U"다양한형식으로") == 3);
  for (const std::u32string_view word : {U"마이크로커널", U"어디에서든지", U"데이터로부터"}) CHECK_FALSE(FindMissingBlank(lexicon, word));
  CHECK(IsSplitWord(lexicon, U"벤치마", U"크에서"));
  CHECK(IsSplitWord(lexicon, U"이", U"미지"));
  CHECK(IsSplitWord(lexicon, U"처리", U"합니다"));
  CHECK(IsSplitWord(lexicon, U"방법", U"은"));
  CHECK_FALSE(IsSplitWord(lexicon, U"언어", U"모델은"));
  CHECK_FALSE(IsSplitWord(lexicon, U"최대", U"한"));  // 최대 한 장
}

TEST_CASE("what a word tells by itself agrees with what is asked of it in its place") {
  const Lexicon& lexicon = Lexicon::Builtin();
  const std::vector<std::string> words{"모델", "모델을", "을", "이", "미지", "처리", "합니다", "벤치마", "크에서", "성늠을", "새로운방법을",
                                       "방법으", "로", "데이터", "셋에서", "보여", "주었으며", "대", "규모", "뽀글라", "하는"};
  SpellingFactsReader reader;
  std::vector<std::uint8_t> facts;
  for (std::size_t i = 0; i < words.size(); ++i) facts.push_back(reader.FactsOf(words[i], (i + 1) * 0x9E3779B97F4A7C15u));
  for (std::size_t i = 0; i < words.size(); ++i) {
    INFO(words[i]);
    CHECK(reader.FactsOf(words[i], (i + 1) * 0x9E3779B97F4A7C15u) == facts[i]);
    const std::u32string first = DecodeHangul(words[i]);
    const auto guess = GuessSpelling(lexicon, {.word = first});
    if (IsWorthGuessing(lexicon, first) && guess && guess->score > kLeastScore) CHECK((facts[i] & kMayBeMisspelt) != 0);
    for (std::size_t k = 0; k < words.size(); ++k) {
      INFO(words[k]);
      const bool exception = first.size() == 1 && (facts[k] & kSeldom) != 0;
      if ((facts[i] & kStands) != 0 && (facts[k] & kFollows) != 0 && !exception) CHECK_FALSE(IsSplitWord(lexicon, first, DecodeHangul(words[k])));
    }
  }
}

TEST_CASE("only guesses above the least score are looked for, and they are the same") {
  const Lexicon& lexicon = Lexicon::Builtin();
  const std::u32string word = DecodeHangul("성늠을");
  const WordInText in{.word = word, .text = "모델의 성능을 높이고 성늠을 견줍니다. 성능은 그대로입니다."};
  const auto guess = GuessSpelling(lexicon, in);
  REQUIRE(guess);
  const auto above = GuessSpelling(lexicon, in, guess->score - 0.01);
  REQUIRE(above);
  CHECK(above->score == guess->score);
  CHECK(above->word == guess->word);
  CHECK_FALSE(GuessSpelling(lexicon, in, guess->score));
  CHECK_FALSE(GuessSpelling(lexicon, in, guess->score + 0.01));
}

TEST_CASE("a memo gives what was found, whatever it has forgotten") {
  WordMemo<3> memo;
  memo.Ready();
  const auto hash = [](std::uint64_t i) { return i << 24 | (i % 5) << 8; };  // five buckets for all of them
  for (int round = 0; round < 2; ++round) {
    for (std::uint64_t i = 1; i <= 100; ++i) CHECK(memo.FactsOf(hash(i), [&] { return static_cast<std::uint8_t>(i % 8); }) == i % 8);
  }
  int found = 0;
  for (std::uint64_t i = 97; i <= 100; ++i) memo.FactsOf(hash(i), [&] { return ++found, std::uint8_t{0}; });
  CHECK(found == 0);  // the last ones are still there
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
