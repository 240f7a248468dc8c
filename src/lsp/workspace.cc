#include "lsp/workspace.h"

#include <algorithm>
#include <utility>

#include "lint/files.h"
#include "lsp/uri.h"

namespace digestlint::lsp {

Workspace::Workspace(Preferences preferences, std::string current_folder)
    : preferences_(std::move(preferences)), current_folder_(std::move(current_folder)) {}

std::vector<Run*> Workspace::Runs() const {
  std::vector<Run*> runs;
  for (const auto& folder : folders_) runs.push_back(folder.get());
  for (const auto& [uri, document] : documents_) {
    if (document->alone) runs.push_back(document->alone.get());
  }
  return runs;
}

void Workspace::SetPreferences(Preferences preferences) {
  const bool same_runs = preferences.workspace == preferences_.workspace;
  preferences_ = std::move(preferences);
  for (Run* run : Runs()) run->Reload(preferences_);
  for (const auto& [uri, document] : documents_) Touch(*document);
  if (same_runs) return;
  const std::vector<std::string> paths = std::exchange(folder_paths_, {});
  for (const std::string& path : paths) {
    RemoveFolder(path);
    AddFolder(path);
  }
}

void Workspace::AddFolder(std::string absolute) {
  if (std::find(folder_paths_.begin(), folder_paths_.end(), absolute) != folder_paths_.end()) return;
  folder_paths_.push_back(absolute);
  if (preferences_.workspace) folders_.push_back(std::make_unique<Run>(std::move(absolute), preferences_));
}

void Workspace::RemoveFolder(std::string_view absolute) {
  std::erase(folder_paths_, absolute);
  const auto found = std::find_if(folders_.begin(), folders_.end(), [&](const auto& run) { return run->folder() == absolute; });
  if (found == folders_.end()) return;
  const std::unique_ptr<Run> gone = std::move(*found);
  folders_.erase(found);
  for (const auto& [path, file] : gone->files()) {
    if (!file.open) gone_.push_back(UriOf(file));
  }
  for (const auto& [uri, document] : documents_) {
    if (document->run == gone.get()) Place(*document);
  }
}

// A document that was never saved has no path: it is treated as if it lay in the workspace, under its name.
std::string Workspace::PathFor(std::string_view uri) const {
  if (auto path = PathOfUri(uri)) return *path;
  const std::size_t at = uri.find_last_of("/:");
  const std::string_view name = at == std::string_view::npos ? uri : uri.substr(at + 1);
  return AbsolutePath(name.empty() ? "untitled.md" : name, folder_paths_.empty() ? current_folder_ : folder_paths_.front());
}

Run* Workspace::FolderOf(std::string_view absolute) const {
  Run* nearest = nullptr;
  for (const auto& run : folders_) {
    if (RelativeTo(absolute, run->folder()).empty()) continue;
    if (nearest == nullptr || run->folder().size() > nearest->folder().size()) nearest = run.get();
  }
  return nearest;
}

// Finds the run that the document belongs to, and has it linted there.
void Workspace::Place(OpenDocument& document) {
  Run* folder = FolderOf(document.absolute);
  RunFile* file = folder == nullptr || !PathOfUri(document.uri) ? nullptr : folder->Find(document.absolute);
  if (file != nullptr && !file->open) {
    document.alone.reset();
    document.run = folder;
  } else {
    const std::string base = folder == nullptr ? current_folder_ : folder->folder();
    const std::string_view below = folder == nullptr ? std::string_view() : RelativeTo(document.absolute, base);
    InputFile input{below.empty() ? document.absolute : std::string(below), document.absolute, true};
    document.alone = std::make_unique<Run>(base, std::move(input), preferences_);
    document.run = document.alone.get();
  }
  document.file().uri = document.uri;
  document.file().open = true;
  document.parsed.reset();
  Touch(document);
}

// A folder's files may be known only now: then its run takes over the documents that have been alone so far.
void Workspace::PlaceAll() {
  for (const auto& [uri, document] : documents_) {
    Run* folder = FolderOf(document->absolute);
    if (!document->alone || folder == nullptr || !PathOfUri(uri)) continue;
    RunFile* file = folder->Find(document->absolute);
    if (file == nullptr || file->open) continue;
    Settle(*document);
    folder->Adopt(*file, document->file());
    file->uri = uri;
    document->run = folder;
    document->alone.reset();
    document->parsed.reset();
  }
}

OpenDocument& Workspace::Open(std::string uri, std::int64_t version, std::string text) {
  Close(uri);
  auto made = std::make_unique<OpenDocument>(OpenDocument{.uri = uri, .version = version, .text = TextBuffer(std::move(text))});
  OpenDocument& document = *made;
  document.absolute = PathFor(uri);
  documents_.emplace(std::move(uri), std::move(made));
  Place(document);
  return document;
}

void Workspace::Close(std::string_view uri) {
  const auto found = documents_.find(uri);
  if (found == documents_.end()) return;
  OpenDocument& document = *found->second;
  if (document.alone) {
    gone_.push_back(document.uri);
  } else {
    document.run->CloseText(document.file());
  }
  documents_.erase(found);
}

OpenDocument* Workspace::Find(std::string_view uri) {
  const auto found = documents_.find(uri);
  return found == documents_.end() ? nullptr : found->second.get();
}

void Workspace::Touch(OpenDocument& document) {
  document.dirty = true;
  if (std::find(touched_.begin(), touched_.end(), document.uri) == touched_.end()) touched_.push_back(document.uri);
}

// A digest that was saved for the first time belongs to its folder from now on.
void Workspace::Saved(OpenDocument& document) {
  Run* folder = FolderOf(document.absolute);
  if (document.alone && folder != nullptr && !folder->finding()) folder->FindFilesAgain();
}

void Workspace::Settle(OpenDocument& document) {
  if (!document.dirty) return;
  document.dirty = false;
  document.run->SetText(document.file(), document.text.text());
}

bool Workspace::SettleOne() {
  while (!touched_.empty()) {
    OpenDocument* document = Find(touched_.front());
    touched_.erase(touched_.begin());
    if (document == nullptr || !document->dirty) continue;
    Settle(*document);
    return true;
  }
  return false;
}

void Workspace::FileChanged(std::string_view absolute) {
  if (Run* folder = FolderOf(absolute)) folder->FileChanged(absolute);
}

void Workspace::FindFilesAgain() {
  for (const auto& run : folders_) run->FindFilesAgain();
}

bool Workspace::ConfigChanged() const {
  const std::vector<Run*> runs = Runs();
  return std::any_of(runs.begin(), runs.end(), [](const Run* run) { return run->ConfigChanged(); });
}

bool Workspace::Step() {
  for (const auto& run : folders_) {
    const bool was_finding = run->finding();
    if (!run->Step()) continue;
    if (was_finding && !run->finding()) PlaceAll();
    return true;
  }
  return false;
}

bool Workspace::finding() const {
  return std::any_of(folders_.begin(), folders_.end(), [](const auto& run) { return run->finding(); });
}

bool Workspace::busy() const {
  return std::any_of(folders_.begin(), folders_.end(), [](const auto& run) { return run->busy(); });
}

std::size_t Workspace::waiting() const {
  std::size_t waiting = 0;
  for (const auto& run : folders_) waiting += run->waiting();
  return waiting;
}

bool Workspace::across_is_due() const {
  return std::any_of(folders_.begin(), folders_.end(), [](const auto& run) { return run->across_is_due(); });
}

void Workspace::LintAcross() {
  for (const auto& run : folders_) {
    if (run->across_is_due()) run->LintAcross();
  }
}

std::vector<Workspace::Change> Workspace::TakeChanges() {
  std::vector<Change> changes;
  std::vector<std::string> gone = std::exchange(gone_, {});
  for (Run* run : Runs()) {
    for (RunFile* file : run->TakeChanged()) changes.push_back({UriOf(*file), run, file});
    for (std::string& uri : run->TakeGone()) gone.push_back(std::move(uri));
  }
  for (std::string& uri : gone) {
    // What was closed and opened again, or lies in another run now, isn't gone.
    const bool here = std::any_of(changes.begin(), changes.end(), [&](const Change& change) { return change.uri == uri; });
    if (!here && Find(uri) == nullptr) changes.push_back({std::move(uri), nullptr, nullptr});
  }
  return changes;
}

std::map<std::string, Error> Workspace::ConfigErrors() const {
  std::map<std::string, Error> errors;
  for (const Run* run : Runs()) errors.insert(run->config_errors().begin(), run->config_errors().end());
  return errors;
}

}  // namespace digestlint::lsp
