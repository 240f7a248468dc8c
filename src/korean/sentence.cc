#include "korean/sentence.h"

#include <algorithm>
#include <array>

#include "korean/jamo.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// Particles and nouns that end in 다 and end no sentence, though a title or a list may stop there.
constexpr std::array<std::string_view, 15> kNotVerbs{"보다", "마다",   "바다",   "캐나다", "람다",   "판다", "소다",  "베란다",
                                                     "우간다", "르완다", "어젠다", "아젠다", "플로리다", "혼다", "아마다"};

}  // namespace

SentenceStyle StyleOfEnding(std::string_view hangul) {
  constexpr int kBieup = 17;
  if (hangul.ends_with("니다") || hangul.ends_with("니까")) {
    const std::string_view stem = hangul.substr(0, hangul.size() - std::string_view("니다").size());
    if (!stem.empty() && Decompose(DecodeBefore(stem, stem.size())).final == kBieup) return SentenceStyle::kPolite;
  }
  if (!hangul.ends_with("다") || hangul.size() == std::string_view("다").size()) return SentenceStyle::kNeutral;
  const bool noun = std::any_of(kNotVerbs.begin(), kNotVerbs.end(), [&](std::string_view word) { return hangul.ends_with(word); });
  return noun ? SentenceStyle::kNeutral : SentenceStyle::kPlain;
}

}  // namespace digestlint
