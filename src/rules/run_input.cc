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

std::vector<std::uint32_t> SketchOf(const Source& source, const Digest& digest, const Paper& paper) {
  std::size_t size = 0, hangul = 0;  // bytes
  std::vector<std::uint64_t> hashes;
  for (const Bullet& bullet : paper.bullets) {
    size += bullet.range.size();
    for (const HangulWord& word : digest.HangulWordsOf(bullet.node, bullet.end_node)) {
      if (bullet.label.contains(word.range)) continue;
      hashes.push_back(word.hash);
      hangul += word.range.size();
    }
  }
  constexpr std::size_t kKorean = 4;  // most of a summary in Korean is Hangul, next to nothing of another
  return hangul * kKorean > size ? SketchOfWords(hashes) : SketchOfLetters(TextOf(source, paper));
}

}  // namespace

FileFacts ReadFacts(const Source& source, const Digest& digest) {
  FileFacts facts{.path = source.path()};
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
    out.sketch = SketchOf(source, digest, paper);
  }
  return facts;
}

}  // namespace digestlint
