#include "lint/config.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "lint/config_reader.h"
#include "lint/nearest_name.h"
#include "testing/scratch_folder.h"

namespace digestlint {
namespace {

using testing::ScratchFolder;

Config Parse(const std::string& toml) {
  Result<Config> config = ParseConfig(toml, "/repository/digestlint.toml");
  if (!config) FAIL(config.error().line << ": " << config.error().message.en);
  return std::move(*config);
}

const RuleSettings& Of(const Settings& settings, std::string_view rule) {
  const auto place = settings.rules->Find(rule);
  REQUIRE(place);
  return settings[*place];
}

bool Runs(const std::string& toml, std::string_view rule, std::string_view path = "/repository/2024/06/03.md") {
  return Of(Parse(toml).SettingsFor(path), rule).enabled;
}

TEST_CASE("without a config each rule is as its metadata say") {
  const Settings settings = Config().SettingsFor("/a.md");
  REQUIRE(settings.by_rule.size() == settings.rules->size());
  for (std::size_t i = 0; i < settings.rules->size(); ++i) {
    const Rule& rule = (*settings.rules)[i];
    CAPTURE(rule.name);
    CHECK(settings[i].enabled == (rule.severity != Severity::kOff));
    if (settings[i].enabled) CHECK(settings[i].severity == rule.severity);
  }
}

TEST_CASE("select runs these and no others; extend-select adds, ignore takes away") {
  CHECK(Runs("select = ['vote-format']", "vote-format"));
  CHECK_FALSE(Runs("select = ['vote-format']", "duplicate-author"));
  CHECK(Runs("select = ['authors']", "duplicate-author"));  // a group
  CHECK_FALSE(Runs("select = []", "vote-format"));
  CHECK_FALSE(Runs("", "trailing-space"));
  CHECK(Runs("extend-select = ['trailing-space']", "trailing-space"));
  CHECK(Runs("extend-select = ['trailing-space']", "vote-format"));
  CHECK(Runs("select = ['all']", "trailing-space"));
  CHECK_FALSE(Runs("ignore = ['votes']", "vote-format"));
  CHECK_FALSE(Runs("select = ['votes']\nextend-select = ['vote-format']\nignore = ['vote-format']", "vote-format"));
}

TEST_CASE("[rules] sets severities and options") {
  const auto severity = [](const std::string& toml, std::string_view rule) {
    return Of(Parse(toml).SettingsFor("/repository/a.md"), rule).severity;
  };
  CHECK(severity("[rules.vote-format]\nseverity = 'note'", "vote-format") == Severity::kNote);
  CHECK(severity("[rules]\nvote-format = 'warning'", "vote-format") == Severity::kWarning);
  CHECK_FALSE(Runs("[rules]\nvote-format = 'off'", "vote-format"));
  CHECK(Runs("[rules]\ntrailing-space = 'error'", "trailing-space"));
  const Settings settings = Parse("[rules.missing-section]\nlabels = ['가', '나']").SettingsFor("/repository/a.md");
  CHECK(Of(settings, "missing-section").options.strings(0) == std::vector<std::string>{"가", "나"});
}

TEST_CASE("overrides hold for their paths, relative to the config; the last that matches wins") {
  const std::string toml = R"(
ignore = ['vote-format']
[[overrides]]
paths = ['2023/', '/drafts/*.md']
extend-select = ['vote-format']
ignore = ['duplicate-author']
[[overrides]]
paths = ['12/']
ignore = ['vote-format']
rules.missing-vote.severity = 'note'
)";
  CHECK_FALSE(Runs(toml, "vote-format", "/repository/2024/06/03.md"));
  CHECK(Runs(toml, "vote-format", "/repository/2023/06/03.md"));
  CHECK(Runs(toml, "vote-format", "/repository/drafts/a.md"));
  CHECK_FALSE(Runs(toml, "vote-format", "/repository/a/drafts/a.md"));
  CHECK_FALSE(Runs(toml, "duplicate-author", "/repository/2023/06/03.md"));
  CHECK(Runs(toml, "duplicate-author", "/repository/2024/06/03.md"));
  CHECK_FALSE(Runs(toml, "vote-format", "/repository/2023/12/03.md"));
  CHECK_FALSE(Runs(toml, "vote-format", "/elsewhere/2023/06/03.md"));  // not below the config
  const Config config = Parse(toml);
  CHECK(Of(config.SettingsFor("/repository/2023/12/03.md"), "missing-vote").severity == Severity::kNote);
  CHECK(Of(config.SettingsFor("/repository/2023/11/03.md"), "missing-vote").severity != Severity::kNote);
}

TEST_CASE("exclude leaves out what is below a folder, too") {
  const Config config = Parse("exclude = ['drafts/', '*.en.md', '!keep.en.md']");
  CHECK(config.Excludes("/repository/drafts", true));
  CHECK(config.Excludes("/repository/a/drafts/b.md", false));
  CHECK(config.Excludes("/repository/a.en.md", false));
  CHECK_FALSE(config.Excludes("/repository/keep.en.md", false));
  CHECK_FALSE(config.Excludes("/repository/drafts", false));
  CHECK_FALSE(config.Excludes("/repository", true));
  CHECK_FALSE(config.Excludes("/elsewhere/drafts", true));
}

TEST_CASE("extends lays a file over another, whose patterns are taken from the folder of the first") {
  const ScratchFolder folder;
  folder.Folder(".git");  // a config that was found may name what lies in its repository
  folder.Write("shared/base.toml", "ignore = ['vote-format', 'image-alt']\nexclude = ['/drafts/']\n[rules]\nmissing-vote = 'note'\n");
  folder.Write("shared/middle.toml", "extends = 'base.toml'\n[[overrides]]\npaths = ['/2023/']\nextend-select = ['image-alt']\n");
  const std::string path = folder.Write("repository/digestlint.toml", "extends = '../shared/middle.toml'\nextend-select = ['vote-format']\n");
  const Result<Config> config = ReadConfig(path);
  REQUIRE(config);
  CHECK(config->path == path);
  CHECK(config->folder == folder / "repository");
  CHECK(config->files == std::vector<std::string>{folder / "shared/base.toml", folder / "shared/middle.toml", path});
  CHECK(config->Excludes(folder / "repository/drafts", true));
  CHECK_FALSE(config->Excludes(folder / "shared/drafts", true));
  const Settings settings = config->SettingsFor(folder / "repository/2024/06/03.md");
  CHECK(Of(settings, "vote-format").enabled);
  CHECK_FALSE(Of(settings, "image-alt").enabled);
  CHECK(Of(settings, "missing-vote").severity == Severity::kNote);
  CHECK(Of(config->SettingsFor(folder / "repository/2023/06/03.md"), "image-alt").enabled);
}

TEST_CASE("a config that was found may name nothing outside of its repository, one that the user named anything") {
  const ScratchFolder folder;
  folder.Folder("repository/.git");
  folder.Write("base.toml", "ignore = ['vote-format']\n");
  folder.Link("../base.toml", "repository/link.toml");
  for (const std::string name : {"../base.toml", "link.toml"}) {
    CAPTURE(name);
    const std::string path = folder.Write("repository/digestlint.toml", "extends = '" + name + "'\n");
    const Result<Config> found = ReadConfig(path);
    REQUIRE_FALSE(found);
    CHECK(found.error().line == 1);
    CHECK(ReadConfig(path, {.named = true}));
  }
}

TEST_CASE("a chain of extends that goes wrong says where") {
  const ScratchFolder folder;
  const auto error = [&](const std::string& path) {
    const Result<Config> config = ReadConfig(path);
    REQUIRE_FALSE(config);
    return config.error();
  };
  const std::string circle = folder.Write("a.toml", "\nextends = 'b.toml'\n");
  folder.Write("b.toml", "extends = 'a.toml'\n");
  CHECK(error(circle).message.en.find("circle") != std::string::npos);
  const Error missing = error(folder.Write("c.toml", "# c\nextends = 'no.toml'\n"));
  CHECK((missing.path == folder / "c.toml" && missing.line == 2));
  CHECK(missing.message.en.find("no.toml") != std::string::npos);
  folder.Write("wrong.toml", "select = 3\n");
  const Error inner = error(folder.Write("d.toml", "extends = 'wrong.toml'\n"));
  CHECK((inner.path == folder / "wrong.toml" && inner.line == 1));
}

TEST_CASE("every mistake has its place, and the nearest right name") {
  struct Mistake {
    std::string toml;
    std::uint32_t line;
    std::uint32_t column;  // 0: not looked at
    std::string message;
    std::string mend;
  };
  const Mistake mistake = GENERATE(values<Mistake>({
      {"select = [\n'vote-format'\nignore = 3", 3, 0, "isn't valid TOML", "toml.io"},
      {"ignore = []\nselct = ['all']", 2, 1, "unknown key 'selct'", "did you mean 'select'?"},
      {"zzzzzz = 1", 1, 1, "unknown key 'zzzzzz'", ""},
      {"\nselect = 'all'", 2, 10, "'select' must be a list of strings", ""},
      {"select = ['all', 3]", 1, 18, "'select' must be a list of strings", ""},
      {"ignore = ['vote-fromat']", 1, 0, "'vote-fromat' is neither a rule nor a group", "did you mean 'vote-format'?"},
      {"[rules]\n\"가\" = 'off'", 2, 1, "unknown key '가' in [rules]", ""},
      {"[rules]\nvote-fromat = 'off'", 2, 1, "unknown key 'vote-fromat' in [rules]", "did you mean 'vote-format'?"},
      {"[rules]\nvote-format = 'fatal'", 2, 15, "a severity is", ""},
      {"[rules]\nvote-format = 3", 2, 15, "'vote-format' must be a table or a severity", ""},
      {"rules = 3", 1, 9, "'rules' must be a table", ""},
      {"[rules.missing-section]\nlabel = ['가']", 2, 1, "unknown key 'label' in [rules.missing-section]", "did you mean 'labels'?"},
      {"[rules.missing-section]\nlabels = '가'", 2, 10, "'labels' must be a list of strings", ""},
      {"[rules.digest-date]\npath-pattern = '(?P<year>x)'", 2, 16, "year, month and day", "e.g."},
      {"[rules.digest-date]\npath-pattern = 3", 2, 16, "'path-pattern' must be a string", ""},
      {"[[overrides]]\nignore = ['all']", 1, 0, "an override needs `paths`", "e.g."},
      {"[[overrides]]\npaths = ['a']\nexclude = ['b']", 3, 1, "unknown key 'exclude' in [[overrides]]", ""},
      {"overrides = 3", 1, 13, "'overrides' must be a list of tables", ""},
      {"exclude = 'a'", 1, 11, "'exclude' must be a list of strings", ""},
      {"extends = 3", 1, 11, "'extends' must be a string", ""},
  }));
  CAPTURE(mistake.toml);
  const Result<Config> config = ParseConfig(mistake.toml, "/repository/digestlint.toml");
  REQUIRE_FALSE(config);
  const Error& error = config.error();
  CHECK(error.path == "/repository/digestlint.toml");
  CHECK(error.line == mistake.line);
  if (mistake.column != 0) CHECK(error.column == mistake.column);
  CHECK_THAT(error.message.en, Catch::Contains(mistake.message));
  CHECK_FALSE(error.message.ko.empty());
  CHECK_THAT(error.mend.en, Catch::Contains(mistake.mend));
  CHECK(error.mend.en.empty() == error.mend.ko.empty());
}

TEST_CASE("the nearest config above a file holds, up to the repository's root") {
  const ScratchFolder folder;
  folder.Write("digestlint.toml", "select = ['all']\n");
  folder.Folder("repository/.git");
  folder.Write("repository/2024/digestlint.toml", "select = ['votes']\n");
  ConfigFinder configs({}, std::nullopt);
  const auto path = [&](std::string_view file) {
    const Result<const Config*> config = configs.For(folder / file);
    REQUIRE(config);
    return (*config)->path;
  };
  CHECK(path("repository/2024/06/03.md") == folder / "repository/2024/digestlint.toml");
  CHECK(path("repository/2023/06/03.md") == "");
  CHECK(path("other/a.md") == folder / "digestlint.toml");
  CHECK(*configs.For(folder / "other/a.md") == *configs.For(folder / "other/deep/b.md"));  // loaded once
}

TEST_CASE("the command line stands above every config, and --config above all that are found") {
  const ScratchFolder folder;
  folder.Write("digestlint.toml", "ignore = ['votes']\n");
  const std::string fixed = folder.Write("fixed.toml", "ignore = ['authors']\n");
  const auto runs = [&](ConfigFinder& configs, std::string_view rule) {
    const Result<const Config*> config = configs.For(folder / "a.md");
    REQUIRE(config);
    return Of((*config)->SettingsFor(folder / "a.md"), rule).enabled;
  };
  ConfigFinder found({}, std::nullopt);
  CHECK_FALSE(runs(found, "vote-format"));
  ConfigFinder laid_over({.select = std::vector<std::string>{"vote-format"}, .extend_select = {}, .ignore = {}}, std::nullopt);
  CHECK(runs(laid_over, "vote-format"));
  CHECK_FALSE(runs(laid_over, "duplicate-author"));
  ConfigFinder named({}, fixed);
  CHECK(runs(named, "vote-format"));
  CHECK_FALSE(runs(named, "duplicate-author"));
}

TEST_CASE("a config that doesn't load is an error for each of its files") {
  const ScratchFolder folder;
  folder.Write("digestlint.toml", "select = 3\n");
  ConfigFinder configs({}, std::nullopt);
  CHECK_FALSE(configs.For(folder / "a.md"));
  CHECK_FALSE(configs.For(folder / "b.md"));
  ConfigFinder wrong({.select = {}, .extend_select = {"vote-fromat"}, .ignore = {}}, std::nullopt);
  const Result<const Config*> config = wrong.For("/nowhere/a.md");
  REQUIRE_FALSE(config);
  CHECK_THAT(config.error().mend.en, Catch::Contains("vote-format"));
}

TEST_CASE("the nearest name is near") {
  const std::vector<std::string_view> names = {"select", "ignore", "extend-select"};
  CHECK(NearestName("selct", names) == "select");
  CHECK(NearestName("extendselect", names) == "extend-select");
  CHECK(NearestName("ignroe", names) == "ignore");
  CHECK(NearestName("votes", names).empty());
  CHECK(NearestName("", names).empty());
}

}  // namespace
}  // namespace digestlint
