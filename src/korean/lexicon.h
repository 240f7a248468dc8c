#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace digestlint {

// What the lexicon says of words, of their parts and of their neighbours; rules/lexicon/README.md has where it is from.
//
// One read-only table of open addressing, made when the program is built (cmake/compile_lexicon.cc), mapped with the
// program and used as it lies there: nothing is read or built at the start, and a look-up touches one line of the cache.
// Words themselves aren't stored, only 24 bits of their hash: of ten million questions about words that aren't there,
// fewer than five get a wrong answer. A trie (libmarisa, libdarts) would be exact, and slower by a factor of ten.
class Lexicon {
 public:
  enum class Kind : std::uint8_t { kEojeol, kNoun, kGeneral, kSuffix, kEnding, kStem, kSyllables, kPair };

  // The key of a word, grown syllable by syllable, so that the keys of all beginnings of a word come in one pass.
  class Key {
   public:
    explicit constexpr Key(Kind kind) : hash_((static_cast<std::uint64_t>(kind) + 1) * 0x9E3779B97F4A7C15u) {}
    constexpr Key(Kind kind, std::u32string_view word) : Key(kind) {
      for (const char32_t c : word) add(c);
    }
    constexpr void add(char32_t c) { hash_ = (hash_ ^ c) * 0xD6E8FEB86659FD93u, hash_ ^= hash_ >> 29; }
    constexpr std::uint64_t hash() const { return (hash_ ^ hash_ >> 32) * 0xD6E8FEB86659FD93u; }

   private:
    std::uint64_t hash_;
  };

  // REQUIRES: table is as WriteLexicon makes it, aligned to 4 bytes, and outlives the lexicon
  explicit Lexicon(std::string_view table);

  static const Lexicon& Builtin();

  // 0 where the lexicon doesn't have it; else 1 + 8 ln(how often).
  int Find(Key key) const;
  int Find(Kind kind, std::u32string_view word) const { return Find(Key(kind, word)); }
  bool Has(Kind kind, std::u32string_view word) const { return Find(kind, word) != 0; }

  // What Find says of what occurs so often.
  static constexpr int kTwice = 7, kThrice = 10, kFiveTimes = 14, kTenTimes = 19, kThirtyTimes = 28;

  // ln of how often, from what Find says; REQUIRES: found > 0
  static constexpr double LogCount(int found) { return (found - 1) / 8.0; }

 private:
  const std::uint32_t* slots_;  // hash << 8 | value; 0 is empty
  std::uint32_t mask_;
};

}  // namespace digestlint
