#include "rules/run_input.h"

#include "rules/summary_sketch.h"

namespace digestlint {

namespace {

// The summary without the labels, which all papers have in common.
std::string TextOf(const Source& source, const Paper& paper) {
  std::string text;
  for (const Bullet& bullet : paper.bullets) {
    Range range = bullet.range;
    if (!bullet.label.empty()) range.begin = bullet.label.end;
    text += source.slice(range);
  }
  return text;
}

// Sketches the summaries of a digest's papers, one after the other.
class Sketcher {
 public:
  Sketcher(const Source& source, const Digest& digest) : source_(source), words_(digest.hangul_words) {}

  std::vector<std::uint32_t> Sketch(const Paper& paper) {
    std::size_t size = 0, hangul = 0;  // bytes
    hashes_.clear();
    for (const Bullet& bullet : paper.bullets) {
      size += bullet.range.size();
      while (word_ < words_.size() && words_[word_].range.begin < bullet.range.begin) ++word_;
      for (; word_ < words_.size() && words_[word_].range.begin < bullet.range.end; ++word_) {
        if (bullet.label.contains(words_[word_].range)) continue;
        hashes_.push_back(words_[word_].hash);
        hangul += words_[word_].range.size();
      }
    }
    constexpr std::size_t kKorean = 4;  // most of a summary in Korean is Hangul, next to nothing of another
    return hangul * kKorean > size ? SketchOfWords(hashes_) : SketchOfLetters(TextOf(source_, paper));
  }

 private:
  const Source& source_;
  const std::vector<HangulWord>& words_;
  std::size_t word_ = 0;
  std::vector<std::uint64_t> hashes_;
};

}  // namespace

FileFacts ReadFacts(const Source& source, const Digest& digest) {
  FileFacts facts{.path = source.path()};
  Sketcher sketcher(source, digest);
  facts.papers.reserve(digest.papers.size());
  for (const Paper& paper : digest.papers) {
    PaperFacts& out = facts.papers.emplace_back();
    if (paper.heading.arxiv && paper.heading.arxiv->id_well_formed) out.arxiv_id = paper.arxiv_id();
    out.heading = paper.heading.range;
    const Position position = source.position(out.heading.begin, ColumnUnit::kCodePoints);
    out.line = position.line;
    out.column = position.column;
    if (paper.bullets.empty()) continue;
    out.summary = paper.bullets.front().range;
    out.sketch = sketcher.Sketch(paper);
  }
  return facts;
}

}  // namespace digestlint
