#include "text/script.h"

#include <catch2/catch.hpp>
#include <string>

#include "text/utf8.h"

namespace digestlint {
namespace {

TEST_CASE("ScriptOf tells letters of other scripts from what Korean text is made of") {
  const auto [text, script] = GENERATE(table<std::string, Script>({
      {"a", Script::kCommon},  {"é", Script::kCommon}, {"θ", Script::kCommon}, {"ℒ", Script::kCommon},   {"𝒟", Script::kCommon},
      {"7", Script::kCommon},  {"。", Script::kCommon}, {"・", Script::kCommon}, {"ー", Script::kCommon},  {"가", Script::kHangul},
      {"ㄱ", Script::kHangul}, {"ᄀ", Script::kHangul}, {"漢", Script::kHan},    {"々", Script::kHan},     {"𠀀", Script::kHan},
      {"あ", Script::kKana},   {"ン", Script::kKana},   {"ｱ", Script::kKana},    {"ж", Script::kCyrillic}, {"ن", Script::kArabic},
      {"א", Script::kHebrew},  {"ก", Script::kThai},    {"ह", Script::kIndic},   {"ა", Script::kOther},    {"👍", Script::kCommon},
  }));
  INFO(text);
  CHECK(ScriptOf(DecodeAt(text, 0)) == script);
}

}  // namespace
}  // namespace digestlint
