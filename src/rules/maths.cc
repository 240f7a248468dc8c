#include "rules/maths.h"

#include <algorithm>

#include "text/utf8.h"

namespace digestlint {
namespace {

bool HasHangul(std::string_view text) {
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    if (IsHangul(DecodeAt(text, at, length))) return true;
  }
  return false;
}

// The next `$` that no backslash escapes, or npos.
std::size_t NextDollar(std::string_view text, std::size_t at) {
  if (text.find('$', at) == std::string_view::npos) return std::string_view::npos;  // nearly always, and quick
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '$') {
      return at;
    }
  }
  return std::string_view::npos;
}

bool IsMaths(std::string_view inside, char after) {
  if (inside.empty() || IsAsciiSpace(inside.front()) || IsAsciiSpace(inside.back())) return false;
  const bool has_command = inside.find('\\') != std::string_view::npos;
  if (IsAsciiDigit(after) && !has_command) return false;  // `$20/$30`
  return inside.find("\\text") != std::string_view::npos || !HasHangul(inside);
}

}  // namespace

std::vector<Range> FindMaths(std::string_view text, Range block) {
  std::vector<Range> found;
  const std::string_view body = text.substr(0, block.end);
  for (std::size_t open = NextDollar(body, block.begin); open < body.size();) {
    const bool display = body.substr(open, 2) == "$$";
    const std::size_t inside = open + (display ? 2 : 1);
    const std::size_t close = display ? body.find("$$", inside) : NextDollar(body, inside);
    if (close == std::string_view::npos) {
      open = display ? NextDollar(body, inside) : close;
      continue;
    }
    const std::size_t after = close + (display ? 2 : 1);
    if (display || IsMaths(body.substr(inside, close - inside), after < body.size() ? body[after] : ' ')) {
      found.push_back(MakeRange(open, after));
      open = NextDollar(body, after);
    } else {
      open = close;  // it may open another one
    }
  }
  return found;
}

bool InMaths(const std::vector<Range>& maths, std::uint32_t offset) {
  return std::any_of(maths.begin(), maths.end(), [&](Range range) { return range.contains(offset); });
}

}  // namespace digestlint
