#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "cli/command_line.h"
#include "cli/file_linter.h"
#include "cli/subcommand.h"
#include "lint/cache_folder.h"
#include "lint/files.h"
#include "lint/lint.h"
#include "text/content_hash.h"

namespace digestlint {

// What --cache keeps in the folder .digestlint_cache of the repository, or of the current folder where there is none: what was
// found in each file, and what was printed. All of it is named by the program, the config and the options, and holds for a
// file as long as its bytes are the same.
class RunCache {
 public:
  // What a run ended with.
  struct Ended {
    int exit_code = 0;
    std::string output = {};
  };

  // The arguments must outlive it. Where the options choose problems by more than rules (--baseline, --changed-since, --shard)
  // nothing is kept.
  RunCache(const CommandLine& command, const Terminal& terminal, FileLinter& linter, const Collected& collected);

  // For RunOptions::cache; null: there is none.
  const std::shared_ptr<const CacheFolder>& folder() const { return folder_; }

  // How the last run ended, if this one can only end in the same way. Reads the files.
  std::optional<Ended> Find() const;
  // REQUIRES: run is of these files, by this cache
  void Keep(const Ended& ended, const RunResult& run) const;

 private:
  bool IsPrinted() const;  // whether what is printed is all that comes of the run
  std::string NameOfRun() const;
  std::string HashOfAll(std::span<const ContentHash> texts) const;  // with their names

  const CommandLine& command_;
  const Terminal& terminal_;
  const std::string& current_;  // the folder
  const Collected& collected_;
  std::shared_ptr<const CacheFolder> folder_;
};

}  // namespace digestlint
