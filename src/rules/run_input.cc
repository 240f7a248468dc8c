#include "rules/run_input.h"

#include "rules/summary_sketch.h"

namespace digestlint {

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
    out.sketch = SketchOf(source.slice({out.summary.begin, paper.bullets.back().range.end}), kLeastShingles);
  }
  return facts;
}

}  // namespace digestlint
