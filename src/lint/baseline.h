#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/config.h"
#include "lint/lint.h"
#include "text/result.h"

namespace digestlint {

// The problems that were there when a project began to lint: they stay quiet until they are mended. As a file it is text,
// one problem a line, sorted, so that a diff shows what was mended and git merges two branches line by line:
//   # digestlint-baseline 1
//   2024/06/03.md<tab>duplicate-author<tab>1c85ae32b1e2f5a9:1
// Paths are relative to the file's folder. Immutable once read; may be used by several threads.
class Baseline {
 public:
  // An empty one whose paths are relative to `folder` (absolute).
  explicit Baseline(std::string folder) : folder_(std::move(folder)) {}

  // REQUIRES: `path` is absolute. Errors: not readable, no baseline, of a newer version, a line that is none.
  static Result<Baseline> Read(const std::string& path);
  // The same for text that stands in no file; `path` is the one that it is taken for.
  static Result<Baseline> Parse(std::string_view bytes, const std::string& path);

  // The fingerprints that stay quiet in this file, sorted. A file that the baseline doesn't know may have been renamed: it
  // has those of the files that are gone.
  std::vector<std::string> KnownIn(std::string_view absolute) const;

  struct Update {
    std::size_t added = 0;
    std::size_t mended = 0;  // and taken out
  };
  // Brings the baseline up to date with a run that reported everything: problems that are mended go, and unless
  // `only_prune`, new ones come. What this run can't know stays: files that it didn't lint, rules that were switched off,
  // and, unless it linted `everything` around the baseline, what rules say across files.
  Update UpdateFrom(const RunResult& run, ConfigFinder& configs, bool only_prune, bool everything);

  std::string ToText() const;
  std::size_t size() const;  // problems
  std::size_t file_count() const { return files_.size(); }

 private:
  struct Entry {
    std::string rule;
    std::string fingerprint;
    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  using Entries = std::set<Entry>;

  std::string PathFor(std::string_view absolute) const;
  void FindOrphans();

  std::string folder_;
  std::map<std::string, Entries, std::less<>> files_;  // by path
  std::vector<std::string> orphans_;  // fingerprints of files that are gone, sorted
};

}  // namespace digestlint
