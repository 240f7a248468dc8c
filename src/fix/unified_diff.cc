#include "fix/unified_diff.h"

#include <fmt/format.h>

#include <dtl/dtl.hpp>
#include <vector>

namespace digestlint {
namespace {

// Lines with their \n, as diff counts them; a \r stays part of its line.
std::vector<std::string> SplitLines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t size = end == std::string_view::npos ? text.size() : end + 1;
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

void AppendLine(std::string& out, char mark, const std::string& line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// A path with characters that git quotes is quoted as git does it.
std::string QuotePath(std::string_view prefix, std::string_view path) {
  bool plain = true;
  std::string quoted;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      plain = false;
      quoted += '\\';
      quoted += c;
    } else if (byte < 0x20 || byte >= 0x7F) {
      plain = false;
      quoted += fmt::format("\\{:03o}", byte);
    } else {
      quoted += c;
    }
  }
  // Behind a name with a space, a tab tells `patch` where it ends, as git writes it.
  if (plain) return fmt::format("{}{}{}", prefix, path, path.find(' ') == std::string_view::npos ? "" : "\t");
  return fmt::format("\"{}{}\"", prefix, quoted);
}

std::string HunkRange(long long start, long long count) {
  if (count == 0 && start > 0) --start;  // an empty side names the line before it
  return count == 1 ? std::to_string(start) : fmt::format("{},{}", start, count);
}

}  // namespace

std::string UnifiedDiff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  dtl::Diff<std::string, std::vector<std::string>> diff(SplitLines(before), SplitLines(after));
  diff.compose();
  while (path.starts_with("./")) path.remove_prefix(2);
  while (path.starts_with('/')) path.remove_prefix(1);
  std::string out = fmt::format("--- {}\n+++ {}\n", QuotePath("a/", path), QuotePath("b/", path));

  const auto& script = diff.getSes().getSequence();
  constexpr std::size_t kContext = 3;
  for (std::size_t i = 0; i < script.size();) {
    if (script[i].second.type == dtl::SES_COMMON) {
      ++i;
      continue;
    }
    // A hunk: this change, and all that follow within twice the context.
    std::size_t end = i;
    for (std::size_t k = i, common = 0; k < script.size() && common <= 2 * kContext; ++k) {
      common = script[k].second.type == dtl::SES_COMMON ? common + 1 : 0;
      if (common == 0) end = k + 1;
    }
    const std::size_t first = i < kContext ? 0 : i - kContext;
    const std::size_t last = std::min(script.size(), end + kContext);
    long long old_start = 0;
    long long new_start = 0;
    for (std::size_t k = 0; k < first; ++k) {
      old_start += script[k].second.type != dtl::SES_ADD ? 1 : 0;
      new_start += script[k].second.type != dtl::SES_DELETE ? 1 : 0;
    }
    long long old_count = 0;
    long long new_count = 0;
    std::string body;
    for (std::size_t k = first; k < last; ++k) {
      const auto type = script[k].second.type;
      old_count += type != dtl::SES_ADD ? 1 : 0;
      new_count += type != dtl::SES_DELETE ? 1 : 0;
      AppendLine(body, type == dtl::SES_ADD ? '+' : type == dtl::SES_DELETE ? '-' : ' ', script[k].first);
    }
    out += fmt::format("@@ -{} +{} @@\n{}", HunkRange(old_start + 1, old_count), HunkRange(new_start + 1, new_count), body);
    i = last;
  }
  return out;
}

}  // namespace digestlint
