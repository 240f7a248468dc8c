#include "korean/sentence.h"

#include <catch2/catch.hpp>
#include <string>

#include "korean/enclosure.h"

namespace digestlint {
namespace {

TEST_CASE("StyleOfEnding tells 합니다체 from 한다체 from neither") {
  for (const std::string word : {"제안합니다", "있습니다", "입니다", "무엇입니까", "보였습니다"}) {
    INFO(word);
    CHECK(StyleOfEnding(word) == SentenceStyle::kPolite);
  }
  for (const std::string word : {"제안한다", "있다", "아니다", "이다", "보였다", "크다", "다닌다", "지니다", "본다"}) {
    INFO(word);
    CHECK(StyleOfEnding(word) == SentenceStyle::kPlain);
  }
  for (const std::string word : {"제안함", "도입", "다", "이전보다", "논문마다", "캐나다", "람다", "했는가", "좋아요", "니다", "니까"}) {
    INFO(word);
    CHECK(StyleOfEnding(word) != SentenceStyle::kPolite);
    if (word != "니다") CHECK(StyleOfEnding(word) == SentenceStyle::kNeutral);
  }
}

// Whether the end of the text is in quotation marks (q) or brackets (b).
std::string Where(std::string_view text) {
  Enclosure enclosure;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) enclosure.Read(DecodeAt(text, at, length));
  return std::string(enclosure.quoted() ? "q" : "") + (enclosure.bracketed() ? "b" : "");
}

TEST_CASE("Enclosure knows quotation marks and brackets, and an apostrophe from a mark") {
  const auto [text, where] = GENERATE(table<std::string, std::string>({
      {"모델", ""},        {"(모델", "b"},     {"(모델)", ""},     {"\"모델", "q"},    {"\"모델\"은", ""}, {"'모델", "q"},
      {"'모델'은", ""},    {"What's New", ""}, {"What’s", ""},     {"1) 모델", ""},    {"‘모델", "q"},     {"《모델", "q"},
      {"《모델》", ""},    {"([모델]", "b"},   {"(\"모델", "qb"},  {"모델'", ""},      {"(모델)'s", ""},
  }));
  INFO(text);
  CHECK(Where(text) == where);
}

}  // namespace
}  // namespace digestlint
