#include "korean/latin_reading.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "text/data_lines.h"
#include "text/embedded_data.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

bool HasVowel(std::string_view letters) { return letters.find_first_of("aeiouyAEIOUY") != std::string_view::npos; }

// rules/korean/endings.tsv, read once when the first word is asked for. Keys are spelled endings, `=word` for a whole
// word.
class SpellingTable {
 public:
  SpellingTable() {
    ForEachDataLine(EmbeddedData("korean/endings.tsv"), [this](std::string_view line) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string_view::npos) return;
      Endings endings;
      const std::string_view names = line.substr(tab + 1);
      if (names.find("open") != std::string_view::npos) endings = endings | kOpen;
      if (names.find("rieul") != std::string_view::npos) endings = endings | kRieul;
      if (names.find("closed") != std::string_view::npos) endings = endings | kClosed;
      const bool whole = line.starts_with('=');
      const std::string_view spelling = line.substr(whole ? 1 : 0, tab - (whole ? 1 : 0));
      if (!spelling.empty() && IsLower(spelling.back())) EntriesOf(spelling.back()).push_back({spelling, whole, endings});
    });
    for (auto& entries : by_last_) {
      std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.whole != b.whole ? a.whole : a.spelling.size() > b.spelling.size();
      });
    }
  }

  // The longest entry that fits decides.
  // REQUIRES: word consists of small letters and isn't empty
  Endings Find(std::string_view word) const {
    for (const Entry& entry : EntriesOf(word.back())) {
      if (entry.whole ? word == entry.spelling : word.ends_with(entry.spelling)) return entry.endings;
    }
    return kAnyEnding;
  }

 private:
  struct Entry {
    std::string_view spelling;
    bool whole = false;
    Endings endings = {};
  };
  using Entries = std::vector<Entry>;

  Entries& EntriesOf(char letter) { return by_last_[static_cast<std::size_t>(letter - 'a')]; }
  const Entries& EntriesOf(char letter) const { return by_last_[static_cast<std::size_t>(letter - 'a')]; }

  std::array<Entries, 26> by_last_;  // by the last letter: whole words, then endings, longer ones first
};

Endings WordEndings(std::string_view word) {
  static const SpellingTable table;
  return table.Find(ToAsciiLower(word));
}

// Where the word begins that the letters end with: `InstaFlow` at `Flow`, `flow` at its start.
std::size_t LastHump(std::string_view letters) {
  std::size_t at = letters.size();
  while (at > 0 && IsLower(letters[at - 1])) --at;
  return at > 0 ? at - 1 : 0;
}

// `ControlNet`, `diffusion`: ends in a small letter.
Endings SmallEndings(std::string_view letters) {
  const std::size_t begin = LastHump(letters);
  const std::string_view word = letters.substr(begin);
  const Endings spelled = LetterName(word.back());
  if (!HasVowel(word)) return begin > 0 && word.size() > 2 ? spelled | WordEndings(word) : spelled;
  // A capital and one letter more may be the end of an acronym: `CoOp`. Three small letters may be one: `gan`.
  const bool short_word = word.size() <= (IsUpper(word[0]) ? 2u : 3u);
  return short_word ? spelled | WordEndings(word) : WordEndings(word);
}

// `LLMs`, `LoRAs`: the plural of what is spelled out, with or without its s.
bool IsPluralOfCapitals(std::string_view letters) {
  return letters.size() >= 3 && letters.back() == 's' && IsUpper(letters[letters.size() - 2]);
}

// `LLM`, `SigLIP`, `NeRF`, `ViT`: ends in a capital letter.
Endings CapitalEndings(std::string_view letters) {
  const Endings spelled = LetterName(letters.back());
  std::size_t run = letters.size();
  while (run > 0 && IsUpper(letters[run - 1])) --run;
  const std::string_view capitals = letters.substr(run);
  if (capitals.size() > 1 && HasVowel(capitals)) return spelled | WordEndings(capitals);
  if (run == 0 || capitals.size() > 2) return spelled;
  // `NeRF`, `MoE`: small letters and capitals make one word.
  const std::string_view word = letters.substr(LastHump(letters.substr(0, run)));
  return HasVowel(word) ? spelled | WordEndings(word) : spelled;
}

}  // namespace

Endings LetterName(char letter) {
  switch (ToAsciiLower(letter)) {
    case 'l': return kRieul;
    case 'm':
    case 'n': return kClosed;
    case 'r': return kRieul | kOpen;
    default: return kOpen;  // z is 제트 or 지
  }
}

Endings LatinEndings(std::string_view letters) {
  if (letters.size() == 1) return LetterName(letters.back());
  if (IsPluralOfCapitals(letters)) {
    const std::string_view singular = letters.substr(0, letters.size() - 1);
    return kOpen | CapitalEndings(singular);
  }
  return IsUpper(letters.back()) ? CapitalEndings(letters) : SmallEndings(letters);
}

Endings UnitEndings(std::string_view letters, bool named) {
  if (letters.size() > 2) return letters == "fps" || letters == "FPS" ? kAnyEnding : LatinEndings(letters);
  const std::string unit = ToAsciiLower(letters);
  if (letters == "M") return kClosed;                                    // 엠, 밀리언, 만, 억
  if (unit == "k") return kOpen | kClosed;                                // 케이, 천
  if (unit == "b" || unit == "d") return named ? kOpen : kOpen | kClosed;  // 비, 억; 디, 차원
  if (unit == "x" || unit == "st" || unit == "nd" || unit == "rd" || unit == "th") return kOpen;  // 배, 엑스; 퍼스트 …
  if (unit == "kb" || unit == "mb" || unit == "gb" || unit == "tb" || unit == "hz") return kOpen;
  if (letters == "o" || named) return LatinEndings(letters);  // GPT-4o
  return kAnyEnding;
}

}  // namespace digestlint
