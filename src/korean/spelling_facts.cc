#include "korean/spelling_facts.h"

#include <string>

#include "korean/blanks.h"
#include "korean/lexicon.h"
#include "korean/spelling.h"

namespace digestlint {

std::uint8_t FindSpellingFacts(std::string_view word) {
  const Lexicon& lexicon = Lexicon::Builtin();
  const std::u32string decoded = DecodeHangul(word);
  int facts = (StandsAlone(lexicon, decoded) ? kStands : 0) | (FollowsWord(lexicon, decoded) ? kFollows : 0) |
              (IsSeldom(lexicon, decoded) ? kSeldom : 0);
  if (IsWorthGuessing(lexicon, decoded)) {
    facts |= (MayBeMisspelt(lexicon, decoded) ? kMayBeMisspelt : 0) | (FindMissingBlank(lexicon, decoded) ? kLacksBlank : 0);
  }
  return static_cast<std::uint8_t>(facts);
}

}  // namespace digestlint
