#include "fix/line_edits.h"

#include <algorithm>
#include <cstdint>
#include <dtl/dtl.hpp>
#include <string>

#include "text/utf8.h"

namespace digestlint {
namespace {

// Above that many lines the search for the shortest script takes longer than anybody likes to wait.
constexpr std::size_t kMostLines = 20000;

std::vector<std::string_view> SplitLines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// Adds the edit without what is the same at both ends, on code points.
void Add(std::string_view before, Range range, std::string_view with, std::vector<Edit>& edits) {
  const std::string_view old = before.substr(range.begin, range.size());
  const auto starts = [](std::string_view text, std::size_t at) { return at == text.size() || IsCodePointStart(text[at]); };
  const std::size_t shorter = std::min(old.size(), with.size());
  std::size_t prefix = 0;
  while (prefix < shorter && old[prefix] == with[prefix]) ++prefix;
  while (!starts(old, prefix) || !starts(with, prefix)) --prefix;
  std::size_t suffix = 0;
  while (suffix < shorter - prefix && old[old.size() - 1 - suffix] == with[with.size() - 1 - suffix]) ++suffix;
  while (!starts(old, old.size() - suffix) || !starts(with, with.size() - suffix)) --suffix;
  edits.push_back({MakeRange(range.begin + prefix, range.end - suffix),
                   std::string(with.substr(prefix, with.size() - suffix - prefix))});
}

}  // namespace

std::vector<Edit> LineEdits(std::string_view before, std::string_view after) {
  std::vector<Edit> edits;
  if (before == after) return edits;
  const std::vector<std::string_view> old = SplitLines(before);
  const std::vector<std::string_view> now = SplitLines(after);
  if (old.size() + now.size() > kMostLines) {
    Add(before, MakeRange(0u, before.size()), after, edits);
    return edits;
  }
  dtl::Diff<std::string_view, std::vector<std::string_view>> diff(old, now);
  diff.compose();
  std::uint32_t at = 0;
  Range open{};
  std::string with;
  const auto close = [&] {
    if (!open.empty() || !with.empty()) Add(before, open, with, edits);
    with.clear();
  };
  open = {at, at};
  for (const auto& [line, info] : diff.getSes().getSequence()) {
    const auto size = static_cast<std::uint32_t>(line.size());
    if (info.type == dtl::SES_ADD) {
      with += line;
    } else if (info.type == dtl::SES_DELETE) {
      at += size;
      open.end = at;
    } else {
      close();
      at += size;
      open = {at, at};
    }
  }
  close();
  return edits;
}

}  // namespace digestlint
