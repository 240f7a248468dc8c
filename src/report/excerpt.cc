#include "report/excerpt.h"

#include <algorithm>
#include <vector>

#include "report/report.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// A code point with what is drawn into it.
struct Cell {
  std::size_t begin = 0;  // bytes into the line
  std::size_t end = 0;
  std::size_t column = 0;  // columns before it
};

std::size_t ShownWidth(char32_t c) { return static_cast<std::size_t>(std::max(0, DisplayWidth(ForTerminal(c)))); }

}  // namespace

Excerpt MakeExcerpt(std::string_view line, Range focus, std::size_t width) {
  // Of a very long line (a digest's authors may be thousands) only what can be shown is looked at.
  const std::size_t reach = 16 * width;
  const std::size_t front = StartOfCodePoint(line, focus.begin > reach ? focus.begin - reach : 0);
  const std::size_t back = StartOfCodePoint(line, std::min(line.size(), focus.begin + reach));
  const std::string_view whole = line;
  line = line.substr(front, back - front);
  focus = MakeRange(focus.begin - front, std::min<std::size_t>(focus.end - front, line.size()));
  std::vector<Cell> cells;
  std::size_t columns = 0;
  for (std::size_t at = 0, length = 0; at < line.size(); at += length) {
    const std::size_t cell_width = ShownWidth(DecodeAt(line, at, length));
    if (cell_width == 0 && !cells.empty()) {
      cells.back().end = at + length;
    } else {
      cells.push_back({at, at + length, columns});
      columns += cell_width;
    }
  }
  const auto cell_at = [&](std::size_t byte) {
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const Cell& cell) { return byte < cell.end; });
    return static_cast<std::size_t>(found - cells.begin());
  };
  const auto column_of = [&](std::size_t cell) { return cell < cells.size() ? cells[cell].column : columns; };
  const std::size_t focus_first = cell_at(focus.begin);
  const std::size_t focus_last = focus.empty() ? focus_first : std::max(focus_first, cell_at(focus.end - 1) + 1);

  std::size_t first = 0;
  std::size_t last = cells.size();
  const bool cut_front = front > 0;
  const bool cut_back = back < whole.size();
  if (columns > width || cut_front || cut_back) {
    const std::size_t budget = width > 8 ? width - 2 : 6;  // an ellipsis at each end
    const std::size_t focus_columns = std::min(column_of(focus_last) - column_of(focus_first), budget);
    first = focus_first;
    last = focus_first;
    while (last < focus_last && column_of(last + 1) - column_of(first) <= budget) ++last;
    const std::size_t side = (budget - std::min(budget, focus_columns)) / 2;
    while (first > 0 && column_of(focus_first) - column_of(first - 1) <= side) --first;
    while (last < cells.size() && column_of(last + 1) - column_of(first) <= budget) ++last;
    while (first > 0 && column_of(last) - column_of(first - 1) <= budget) --first;
  }
  Excerpt excerpt;
  const std::size_t begin_byte = first < cells.size() ? cells[first].begin : line.size();
  const std::size_t end_byte = last == 0 ? begin_byte : cells[last - 1].end;
  const bool more_before = first > 0 || cut_front;
  if (more_before) excerpt.text += "…";
  excerpt.text += ForTerminal(line.substr(begin_byte, end_byte - begin_byte));
  if (last < cells.size() || cut_back) excerpt.text += "…";
  excerpt.focus_column = column_of(focus_first) - column_of(first) + (more_before ? 1 : 0);
  excerpt.focus_width = std::max<std::size_t>(1, column_of(std::min(focus_last, last)) - column_of(focus_first));
  return excerpt;
}

}  // namespace digestlint
