#include "korean/word_list.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "text/embedded_data.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::uint32_t kSyllableBytes = 3;

// Cuts the next part off `rest`, up to `separator`.
std::string_view Cut(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

std::optional<WordEntry::Place> ReadPlace(std::string_view name) {
  if (name == "exact") return WordEntry::Place::kExact;
  if (name == "word") return WordEntry::Place::kWord;
  if (name == "start") return WordEntry::Place::kStart;
  if (name == "end") return WordEntry::Place::kEnd;
  if (name == "any") return WordEntry::Place::kAny;
  return std::nullopt;
}

std::optional<WordEntry> ReadEntry(std::string_view line) {
  if (std::count(line.begin(), line.end(), '\t') != 8) return std::nullopt;
  WordEntry entry;
  entry.wrong = Cut(line, '\t');
  entry.right = Cut(line, '\t');
  const auto place = ReadPlace(Cut(line, '\t'));
  entry.before = Cut(line, '\t');
  entry.after = Cut(line, '\t');
  entry.unless = Cut(line, '\t');
  entry.example = Cut(line, '\t');
  entry.counter_example = Cut(line, '\t');
  entry.why = line;
  if (!place || entry.wrong.empty() || entry.wrong.size() % kSyllableBytes != 0) return std::nullopt;
  entry.place = *place;
  return entry;
}

// The code points of one syllable (`second` is 0), or of two, in one number.
constexpr std::uint32_t StartKey(char32_t first, char32_t second) {
  return static_cast<std::uint32_t>(first) << 16 | static_cast<std::uint32_t>(second);
}

std::uint32_t StartKey(std::string_view word) {
  return StartKey(DecodeAt(word, 0), word.size() > kSyllableBytes ? DecodeAt(word, kSyllableBytes) : 0);
}

std::uint32_t HashOf(std::uint32_t key) { return key * 0x9E3779B1u >> 15; }  // 17 bits

// Whether one of the alternatives `a/b_` stands at an end of the text; _ is a blank.
template <typename Matches>
bool AnyAlternative(std::string_view alternatives, Matches matches) {
  while (!alternatives.empty()) {
    if (matches(Cut(alternatives, '/'))) return true;
  }
  return false;
}

bool SameBytes(std::string_view text, std::string_view pattern) {
  return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(),
                    [](char c, char p) { return p == '_' ? IsAsciiSpace(c) : c == p; });
}

bool IsAsciiWord(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c); }

}  // namespace

WordList::WordList(std::string_view tsv) {
  while (!tsv.empty()) {
    const std::string_view line = Cut(tsv, '\n');
    if (line.empty() || line[0] == '#') continue;
    const auto entry = ReadEntry(line);
    if (!entry) continue;
    const std::uint32_t key = StartKey(entry->wrong);
    starts_.set(HashOf(key));
    by_start_[key].push_back(static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back(*entry);
  }
  for (auto& [key, places] : by_start_) {
    std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
      return entries_[a].wrong.size() > entries_[b].wrong.size();
    });
  }
}

bool WordList::Fits(const WordEntry& entry, std::string_view text, Range word, std::uint32_t at) const {
  const std::uint32_t end = at + static_cast<std::uint32_t>(entry.wrong.size());
  if (end > word.end || text.substr(at, entry.wrong.size()) != entry.wrong) return false;
  using Place = WordEntry::Place;
  // `3업다` and `A구지` begin in front of the Hangul.
  const bool starts = at == word.begin && (at == 0 || !IsAsciiWord(text[at - 1]));
  if (entry.place != Place::kAny && entry.place != Place::kEnd && !starts) return false;
  if ((entry.place == Place::kExact || entry.place == Place::kEnd) && end != word.end) return false;
  if (entry.place == Place::kWord && !IsNounTail(text.substr(end, word.end - end))) return false;
  if (!entry.before.empty() && !AnyAlternative(entry.before, [&](std::string_view before) {
        return at >= before.size() && SameBytes(text.substr(at - before.size(), before.size()), before);
      })) {
    return false;
  }
  if (!entry.after.empty() && !AnyAlternative(entry.after, [&](std::string_view after) {
        return SameBytes(text.substr(end, after.size()), after);
      })) {
    return false;
  }
  return !AnyAlternative(entry.unless, [&](std::string_view word_of_doubt) {
    return text.find(word_of_doubt) != std::string_view::npos;
  });
}

template <typename Wanted>
const WordEntry* WordList::FirstAt(std::string_view text, std::size_t at, std::size_t end, Wanted wanted) const {
  const char32_t first = DecodeAt(text, at);
  const char32_t second = at + kSyllableBytes < end ? DecodeAt(text, at + kSyllableBytes) : 0;
  for (const std::uint32_t key : {StartKey(first, second), StartKey(first, 0)}) {
    if (!starts_[HashOf(key)]) continue;
    const auto places = by_start_.find(key);
    if (places == by_start_.end()) continue;
    for (const std::uint32_t place : places->second) {
      if (wanted(entries_[place])) return &entries_[place];
    }
  }
  return nullptr;
}

bool WordList::MayHold(std::string_view word) const {
  for (std::size_t at = 0; at < word.size(); at += kSyllableBytes) {
    const auto stands = [&](const WordEntry& entry) { return word.substr(at).starts_with(entry.wrong); };
    if (FirstAt(word, at, word.size(), stands) != nullptr) return true;
  }
  return false;
}

void WordList::Find(std::string_view text, Range word, std::vector<Match>& matches) const {
  for (std::uint32_t at = word.begin; at < word.end;) {
    const WordEntry* found = FirstAt(text, at, word.end, [&](const WordEntry& entry) { return Fits(entry, text, word, at); });
    if (found == nullptr) {
      at += kSyllableBytes;
      continue;
    }
    const std::uint32_t end = at + static_cast<std::uint32_t>(found->wrong.size());
    matches.push_back({found, {at, end}});
    at = end;
  }
}

const WordList& Typos() {
  static const WordList list(EmbeddedData("korean/typos.tsv"));
  return list;
}

bool IsNounTail(std::string_view tail) {
  constexpr std::string_view kTails[] = {
      "", "가", "같은", "과", "과는", "과의", "까지", "나", "는", "대로", "도", "들", "들은", "들을", "들의", "들이", "라고",
      "라는", "란", "로", "로는", "로도", "로서", "로써", "를", "마다", "만", "만으로", "만을", "별", "별로", "보다", "부터",
      "뿐만", "에", "에게", "에는", "에도", "에서", "에서는", "에서도", "에서의", "와", "와는", "와의", "으로", "으로는",
      "으로도", "으로써", "은", "을", "의", "이", "이고", "이나", "이다", "이라고", "이라는", "이란", "이며", "인", "임",
      "입니다", "적", "적인", "조차"};
  static_assert(std::is_sorted(std::begin(kTails), std::end(kTails)));
  return std::binary_search(std::begin(kTails), std::end(kTails), tail);
}

}  // namespace digestlint
