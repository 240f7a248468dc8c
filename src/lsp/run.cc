#include "lsp/run.h"

#include <sys/stat.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "digest/date.h"
#include "digest/digest.h"
#include "lsp/uri.h"

namespace digestlint::lsp {
namespace {

// So many papers are compared with each other at once, more only when their author pauses.
constexpr std::size_t kFewFiles = 16;
constexpr std::size_t kFewPapers = 200;

std::vector<Diagnostic> TakeAcross(FileResult& result) {
  const auto middle = std::stable_partition(result.diagnostics.begin(), result.diagnostics.end(),
                                            [](const Diagnostic& diagnostic) { return !diagnostic.across_files; });
  std::vector<Diagnostic> across(std::make_move_iterator(middle), std::make_move_iterator(result.diagnostics.end()));
  result.diagnostics.erase(middle, result.diagnostics.end());
  return across;
}

bool SameRelated(const Related& a, const Related& b) {
  return a.path == b.path && a.range == b.range && a.line == b.line && a.column == b.column && a.message == b.message;
}

// As far as reports across files differ at all: they have no fixes.
bool Same(const Diagnostic& a, const Diagnostic& b) {
  return a.rule == b.rule && a.severity == b.severity && a.range == b.range && a.message == b.message &&
         std::equal(a.related.begin(), a.related.end(), b.related.begin(), b.related.end(), SameRelated);
}

// Moves the reports along with their text from one version to the next, as far as what they stand at is still there.
void MoveAlong(std::vector<Diagnostic>& diagnostics, std::string_view before, std::string_view after) {
  if (diagnostics.empty()) return;
  const std::size_t shorter = std::min(before.size(), after.size());
  const auto same = std::mismatch(before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), after.begin());
  const auto prefix = static_cast<std::size_t>(same.first - before.begin());
  std::size_t suffix = 0;
  while (suffix < shorter - prefix && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix]) ++suffix;
  const Range edited = MakeRange(prefix, before.size() - suffix);
  const auto shift = static_cast<std::uint32_t>(after.size() - before.size());  // modulo 2^32
  std::erase_if(diagnostics, [&](Diagnostic& diagnostic) {
    Range& range = diagnostic.range;
    if (range.end <= edited.begin) return false;
    if (range.begin >= edited.end) {
      range = {range.begin + shift, range.end + shift};
      return false;
    }
    if (range.begin > edited.begin || range.end < edited.end) return true;
    range.end += shift;
    return range.begin >= range.end;
  });
}

bool ComesBefore(const Diagnostic& a, const Diagnostic& b) { return a.range.begin < b.range.begin; }

}  // namespace

std::string UriOf(const RunFile& file) { return file.uri.empty() ? UriOfPath(file.input.absolute) : file.uri; }

Run::Run(std::string folder, Preferences preferences) : folder_(std::move(folder)) { Reload(std::move(preferences)); }

Run::Run(std::string folder, InputFile file, Preferences preferences) : folder_(std::move(folder)), alone_(true) {
  std::string absolute = file.absolute;
  files_.emplace(std::move(absolute), RunFile{.input = std::move(file)});
  Reload(std::move(preferences));
}

void Run::Reload(Preferences preferences) {
  preferences_ = std::move(preferences);
  configs_ = std::make_unique<ConfigFinder>(preferences_.selection, preferences_.config);
  watch_ = ConfigWatch();
  config_errors_.clear();
  waiting_.clear();
  for (auto& [path, file] : files_) {
    file.settings.reset();
    if (!file.open && !alone_) waiting_.push_back(path);
  }
  FindFilesAgain();
  across_due_ = !alone_;
}

RunFile* Run::Find(std::string_view absolute) {
  const auto found = files_.find(absolute);
  return found == files_.end() ? nullptr : &found->second;
}

void Run::Changed(RunFile& file) {
  file.revision = ++revisions_;
  changed_.push_back(file.input.absolute);
}

std::vector<RunFile*> Run::TakeChanged() {
  std::sort(changed_.begin(), changed_.end());
  changed_.erase(std::unique(changed_.begin(), changed_.end()), changed_.end());
  std::vector<RunFile*> changed;
  for (const std::string& path : changed_) {
    if (RunFile* file = Find(path)) changed.push_back(file);
  }
  changed_.clear();
  return changed;
}

std::vector<std::string> Run::TakeGone() { return std::exchange(gone_, {}); }

Result<const Config*> Run::Watch(const RunFile& file) {
  Result<const Config*> config = configs_->For(file.input.absolute);
  watch_.Watch(file.input.absolute, config ? *config : nullptr);
  if (!config && !config.error().path.empty()) watch_.Add(config.error().path);
  return config;
}

const Config* Run::ConfigFor(const RunFile& file) {
  const Result<const Config*> config = Watch(file);
  if (config) return *config;
  config_errors_.emplace(config.error().path, config.error());
  return nullptr;
}

const Settings& Run::SettingsFor(RunFile& file) {
  if (!file.settings) {
    const Config* config = ConfigFor(file);
    file.settings = config != nullptr ? config->SettingsFor(file.input.absolute) : Config().SettingsFor(file.input.absolute);
  }
  return *file.settings;
}

