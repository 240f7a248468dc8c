#include "korean/particle.h"

#include <catch2/catch.hpp>
#include <string>

namespace digestlint {
namespace {

// The word as it should be, or "" where nothing is wrong.
std::string Mended(const std::string& word) {
  const auto wrong = FindWrongParticle(Lexicon::Builtin(), word);
  if (!wrong) return "";
  return word.substr(0, wrong->begin) + std::string(wrong->particle.other) + word.substr(wrong->begin + wrong->particle.form.size());
}

TEST_CASE("ReadParticle knows particles with two forms, and what may follow them") {
  const auto [text, form, other] = GENERATE(table<std::string, std::string, std::string>({
      {"을", "을", "를"}, {"는", "는", "은"}, {"와의", "와", "과"}, {"으로부터", "으로", "로"}, {"로서의", "로", "으로"},
      {"라는", "라는", "이라는"}, {"나", "나", "이나"}, {"야말로", "야말로", "이야말로"},
  }));
  INFO(text);
  const auto particle = ReadParticle(text);
  REQUIRE(particle);
  CHECK(particle->form == form);
  CHECK(particle->other == other);
}

TEST_CASE("ReadParticle leaves alone what has one form only, and what is no particle") {
  for (const std::string text : {"에서", "의", "이라는", "이며", "이나", "가중치", "은닉", "로봇", "모델", "나무", "이"}) {
    INFO(text);
    CHECK(ReadParticle(text).has_value() == (text == "이"));
  }
}

TEST_CASE("FindWrongParticle finds the wrong form at the end of a word") {
  const auto [word, mended] = GENERATE(table<std::string, std::string>({
      {"손실를", "손실을"},           {"매개변수을", "매개변수를"},     {"고자원와", "고자원과"},       {"데이터과", "데이터와"},
      {"앞으로과", "앞으로와"},       {"학습로의", "학습으로의"},       {"학습로", "학습으로"},         {"모델으로", "모델로"},
      {"데이터으로부터", "데이터로부터"}, {"데이터은", "데이터는"},     {"학습는", "학습은"},           {"방식는", "방식은"},
      {"모델는", "모델은"},           {"모델들는", "모델들은"},         {"언어모델가", "언어모델이"},   {"함수이", "함수가"},
      {"모델라는", "모델이라는"},     {"성능나", "성능이나"},           {"제안는", "제안은"},           {"아직는", "아직은"},
      {"평가을", "평가를"},           {"까지을", "까지를"},             {"것는", "것은"},               {"이미지을", "이미지를"},       {"차이은", "차이는"},           {"규모을", "규모를"},         {"공간로", "공간으로"},               {"구조과의", "구조와의"},
      {"격차이", "격차가"},           {"환경로", "환경으로"},           {"토폴로지을", "토폴로지를"},     {"이들는", "이들은"},
      {"저하이", "저하가"},           {"어려움가", "어려움이"},         {"잠재력가", "잠재력이"},         {"하는지을", "하는지를"},
  }));
  CHECK(Mended(word) == mended);
}

TEST_CASE("FindWrongParticle leaves words alone that only look so") {
  for (const std::string word :
       {"가을", "마을", "이를", "지을", "나은", "있는", "없는", "뛰어넘는", "맞는", "돕는", "안는", "바로잡는", "되묻는", "비틀는", "만들는",
        "효과", "결과", "초과", "효과의", "초과는", "경로", "진로", "경로의", "새로", "서로", "별로", "스스로", "평가", "전문가", "작가", "무엇인가",
        "차이", "사이", "플레이", "하나", "만들며", "혼란", "분석가", "과대평가", "자신은", "이는", "데이터이며", "모델이라는", "데이터라는",
        "모델로", "데이터로", "학습으로", "그", "은", "를", "했는", "콜라는", "시나리오는", "모은", "모을", "규정지을", "짝지은", "들를", "기억나", "대학로", "니카라과", "수정란", "상한가", "추이", "성능차이", "행동가", "정책가", "높이", "고양이", "가지과", "이끌리는", "짓는"}) {
    INFO(word);
    CHECK(Mended(word) == "");
  }
}

}  // namespace
}  // namespace digestlint
