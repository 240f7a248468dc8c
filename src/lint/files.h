#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"
#include "text/source.h"

namespace digestlint {

// A file to lint.
struct InputFile {
  std::string path;      // as reports show it
  std::string absolute;  // normalised, links not followed
  bool named = false;    // by the user, not found in a folder: linted whatever its ending
};

// Normalises `path` against `base` (absolute) without touching the disk.
std::string AbsolutePath(std::string_view path, std::string_view base);

// `absolute` relative to the folder `base`, or nothing if it lies elsewhere.
std::string_view RelativeTo(std::string_view absolute, std::string_view base);
// The same, but the whole of `absolute` if it lies elsewhere.
std::string_view ShortestFrom(std::string_view absolute, std::string_view base);

// Whether a path below `root`'s folder is excluded; given absolute paths of files and folders.
using ExcludeFilter = std::function<bool(std::string_view absolute, bool is_folder)>;

struct Collected {
  std::vector<InputFile> files;  // sorted by path, each once
  std::vector<Error> errors;     // paths that don't exist, folders that can't be read
  std::size_t ignored = 0;       // files that .gitignore or `exclude` left out
};

// Expands files and folders. In folders, Markdown files (.md, .markdown) count; hidden entries and what .gitignore
// names (in the folder, below it, and above it up to the repository's root) do not. Links to folders aren't followed.
Collected CollectFiles(const std::vector<std::string>& paths, std::string_view current_folder,
                       const ExcludeFilter& excluded);

// The whole file. Errors name what is in the way: a folder, a broken link, no permission, more than `most` bytes.
Result<std::string> ReadFile(const std::string& path, std::size_t most = Source::kMaxBytes);

// The folder that holds `.git`, at or above `folder`; empty if there is none.
std::string FindRepositoryRoot(std::string_view folder);

}  // namespace digestlint
