#include "lsp/folding.h"

#include <nlohmann/json.hpp>

namespace digestlint::lsp {

std::optional<Json> FoldingRanges(const View& view, Received) {
  Json ranges = Json::array();
  const Source& source = view.source();
  const auto add = [&](Range range) {
    if (range.empty()) return;
    const std::uint32_t first = source.line_at(range.begin);
    const std::uint32_t last = source.line_at(range.end - 1);
    if (first < last) ranges.push_back({{"startLine", first}, {"endLine", last}});
  };
  const auto& headings = view.digest.headings;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    Range range{headings[i].range.begin, i + 1 < headings.size() ? headings[i + 1].range.begin : source.size()};
    while (range.end > range.begin && (source.text()[range.end - 1] == '\n' || source.text()[range.end - 1] == '\r')) --range.end;
    add(range);
  }
  for (const Paper& paper : view.digest.papers) {
    add(paper.range);
    for (const Field& field : paper.fields) {
      if (field.kind == FieldKind::kSummary) add(field.range);
    }
  }
  return ranges;
}

}  // namespace digestlint::lsp
