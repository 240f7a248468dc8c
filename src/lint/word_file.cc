#include "lint/word_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lint/nearest_name.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kMostColumns = 5;

Error At(const WrittenAt& place, OwnedText message, OwnedText mend = {}) {
  return {place.path, place.line, place.column, std::move(message), std::move(mend)};
}

// Calls `use` with each piece between separators and its offset.
template <typename Use>
void Split(std::string_view text, char separator, Use use) {
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find(separator, at), text.size());
    use(text.substr(at, end - at), at);
    if (end == text.size()) return;
    at = end + 1;
  }
}

// One line; `place` is its start.
class WordLine {
 public:
  WordLine(std::string_view line, WrittenAt place) : line_(line), place_(std::move(place)) {
    Split(line, '\t', [&](std::string_view column, std::size_t at) { columns_.emplace_back(column, at); });
  }

  Status Read(Word& word) const {
    if (columns_.size() > kMostColumns) {
      return At(Place(columns_[kMostColumns].second),
                {"there are more than five columns", "열이 다섯 개보다 많습니다"},
                {"they are: wrong, right, before, after, why", "열은 wrong, right, before, after, why입니다"});
    }
    word.place = place_;
    word.wrong = ToNfc(columns_[0].first);
    if (columns_.size() > 1 && !columns_[1].first.empty()) {
      Split(columns_[1].first, '|', [&](std::string_view right, std::size_t) { word.right.push_back(ToNfc(right)); });
    }
    if (columns_.size() > 2) {
      if (Status error = ReadNeighbours(columns_[2], word.before)) return error;
    }
    if (columns_.size() > 3) {
      if (Status error = ReadNeighbours(columns_[3], word.after)) return error;
    }
    if (columns_.size() > 4) word.why = columns_[4].first;
    if (word.before.has(Neighbour::kParticle)) {
      return At(Place(columns_[2].second), {"a particle can't stand before a word", "조사는 단어 앞에 올 수 없습니다"});
    }
    return std::nullopt;
  }

 private:
  using Column = std::pair<std::string_view, std::size_t>;

  WrittenAt Place(std::size_t offset) const {
    const std::size_t before = CountCodePoints(line_.substr(0, offset));
    return {place_.path, place_.line, static_cast<std::uint32_t>(before) + 1};
  }

  Status ReadNeighbours(const Column& column, Neighbours& out) const {
    Status error;
    if (column.first.empty()) return error;
    Split(column.first, '|', [&](std::string_view name, std::size_t at) {
      if (const auto neighbour = FindNeighbour(name)) {
        out.Add(*neighbour);
      } else if (!error) {
        error = At(Place(column.second + at), UnknownNeighbour(name), DidYouMean(name, kNeighbourNames));
      }
    });
    return error;
  }

  std::string_view line_;
  WrittenAt place_;
  std::vector<Column> columns_;
};

bool IsOfAsciiWord(char c) { return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '_'; }

}  // namespace

void FillNeighbours(Word& word) {
  Neighbours whole;
  whole.Add(Neighbour::kNone);
  whole.Add(Neighbour::kHangul);
  if (word.before.empty() && IsOfAsciiWord(word.wrong.front())) word.before = whole;
  if (word.after.empty() && IsOfAsciiWord(word.wrong.back())) word.after = whole;
}

Status CheckWords(const std::vector<Word>& words) {
  std::set<std::string_view> seen;
  for (const Word& word : words) {
    if (word.wrong.empty()) return At(word.place, {"the word is empty", "단어가 비어 있습니다"});
    if (!seen.insert(word.wrong).second) {
      return At(word.place, {fmt::format("'{}' is there twice", word.wrong), fmt::format("'{}'이(가) 두 번 있습니다", word.wrong)});
    }
    for (const std::string& right : word.right) {
      if (right == word.wrong) {
        return At(word.place, {fmt::format("'{}' is its own right word", right), fmt::format("'{}'이(가) 바른 말과 같습니다", right)});
      }
      if (right.empty()) return At(word.place, {"a right word is empty", "바른 말이 비어 있습니다"});
    }
  }
  return std::nullopt;
}

Result<std::vector<Word>> ReadWordFile(std::string_view bytes, const std::string& path, Neighbours usual_before,
                                       Neighbours usual_after) {
  std::vector<Word> words;
  std::uint32_t number = 0;
  Status error;
  Split(bytes, '\n', [&](std::string_view line, std::size_t at) {
    ++number;
    if (error) return;
    if (at == 0 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line[0] == '#') return;
    if (const std::size_t bad = FindInvalidUtf8(line); bad != std::string_view::npos) {
      error = At({path, number, static_cast<std::uint32_t>(CountCodePoints(line.substr(0, bad))) + 1},
                 {"isn't valid UTF-8", "올바른 UTF-8이 아닙니다"});
      return;
    }
    Word& word = words.emplace_back();
    error = WordLine(line, {path, number, 1}).Read(word);
    if (word.before.empty()) word.before = usual_before;
    if (word.after.empty()) word.after = usual_after;
  });
  if (error) return *error;
  return words;
}

}  // namespace digestlint
