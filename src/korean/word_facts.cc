#include "korean/word_facts.h"

#include "korean/lexicon.h"
#include "korean/orthography.h"
#include "korean/particle.h"
#include "korean/word_list.h"

namespace digestlint {

std::uint8_t FindWordFacts(std::string_view word) {
  const bool misformed = FindWrongRate(word) || FindGarbledEnding(word);
  return static_cast<std::uint8_t>((Typos().MayHold(word) ? kMayBeListed : 0) | (misformed ? kMisformed : 0) |
                                   (FindWrongParticle(Lexicon::Builtin(), word) ? kWrongParticle : 0));
}

}  // namespace digestlint
