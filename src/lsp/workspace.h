#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/documents.h"
#include "lsp/preferences.h"
#include "lsp/run.h"

namespace digestlint::lsp {

// The open documents, and the runs over the workspace's folders. Each document is in exactly one run: its folder's if
// that has the file, or else one of its own.
class Workspace {
 public:
  // `current_folder`: where documents are looked upon as lying that lie nowhere; absolute.
  Workspace(Preferences preferences, std::string current_folder);

  const Preferences& preferences() const { return preferences_; }
  void SetPreferences(Preferences preferences);  // everything is linted anew
  void Reload() { SetPreferences(preferences_); }
  void AddFolder(std::string absolute);
  void RemoveFolder(std::string_view absolute);

  OpenDocument& Open(std::string uri, std::int64_t version, std::string text);
  void Close(std::string_view uri);
  OpenDocument* Find(std::string_view uri);
  // Says that its text has changed: it is linted when it is next needed.
  void Touch(OpenDocument& document);
  void Saved(OpenDocument& document);
  void Settle(OpenDocument& document);  // lints it if its text has changed
  bool SettleOne();                     // the one that was touched first; false: none was
  bool touched() const { return !touched_.empty(); }

  void FileChanged(std::string_view absolute);
  void FindFilesAgain();
  bool ConfigChanged() const;

  bool Step();           // one piece of the work that waits; false: nothing to do just now
  bool finding() const;  // files are being looked for
  bool busy() const;
  std::size_t waiting() const;
  bool across_is_due() const;
  void LintAcross();

  // What is to be shown anew. `file` is null where it is gone.
  struct Change {
    std::string uri;
    Run* run;
    RunFile* file;
  };
  std::vector<Change> TakeChanges();
  std::map<std::string, Error> ConfigErrors() const;

  std::vector<Run*> Runs() const;
  const std::map<std::string, std::unique_ptr<OpenDocument>, std::less<>>& documents() const { return documents_; }

 private:
  std::string PathFor(std::string_view uri) const;
  Run* FolderOf(std::string_view absolute) const;
  void Place(OpenDocument& document);
  void PlaceAll();

  Preferences preferences_;
  const std::string current_folder_;
  std::vector<std::string> folder_paths_;
  std::vector<std::unique_ptr<Run>> folders_;  // of these paths; none where only open documents are linted
  std::map<std::string, std::unique_ptr<OpenDocument>, std::less<>> documents_;  // by URI
  std::vector<std::string> touched_;
  std::vector<std::string> gone_;  // URIs whose reports are to be taken back
};

}  // namespace digestlint::lsp
