// digestlint.toml with everything that may stand in it, patterns with the digests that they look at, and lists of words.
#include "checks.h"
#include "lint/config_reader.h"
#include "lint/effective_config.h"
#include "lint/word_file.h"
#include "seeds.h"
#include "target.h"

namespace digestlint::fuzz {
namespace {

// There is no such folder, so what the config extends isn't there, whatever it is called.
constexpr char kConfigPath[] = "/nowhere/digestlint/digestlint.toml";

std::string CheckError(const Error& error) {
  if (error.message.in(Language::kEnglish).empty() || error.message.in(Language::kKorean).empty()) return "an error without a message";
  return error.path.empty() ? "an error without a path" : "";
}

std::string CheckConfig(std::string_view bytes) {
  const Result<Config> config = ParseConfig(bytes, kConfigPath, {.check_examples = false});
  if (!config) return CheckError(config.error());
  for (const char* path : {"/nowhere/digestlint/2024/06/03.md", "/nowhere/digestlint/a/b/c.md", "/elsewhere.md"}) {
    config->Excludes(path, false);
    config->Excludes(path, true);
    const Settings settings = config->SettingsFor(path);
    if (settings.by_rule.size() != settings.rules->size()) return "settings for other rules";
    // What it comes to, written out, must say the same when it is read again. (Patterns stand elsewhere.)
    if (!config->patterns.empty()) continue;
    const std::string toml = EffectiveToml(*config, path, Language::kEnglish);
    const Result<Config> again = ParseConfig(toml, kConfigPath);
    if (!again) return "the effective config doesn't load: " + again.error().message.in(Language::kEnglish) + "\n" + toml;
    if (EffectiveToml(*again, path, Language::kEnglish) != toml) return "the effective config says something else when it is read again";
  }
  return {};
}

// A config, a line of `%%%`, and a digest.
std::string CheckPatterns(std::string_view bytes) {
  constexpr std::string_view kBetween = "\n%%%\n";
  const std::size_t between = std::min(bytes.find(kBetween), bytes.size());
  const Result<Config> config = ParseConfig(bytes.substr(0, between), kConfigPath);  // runs the examples
  if (!config) return CheckError(config.error());
  const Settings settings = config->SettingsFor("/nowhere/digestlint/2024/06/03.md");
  const std::string text = AsText(bytes.substr(std::min(between + kBetween.size(), bytes.size())));
  const std::optional<FileResult> result = LintBytes(text, settings);
  return result ? CheckReports(*result) : "";
}

std::string CheckWordFile(std::string_view bytes) {
  const Result<std::vector<Word>> words = ReadWordFile(bytes, "/words.tsv", {}, {});
  if (!words) return CheckError(words.error());
  if (const Status error = CheckWords(*words)) return CheckError(*error);
  for (const Word& word : *words) {
    if (word.wrong.empty()) return "an empty word";
  }
  return {};
}

std::vector<std::string> ConfigSeeds() {
  std::vector<std::string> seeds = FilesIn("rules/patterns", ".toml");
  for (std::string& seed : FilesIn("fixtures", ".toml")) seeds.push_back(std::move(seed));
  for (const char* seed : {
           "select = [\"all\"]\nignore = [\"korean\", \"spacing\"]\nexclude = [\"2023/\", \"**/draft-*.md\", \"!a.md\"]\n",
           "extends = \"../digestlint.toml\"\npattern-files = [\"patterns/house.toml\"]\n",
           "extend-select = [\"misspelling\"]\n[rules]\nvote-order = \"warning\"\n[rules.misspelling]\nseverity = \"note\"\nwords = [\"낱말\"]\n",
           "[rules.digest-date]\npath = '(?P<year>\\d{4})/(?P<month>\\d{2})/(?P<day>\\d{2})'\n",
           "[[overrides]]\npaths = [\"2023/\"]\nignore = [\"layout\"]\n[overrides.rules.sentence-style]\nseverity = \"off\"\n",
           "# 주석\nselect = [\n  'authors', \"\"\"links\"\"\",\n]\n"}) {
    seeds.emplace_back(seed);
  }
  return seeds;
}

std::vector<std::string> PatternSeeds() {
  const std::string digest =
      "\n%%%\n## Daily Papers (2024-06-03)\n\n### [작은 모델의 힘](https://arxiv.org/abs/2406.00001)\n\nVote: 12\n\n"
      "Authors: Jisoo Han, Mina Park\n\n- **What's New**: 방법론을 새로이 제시합니다. TODO 확인\n";
  std::vector<std::string> seeds;
  for (const char* pattern : {
           "[[pattern]]\nid = \"todo\"\nmessage = {en = \"'{match}' is left\", ko = \"'{match}'가 남았습니다\"}\nsummary = {en = \"TODO\", ko = \"TODO\"}\n"
           "why = {en = \"it is not done\", ko = \"덜 되었습니다\"}\nregex = 'TODO(\\s+\\S+)?'\nreplacement = '\\1'\nfix = \"unsafe\"\n"
           "bad = [{text = \"TODO 확인\", fixed = \" 확인\"}]\ngood = [\"다 했습니다\"]\n",
           "[[pattern]]\nid = \"words\"\nmessage = {en = \"'{match}': '{replacement}'\", ko = \"'{match}': '{replacement}'\"}\n"
           "summary = {en = \"words\", ko = \"낱말\"}\nwhy = {en = \"house style\", ko = \"문체\"}\nscope = [\"summary\", \"title\"]\n"
           "words = [{wrong = \"새로이\", right = \"새로\"}, {wrong = \"힘\", right = [\"힘\", \"세기\"], before = \"hangul\"}]\nfix = \"safe\"\n"
           "bad = [\"새로이 제시\"]\ngood = [\"새로 제시\"]\n",
           "[[pattern]]\nid = \"any\"\nmessage = {en = \"x\", ko = \"x\"}\nregex = '(?i)daily|^- |[가-힣]{2,}$'\nscope = [\"any\", \"link\"]\nbefore = \"none\"\n"
           "after = \"particle\"\nseverity = \"note\"\nbad = [\"daily\"]\ngood = [\"-\"]\n"}) {
    seeds.push_back(pattern + digest);
  }
  for (const std::string& file : FilesIn("rules/patterns", ".toml")) seeds.push_back(file + digest);
  return seeds;
}

std::vector<std::string> WordSeeds() {
  std::vector<std::string> seeds{"# 주석\n방법논\t방법론\n할수\t할 수|할쑤\thangul\tnone|particle\t띄어 씁니다\r\nAPi\tAPI\tascii-word\n"};
  for (std::string& file : FilesIn("rules/korean", ".tsv")) seeds.push_back(file.substr(0, file.rfind('\n', 3000) + 1));
  return seeds;
}

}  // namespace

extern const Target kConfig{"config", "toml.dict", CheckConfig, ConfigSeeds};
extern const Target kPatterns{"patterns", "toml.dict", CheckPatterns, PatternSeeds};
extern const Target kWords{"words", "toml.dict", CheckWordFile, WordSeeds};

}  // namespace digestlint::fuzz
