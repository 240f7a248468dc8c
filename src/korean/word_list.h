#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/range.h"

namespace digestlint {

// One entry of a list of words that are wrong: rules/korean/typos.tsv, whose header says what the fields mean.
struct WordEntry {
  enum class Place : std::uint8_t { kExact, kWord, kStart, kEnd, kAny };

  std::string_view wrong;
  std::string_view right;  // several are parted by |
  Place place = Place::kExact;
  std::string_view before;
  std::string_view after;
  std::string_view unless;
  std::string_view example;
  std::string_view counter_example;
  std::string_view why;
};

// Finds the words of a list in a text. Immutable once built; refers to the bytes of the list.
class WordList {
 public:
  // Lines without nine fields, or with an unknown place, are left out; a test holds that there is none.
  explicit WordList(std::string_view tsv);

  struct Match {
    const WordEntry* entry = nullptr;
    Range range = {};  // of the wrong word in `text`
  };

  // Whether Find may find anything in the word, of Hangul syllables only, wherever it stands; false for nearly all words.
  bool MayHold(std::string_view word) const;

  // Adds what is found in the word text[word], a longest run of Hangul syllables. `text` is its paragraph, as written.
  // Matches don't overlap; the leftmost, and of these the longest, wins.
  // REQUIRES: word lies in text and consists of Hangul syllables
  void Find(std::string_view text, Range word, std::vector<Match>& matches) const;

  std::span<const WordEntry> entries() const { return entries_; }

 private:
  // The first entry that may begin at text[at], and is `wanted`; or null.
  template <typename Wanted>
  const WordEntry* FirstAt(std::string_view text, std::size_t at, std::size_t end, Wanted wanted) const;
  bool Fits(const WordEntry& entry, std::string_view text, Range word, std::uint32_t at) const;

  std::vector<WordEntry> entries_;
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> by_start_;  // first two syllables, or one: places
  std::bitset<1 << 17> starts_;  // hashes of the keys of by_start_
};

// The list of the rule typo, rules/korean/typos.tsv; read once, when it is first asked for.
const WordList& Typos();

// What may stand behind a noun in one word: a particle (를, 에서도), a copula (입니다), a suffix (들, 별, 적).
bool IsNounTail(std::string_view tail);

}  // namespace digestlint
