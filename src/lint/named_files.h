#pragma once

#include <optional>
#include <string>
#include <utility>

#include "text/result.h"

namespace digestlint {

// Reads the files that a config names: `extends`, `pattern-files`, `word-file`. A config that was found beside a digest may
// be anybody's, and linting somebody's checkout must not read the rest of the disk: such a one may only name what lies
// below its root, links followed. One that the user named with --config may name anything.
class NamedFiles {
 public:
  // `root`: an absolute folder, or nothing where the config may name anything.
  explicit NamedFiles(std::optional<std::string> root) : root_(std::move(root)) {}

  // REQUIRES: path is absolute and normalised
  Result<std::string> Read(const std::string& path) const;

  // What a config that was found in `folder` may name: the repository that holds it, or without one, the folder itself.
  static std::string RootFor(const std::string& folder);

 private:
  std::optional<std::string> root_;
};

}  // namespace digestlint
