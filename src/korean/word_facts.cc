#include "korean/word_facts.h"

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>

#include "korean/lexicon.h"
#include "korean/orthography.h"
#include "korean/particle.h"
#include "korean/word_list.h"

namespace digestlint {
namespace {

constexpr std::uint64_t kFactBits = 0xF;  // those of an entry that aren't of the hash
constexpr std::uint64_t kFilled = 0x8;

constexpr std::size_t kEntries = 65536;  // 512 KB, twice as many words as half a year of digests has
struct Release {
  void operator()(std::uint64_t* entries) const { std::free(entries); }
};
// Zero pages that the kernel gives once they are used. As an array of the thread all of them would be cleared when it begins:
// a good part of what `digestlint --version` takes.
thread_local std::unique_ptr<std::uint64_t[], Release> remembered;

std::uint8_t Find(std::string_view word) {
  const bool misformed = FindWrongRate(word) || FindGarbledEnding(word);
  return static_cast<std::uint8_t>((Typos().MayHold(word) ? kMayBeListed : 0) | (misformed ? kMisformed : 0) |
                                   (FindWrongParticle(Lexicon::Builtin(), word) ? kWrongParticle : 0));
}

}  // namespace

std::uint8_t FactsOf(std::string_view word, std::uint64_t hash) {
  if (remembered == nullptr) {
    remembered.reset(static_cast<std::uint64_t*>(std::calloc(kEntries, sizeof(std::uint64_t))));
    if (remembered == nullptr) throw std::bad_alloc();
  }
  // Two places for each, so that two frequent words don't drive out each other.
  std::uint64_t* const pair = &remembered[(hash >> 4) % kEntries & ~std::size_t{1}];
  const std::uint64_t key = (hash & ~kFactBits) | kFilled;
  const auto facts = [](std::uint64_t entry) { return static_cast<std::uint8_t>(entry & (kFactBits ^ kFilled)); };
  if (((pair[0] ^ key) & ~(kFactBits ^ kFilled)) == 0) return facts(pair[0]);
  if (((pair[1] ^ key) & ~(kFactBits ^ kFilled)) == 0) return facts(pair[1]);
  pair[1] = pair[0];
  pair[0] = key | Find(word);
  return facts(pair[0]);
}

}  // namespace digestlint