bool Run::Step() {
  if (!found_files_) {
    if (!finder_.started()) finder_.Start(folder_, preferences_);
    const auto files = finder_.Take();
    if (!files) return false;
    TakeFiles(*files);
    return true;
  }
  if (waiting_.empty()) return false;
  const std::string path = std::move(waiting_.front());
  waiting_.pop_front();
  if (RunFile* file = Find(path); file != nullptr && !file->open) LintFromDisk(*file);
  return true;
}

void Run::FindFilesAgain() {
  finder_.Stop();
  found_files_ = alone_;
}

void Run::TakeFiles(const std::vector<InputFile>& files) {
  found_files_ = true;
  across_due_ = true;
  std::set<std::string_view> found;
  for (const InputFile& file : files) {
    found.insert(file.absolute);
    if (files_.emplace(file.absolute, RunFile{.input = file}).second) waiting_.push_back(file.absolute);
  }
  for (auto at = files_.begin(); at != files_.end();) {
    if (found.contains(at->first) || at->second.open) {
      ++at;
    } else {
      gone_.push_back(UriOf(at->second));
      at = files_.erase(at);
    }
  }
}

void Run::FileChanged(std::string_view absolute) {
  const auto at = files_.find(absolute);
  if (at == files_.end()) return FindFilesAgain();
  if (at->second.open || alone_) return;
  across_due_ = true;
  struct stat info {};
  if (::stat(at->first.c_str(), &info) == 0) {
    waiting_.push_back(at->first);
  } else {
    gone_.push_back(UriOf(at->second));
    files_.erase(at);
  }
}

void Run::LintFromDisk(RunFile& file) {
  if (Result<std::string> bytes = ReadFile(file.input.absolute)) {
    LintText(file, std::move(*bytes));
  } else {
    file.result.reset();
    file.error = std::move(bytes).error();
  }
  file.settings.reset();  // of two thousand files they would be many
  across_due_ = true;
  Changed(file);
}

void Run::LintText(RunFile& file, std::string text) {
  file.result.reset();
  file.error.reset();
  const Config* config = ConfigFor(file);
  if (config == nullptr || config->Excludes(file.input.absolute, false)) return;
  Result<Source> source = Source::FromBytes(file.input.path, std::move(text));
  if (!source) {
    file.error = std::move(source).error();
    return;
  }
  if (!LooksLikeDigest(source->text()) && !DateOfPath(file.input.absolute)) return;
  file.result = LintSource(std::move(*source), file.input.absolute, SettingsFor(file), preferences_.language, {},
                           file.open ? &file.cache : nullptr);
}

void Run::SetText(RunFile& file, std::string_view text) {
  file.open = true;
  std::optional<FileResult> before = std::move(file.result);
  LintText(file, std::string(text));
  Changed(file);
  across_due_ = across_due_ || before || file.result;
  if (alone_ || (!busy() && IsSmall())) return LintAcross();
  if (!before || !file.result) return;
  // Until the whole run is looked at again, what it said stays where it was said.
  std::vector<Diagnostic> across = TakeAcross(*before);
  MoveAlong(across, before->source.text(), file.result->source.text());
  std::vector<Diagnostic>& diagnostics = file.result->diagnostics;
  std::move(across.begin(), across.end(), std::back_inserter(diagnostics));
  std::stable_sort(diagnostics.begin(), diagnostics.end(), ComesBefore);
}

void Run::CloseText(RunFile& file) {
  file.open = false;
  file.cache = {};
  FileChanged(file.input.absolute);
}

void Run::Adopt(RunFile& file, RunFile& from) {
  file.open = true;
  file.result = std::move(from.result);
  file.error = std::move(from.error);
  file.settings = std::move(from.settings);  // the same path, so the same config
  (void)Watch(file);
  across_due_ = true;
  Changed(file);
}

bool Run::IsSmall() const {
  if (files_.size() > kFewFiles) return false;
  std::size_t papers = 0;
  for (const auto& [path, file] : files_) papers += file.result ? file.result->facts.papers.size() : 0;
  return papers <= kFewPapers;
}

void Run::LintAcross() {
  across_due_ = false;
  std::vector<RunFile*> owners;
  std::vector<FileResult> results;
  std::vector<std::vector<Diagnostic>> before;
  for (auto& [path, file] : files_) {
    if (!file.result) continue;
    owners.push_back(&file);
    before.push_back(TakeAcross(*file.result));
    results.push_back(std::move(*file.result));
  }
  LintAcrossFiles(results, [&](const FileResult& result) { return SettingsFor(*Find(result.absolute)); },
                  preferences_.language);
  for (std::size_t i = 0; i < owners.size(); ++i) {
    owners[i]->result = std::move(results[i]);
    if (!owners[i]->open) owners[i]->settings.reset();
    const std::vector<Diagnostic>& now = owners[i]->result->diagnostics;
    std::size_t same = 0;
    bool different = false;
    for (const Diagnostic& diagnostic : now) {
      if (!diagnostic.across_files || different) continue;
      different = same >= before[i].size() || !Same(diagnostic, before[i][same]);
      ++same;
    }
    if (different || same != before[i].size()) Changed(*owners[i]);
  }
}

}  // namespace digestlint::lsp
