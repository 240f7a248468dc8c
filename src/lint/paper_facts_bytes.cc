#include "lint/paper_facts_bytes.h"

#include "rules/summary_sketch.h"

namespace digestlint {

void Write(const PaperFacts& paper, ByteWriter& out) {
  out.String(paper.arxiv_id);
  out.Write(paper.heading);
  out.Number(paper.line);
  out.Number(paper.column);
  out.Write(paper.summary);
  out.Number(paper.sketch.empty() ? 0 : 1);
  for (const std::uint32_t number : paper.sketch) out.Hash(number);
}

void Read(ByteReader& in, PaperFacts& paper) {
  paper.arxiv_id = in.String();
  paper.heading = in.ReadRange();
  paper.line = in.Number();
  paper.column = in.Number();
  paper.summary = in.ReadRange();
  if (in.Number() != 0) paper.sketch.resize(kSketchSize);
  for (std::uint32_t& number : paper.sketch) number = in.Hash<std::uint32_t>();
}

}  // namespace digestlint
