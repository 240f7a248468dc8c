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

}  // namespace

FileFacts ReadFacts(const Source& source, const Digest& digest) {
  constexpr std::size_t kLeastShingles = 80;  // some two sentences
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
    out.sketch = SketchOf(TextOf(source, paper), kLeastShingles);
  }
  return facts;
}

}  // namespace digestlint
