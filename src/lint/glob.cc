#include "lint/glob.h"

#include <re2/re2.h>

namespace digestlint {
namespace {

// One pattern, without `!` and the slashes at its ends, as a regular expression over a whole relative path.
std::string ToRegex(std::string_view glob, bool anchored) {
  std::string regex = anchored ? "" : "(?:.*/)?";
  for (std::size_t i = 0; i < glob.size(); ++i) {
    const char c = glob[i];
    const bool at_segment = i == 0 || glob[i - 1] == '/';
    if (c == '*' && glob.substr(i).starts_with("**") && at_segment &&
        (i + 2 == glob.size() || glob[i + 2] == '/')) {
      if (i + 2 == glob.size()) {
        regex += ".*";  // everything below
        i += 1;
      } else {
        regex += "(?:.*/)?";
        i += 2;
      }
    } else if (c == '*') {
      regex += "[^/]*";
      while (i + 1 < glob.size() && glob[i + 1] == '*') ++i;
    } else if (c == '?') {
      regex += "[^/]";
    } else if (c == '[') {
      std::size_t end = i + 1;
      if (end < glob.size() && (glob[end] == '!' || glob[end] == '^')) ++end;
      if (end < glob.size() && glob[end] == ']') ++end;
      while (end < glob.size() && glob[end] != ']') end += glob[end] == '\\' ? 2u : 1u;
      if (end >= glob.size()) {
        regex += "[^\\x{0}-\\x{10FFFF}]";  // an open class matches nothing
        break;
      }
      std::string_view body = glob.substr(i + 1, end - i - 1);
      const bool negated = !body.empty() && (body[0] == '!' || body[0] == '^');
      if (negated) body.remove_prefix(1);
      regex += negated ? "[^/" : "[";
      for (std::size_t k = 0; k < body.size(); ++k) {
        if (body[k] == '[' && k + 1 < body.size() && body[k + 1] == ':') {
          const std::size_t close = body.find(":]", k + 2);
          if (close != std::string_view::npos) {
            regex += body.substr(k, close + 2 - k);
            k = close + 1;
            continue;
          }
        }
        if (body[k] == '\\' && k + 1 < body.size()) ++k;
        if (body[k] == '[' || body[k] == ']' || body[k] == '^' || body[k] == '\\') regex += '\\';
        regex += body[k];
      }
      regex += ']';
      i = end;
    } else {
      const char literal = c == '\\' && i + 1 < glob.size() ? glob[++i] : c;
      regex += RE2::QuoteMeta(re2::StringPiece(&literal, 1));
    }
  }
  return regex;
}

}  // namespace

GlobList::GlobList() = default;
GlobList::~GlobList() = default;
GlobList::GlobList(GlobList&&) noexcept = default;
GlobList& GlobList::operator=(GlobList&&) noexcept = default;

void GlobList::Add(std::string_view line) {
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
  if (line.empty() || line[0] == '#') return;
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  lines_.emplace_back(line);
  Pattern pattern;
  if (line.starts_with('!')) {
    pattern.negated = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.folders_only = true;
    line.remove_suffix(1);
  }
  const bool anchored = line.find('/') != std::string_view::npos;
  if (line.starts_with('/')) line.remove_prefix(1);
  if (line.empty()) return;
  RE2::Options options(RE2::Quiet);
  options.set_dot_nl(true);
  pattern.regex = std::make_unique<RE2>(ToRegex(line, anchored), options);
  if (pattern.regex->ok()) patterns_.push_back(std::move(pattern));
}

GlobList::Verdict GlobList::Match(std::string_view path, bool is_folder) const {
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->folders_only && !is_folder) continue;
    if (RE2::FullMatch(re2::StringPiece(path.data(), path.size()), *pattern->regex)) {
      return pattern->negated ? Verdict::kTakenBack : Verdict::kMatched;
    }
  }
  return Verdict::kNone;
}

}  // namespace digestlint
