#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/config.h"
#include "lint/files.h"
#include "lint/lint.h"
#include "lint/paper_cache.h"
#include "lsp/config_watch.h"
#include "lsp/file_finder.h"
#include "lsp/preferences.h"

namespace digestlint::lsp {

// One file of a run. It waits for its turn, or has a result, an error, or none of the two: then it is no digest, or
// excluded.
struct RunFile {
  InputFile input = {};
  std::string uri = {};  // as the client calls it; empty: the file: URI of its path
  std::optional<FileResult> result = {};
  std::optional<Error> error = {};
  std::optional<Settings> settings = {};  // looked up when first needed, and kept while the file is open
  bool open = false;                        // an editor holds its text; the disk doesn't count
  PaperCache cache = {};                    // of that text
  std::uint64_t revision = 0;               // another one whenever its reports may be others
};

std::string UriOf(const RunFile& file);

// The files of one folder as a fresh `digestlint` in that folder would see them, with the texts of open documents in
// place of what is on the disk. It works in small pieces, so that whoever types never waits for other files. One thread.
class Run {
 public:
  // All digests below an absolute folder. Nothing is read before the first Step.
  Run(std::string folder, Preferences preferences);
  // One text alone. Its settings are those of its path, which need not exist. `folder` is what its path is relative to.
  Run(std::string folder, InputFile file, Preferences preferences);

  const std::string& folder() const { return folder_; }
  const Preferences& preferences() const { return preferences_; }
  // By absolute path, which is the order of the paths that reports show.
  const std::map<std::string, RunFile, std::less<>>& files() const { return files_; }
  RunFile* Find(std::string_view absolute);

  // Does the next piece of what waits: has the files found, or lints one. False if there is nothing to do just now.
  bool Step();
  bool finding() const { return !found_files_; }  // in the background; Step takes what comes of it
  bool busy() const { return finding() || !waiting_.empty(); }
  std::size_t waiting() const { return waiting_.size(); }

  // Lints a text that an editor holds. What rules say across many files follows behind, by LintAcross.
  void SetText(RunFile& file, std::string_view text);
  void CloseText(RunFile& file);  // from now on the disk counts again
  // Takes over what another run has made of the same text.
  void Adopt(RunFile& file, RunFile& from);

  void FileChanged(std::string_view absolute);  // on the disk: another text, new, or gone
  void FindFilesAgain();
  // Everything is linted anew: the files on the disk by Step, texts of editors must be set again.
  void Reload(Preferences preferences);
  bool ConfigChanged() const { return watch_.Changed(); }

  bool across_is_due() const { return across_due_ && !busy(); }
  void LintAcross();

  // The files whose reports may be others than when this was asked last, and the URIs of those that are gone.
  std::vector<RunFile*> TakeChanged();
  std::vector<std::string> TakeGone();
  // What stands in the way of settings, by the path of the config (empty: the preferences).
  const std::map<std::string, Error>& config_errors() const { return config_errors_; }
  const Settings& SettingsFor(RunFile& file);
  const Config* ConfigFor(const RunFile& file);  // null where it doesn't load

 private:
  // The config of the file; what it was read from is watched from now on.
  Result<const Config*> Watch(const RunFile& file);
  void TakeFiles(const std::vector<InputFile>& found);
  void LintFromDisk(RunFile& file);
  void LintText(RunFile& file, std::string text);
  void Changed(RunFile& file);
  bool IsSmall() const;

  std::string folder_;
  Preferences preferences_;
  bool alone_ = false;
  std::unique_ptr<ConfigFinder> configs_;
  ConfigWatch watch_;
  std::map<std::string, Error> config_errors_;
  FileFinder finder_;
  std::map<std::string, RunFile, std::less<>> files_;
  std::deque<std::string> waiting_;
  std::vector<std::string> changed_;  // paths
  std::vector<std::string> gone_;     // URIs
  std::uint64_t revisions_ = 0;
  bool found_files_ = false;
  bool across_due_ = false;
};

}  // namespace digestlint::lsp
