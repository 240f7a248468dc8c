#include "korean/word_shapes.h"

#include <algorithm>
#include <unordered_set>

#include "text/data_lines.h"
#include "text/embedded_data.h"

namespace digestlint {
namespace {

// The words of a list whose lines hold several: `word` at the end of a longer one, too, `=word` only as a whole, `~suffix`
// behind two syllables.
class WordEnds {
 public:
  explicit WordEnds(std::string_view list) {
    ForEachDataLine(list, [this](std::string_view line) {
      while (!line.empty()) {
        const std::size_t end = std::min(line.find(' '), line.size());
        Add(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
      }
    });
  }

  bool Holds(std::string_view word) const { return ends_.contains(word); }

  // How many bytes at the end of the word the longest of them takes up; 0: none ends it.
  std::size_t LengthIn(std::string_view word) const {
    if (whole_.contains(word)) return word.size();
    for (std::size_t size = std::min(word.size(), longest_); size >= kSyllable; size -= kSyllable) {
      const std::string_view end = word.substr(word.size() - size);
      if (ends_.contains(end) || (word.size() - size >= 2 * kSyllable && suffixes_.contains(end))) return size;
    }
    return 0;
  }

 private:
  static constexpr std::size_t kSyllable = 3;  // bytes

  void Add(std::string_view word) {
    if (word.starts_with('=')) {
      whole_.insert(word.substr(1));
    } else if (word.starts_with('~')) {
      suffixes_.insert(word.substr(1));
      longest_ = std::max(longest_, word.size() - 1);
    } else if (!word.empty()) {
      ends_.insert(word);
      longest_ = std::max(longest_, word.size());
    }
  }

  std::unordered_set<std::string_view> whole_;
  std::unordered_set<std::string_view> ends_;
  std::unordered_set<std::string_view> suffixes_;
  std::size_t longest_ = 0;
};

}  // namespace

std::size_t LookalikeAtEnd(std::string_view word) {
  static const WordEnds words(EmbeddedData("korean/lookalikes.txt"));
  return words.LengthIn(word);
}

std::size_t NounAtEnd(std::string_view word) {
  static const WordEnds nouns(EmbeddedData("korean/nouns.txt"));
  constexpr std::string_view kPlural = "들";
  if (word.size() > kPlural.size() && word.ends_with(kPlural)) {
    const std::size_t noun = nouns.LengthIn(word.substr(0, word.size() - kPlural.size()));
    if (noun != 0) return noun + kPlural.size();
  }
  return nouns.LengthIn(word);
}

bool IsReduplication(std::string_view word) {
  static const WordEnds words(EmbeddedData("korean/reduplications.txt"));
  return words.Holds(word);
}

}  // namespace digestlint
