#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/command_line.h"
#include "cli/subcommand.h"
#include "lint/cache_folder.h"
#include "lint/config.h"
#include "lint/files.h"

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
  RunCache(const CommandLine& command, const Terminal& terminal, const std::string& folder, const Collected& collected,
           ConfigFinder& configs);

  // For RunOptions::cache; null: there is none.
  const std::shared_ptr<const CacheFolder>& folder() const { return folder_; }

  // How the last run ended, if this one can only end in the same way. Reads the files.
  std::optional<Ended> Find();
  // REQUIRES: Find gave nothing; the run had no error
  void Keep(const Ended& ended) const;

 private:
  std::string NameOfRun() const;
  std::string HashOfTexts() const;  // of all files, with their names; empty where one can't be read

  const CommandLine& command_;
  const Terminal& terminal_;
  const std::string& current_;
  const Collected& collected_;
  std::shared_ptr<const CacheFolder> folder_;
  std::string texts_;  // HashOfTexts when Find asked
};

}  // namespace digestlint
