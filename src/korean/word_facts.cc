#include "korean/word_facts.h"

#include <array>
#include <cstddef>

#include "korean/lexicon.h"
#include "korean/orthography.h"
#include "korean/particle.h"
#include "korean/word_list.h"

namespace digestlint {
namespace {

constexpr std::uint64_t kFactBits = 0xF;  // those of an entry that aren't of the hash
constexpr std::uint64_t kFilled = 0x8;

constexpr std::size_t kEntries = 65536;  // 512 KB, twice as many words as half a year of digests has
thread_local std::array<std::uint64_t, kEntries> remembered;

std::uint8_t Find(std::string_view word) {
  const bool misformed = FindWrongRate(word) || FindGarbledEnding(word);
  return static_cast<std::uint8_t>((Typos().MayHold(word) ? kMayBeListed : 0) | (misformed ? kMisformed : 0) |
                                   (FindWrongParticle(Lexicon::Builtin(), word) ? kWrongParticle : 0));
}

}  // namespace

std::uint8_t FactsOf(std::string_view word, std::uint64_t hash) {
  std::uint64_t& entry = remembered[(hash >> 4) % kEntries];
  if ((entry & kFilled) == 0 || ((entry ^ hash) & ~kFactBits) != 0) entry = (hash & ~kFactBits) | kFilled | Find(word);
  return static_cast<std::uint8_t>(entry & (kFactBits ^ kFilled));
}

}  // namespace digestlint
