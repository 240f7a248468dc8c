#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lint/files.h"
#include "text/range.h"
#include "text/result.h"
#include "text/source.h"

namespace digestlint {

// The lines that were added or changed since HEAD and a revision parted, in the work tree as it is on disk: what a pull
// request touches. git says so; a file that was renamed is compared with what it was. May be used by several threads.
class ChangedLines {
 public:
  // Looks into the repositories of these files, or into the one around `current_folder` where there are none.
  // Errors: no git, no repository, no such revision, nothing in common with it.
  static Result<ChangedLines> Since(const std::string& revision, const std::vector<InputFile>& files,
                                    const std::string& current_folder);

  // The changed lines of one file, in order. Nothing if git doesn't know the file: then all of it is new.
  // REQUIRES: it is one of the files
  std::optional<std::vector<Range>> In(std::string_view absolute, const Source& source) const;

 private:
  // Lines as git counts them: from 1, each ending with \n.
  struct Lines {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  struct Repository {
    std::set<std::string, std::less<>> tracked = {};  // paths from its root
    std::map<std::string, std::vector<Lines>, std::less<>> changed = {};
  };

  static Result<Repository> ReadRepository(const std::string& root, const std::string& revision);
  static void ReadDiff(std::string_view diff, Repository& repository);

  std::map<std::string, Repository, std::less<>> repositories_;  // by root
};

}  // namespace digestlint
