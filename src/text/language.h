#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace digestlint {

enum class Language : unsigned char { kEnglish, kKorean };

// A text in both languages of the program. Both must be given and non-empty where it is a constant: a rule whose
// translation is missing does not compile.
struct Text {
  std::string_view en;
  std::string_view ko;

  constexpr Text() = default;
  consteval Text(const char* english, const char* korean) : en(english), ko(korean) {
    if (en.empty() || ko.empty()) throw "a text needs both languages";
  }
  constexpr std::string_view in(Language language) const { return language == Language::kKorean ? ko : en; }
};

// The same for text that is put together at run time.
struct OwnedText {
  std::string en;
  std::string ko;

  const std::string& in(Language language) const { return language == Language::kKorean ? ko : en; }
};

}  // namespace digestlint
