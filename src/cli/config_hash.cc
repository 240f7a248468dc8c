#include "cli/config_hash.h"

#include <set>
#include <vector>

#include "text/fnv1a.h"

namespace digestlint {
namespace {

// Names below `root` are the same on every machine that has the same checkout.
void AddFile(const std::string& absolute, const std::string& root, Fnv1a& hash) {
  hash.Add(ShortestFrom(absolute, root));
  const Result<std::string> bytes = ReadFile(absolute);
  hash.Add(bytes ? *bytes : std::string());
}

void AddWords(const std::vector<std::string>& words, Fnv1a& hash) {
  for (const std::string& word : words) hash.Add(word);
  hash.Add("");
}

}  // namespace

std::uint64_t HashOfConfig(const CommandLine& command, Language language, const Collected& all, ConfigFinder& configs,
                           const std::string& folder, const std::string& root) {
  Fnv1a hash;
  hash.Add(language == Language::kKorean ? "ko" : "en");
  const Selection& selection = command.selection;
  hash.Add(selection.select ? "select" : "");
  AddWords(selection.select.value_or(std::vector<std::string>()), hash);
  AddWords(selection.extend_select, hash);
  AddWords(selection.ignore, hash);
  hash.Add(command.exit_zero ? "exit-zero" : "");
  hash.Add(command.changed_since.value_or(""));
  if (command.baseline) AddFile(AbsolutePath(*command.baseline, folder), root, hash);
  std::set<const Config*> known;
  for (const InputFile& file : all.files) {
    const Result<const Config*> config = configs.For(file.absolute);
    if (!config || !known.insert(*config).second) continue;  // one that doesn't load is an error of the run
    for (const std::string& path : (*config)->files) AddFile(path, root, hash);
  }
  return hash.value();
}

}  // namespace digestlint
