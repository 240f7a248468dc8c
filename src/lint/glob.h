#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace digestlint {

// An ordered list of patterns in the language of .gitignore, matched against paths relative to one folder: `*`, `?`,
// `[a-z]`, `**`; a leading or inner `/` anchors, a trailing one means folders only, `!` takes a match back.
// Source: gitignore(5). Immutable once built; may be used by several threads.
class GlobList {
 public:
  GlobList();
  ~GlobList();
  GlobList(GlobList&&) noexcept;
  GlobList& operator=(GlobList&&) noexcept;

  // Adds one line of an ignore file; blank lines and comments add nothing.
  void Add(std::string_view line);
  bool empty() const { return patterns_.empty(); }
  const std::vector<std::string>& lines() const { return lines_; }  // those that were added, as they were

  enum class Verdict : unsigned char { kNone, kMatched, kTakenBack };
  // What the last pattern that matches says. `path` is relative, with `/`, without a leading one.
  Verdict Match(std::string_view path, bool is_folder) const;

 private:
  struct Pattern {
    std::unique_ptr<re2::RE2> regex;
    bool folders_only = false;
    bool negated = false;
  };
  std::vector<Pattern> patterns_;
  std::vector<std::string> lines_;
};

}  // namespace digestlint
