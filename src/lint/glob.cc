#include "lint/glob.h"

#include <re2/re2.h>

#include <algorithm>

namespace digestlint {
namespace {

// What a pattern matches that git can't read: an open class, a backslash at its end.
constexpr const char* kNothing = "[^\\x00-\\x{10FFFF}]";

// Where the class that opens at `open` is closed; npos if nowhere. A `]` right at its start is one of its characters, and so
// is the one that ends `[:alpha:]`.
std::size_t ClassEnd(std::string_view glob, std::size_t open) {
  std::size_t at = open + 1;
  if (at < glob.size() && (glob[at] == '!' || glob[at] == '^')) ++at;
  if (at < glob.size() && glob[at] == ']') ++at;
  while (at < glob.size() && glob[at] != ']') {
    const std::size_t named_end = glob.substr(at).starts_with("[:") ? glob.find(":]", at + 2) : std::string_view::npos;
    at = named_end != std::string_view::npos ? named_end + 2 : at + (glob[at] == '\\' ? 2u : 1u);
  }
  return at < glob.size() ? at : std::string_view::npos;
}

// A class of the pattern, given without its brackets. One that is negated never matches a slash.
std::string ClassRegex(std::string_view body) {
  const bool negated = body[0] == '!' || body[0] == '^';
  if (negated) body.remove_prefix(1);
  std::string regex = negated ? "[^/" : "[";
  for (std::size_t k = 0; k < body.size(); ++k) {
    const std::size_t named_end = body.substr(k).starts_with("[:") ? body.find(":]", k + 2) : std::string_view::npos;
    if (named_end != std::string_view::npos) {
      regex += body.substr(k, named_end + 2 - k);
      k = named_end + 1;
      continue;
    }
    if (body[k] == '\\' && k + 1 < body.size()) ++k;
    if (body[k] == '[' || body[k] == ']' || body[k] == '^' || body[k] == '\\') regex += '\\';
    regex += body[k];
  }
  return regex + ']';
}

// Blanks at the end don't count, unless a backslash stands before them.
std::string_view WithoutTrailingBlanks(std::string_view line) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == ' ') continue;
    if (line[at] == '\\') ++at;
    end = std::min(at + 1, line.size());
  }
  return line.substr(0, end);
}

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
      const std::size_t end = ClassEnd(glob, i);
      if (end == std::string_view::npos) return kNothing;
      regex += ClassRegex(glob.substr(i + 1, end - i - 1));
      i = end;
    } else {
      if (c == '\\' && i + 1 == glob.size()) return kNothing;
      const char literal = c == '\\' ? glob[++i] : c;
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
  line = WithoutTrailingBlanks(line);
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
  // Byte by byte, as git does it: a name need not be UTF-8.
  options.set_encoding(RE2::Options::EncodingLatin1);
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
