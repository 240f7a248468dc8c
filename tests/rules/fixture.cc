#include "rules/fixture.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "text/utf8.h"

namespace digestlint::testing {
namespace {

namespace fs = std::filesystem;

Error Problem(const std::string& path, const std::string& what) { return {.path = path, .message = {what, what}}; }

std::optional<std::string> ReadIfThere(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::string FirstLine(const std::string& text) { return text.substr(0, text.find_first_of("\r\n")); }

Result<std::vector<FixtureCase>> ReadCases(const std::string& folder) {
  std::vector<FixtureCase> cases;
  std::vector<std::string> known{"path", "no-variants", "also", "digestlint.toml"};
  std::vector<std::string> names;
  std::error_code missing;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, missing))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  for (const std::string& name : names) {
    const bool bad = name == "bad.md" || name.starts_with("bad-");
    const bool good = name == "good.md" || name.starts_with("good-");
    if ((!bad && !good) || !name.ends_with(".md")) continue;
    FixtureCase& one = cases.emplace_back();
    one.file = name;
    one.bad = bad;
    one.text = ReadIfThere(folder + "/" + name).value_or("");
    known.push_back(name);
    if (good) continue;
    const std::string label = name.substr(3, name.size() - 6);  // "" or "-NAME"
    one.expected_file = "bad" + label + ".expected";
    one.fixed_file = "fixed" + label + ".md";
    one.expected = ReadIfThere(folder + "/" + one.expected_file);
    one.fixed = ReadIfThere(folder + "/" + one.fixed_file);
    known.push_back(one.expected_file);
    known.push_back(one.fixed_file);
  }
  for (const std::string& name : names) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      return Problem(folder + "/" + name, "belongs to no bad.md or good.md: a misspelt name would be tested by nobody");
    }
  }
  if (cases.empty()) return Problem(folder, "holds no bad.md");
  return cases;
}

}  // namespace

bool Fixture::opts_out(std::string_view variant) const {
  bool opted_out = false;
  std::istringstream lines(no_variants);
  for (std::string line; std::getline(lines, line);) {
    if (line.empty()) continue;
    const bool one = line.starts_with("crlf: ") || line.starts_with("byte-order-mark: ") || line.starts_with("emoji: ");
    opted_out |= !one || line.starts_with(std::string(variant) + ": ");
  }
  return opted_out;
}

Result<Fixture> ReadFixture(const std::string& fixtures, const std::string& rule) {
  Fixture fixture;
  fixture.folder = fixtures + "/" + rule;
  fixture.rule = FindRule(rule);
  if (fixture.rule == nullptr) return Problem(fixture.folder, "there is no rule of this name");
  Result<std::vector<FixtureCase>> cases = ReadCases(fixture.folder);
  if (!cases) return cases.error();
  fixture.cases = std::move(*cases);
  fixture.path = FirstLine(ReadIfThere(fixture.folder + "/path").value_or(""));
  fixture.no_variants = ReadIfThere(fixture.folder + "/no-variants").value_or("");

  // A rule about what other rules say needs them beside it; only its own reports count.
  std::vector<std::string> selected{rule};
  std::istringstream also(ReadIfThere(fixture.folder + "/also").value_or(""));
  for (std::string name; also >> name;) selected.push_back(name);

  const std::string toml = fixture.folder + "/digestlint.toml";
  ConfigFinder configs({.select = selected, .extend_select = {}, .ignore = {}}, fs::exists(toml) ? toml : "");
  const std::string linted = fixture.folder + "/" + (fixture.path.empty() ? "bad.md" : fixture.path);
  const Result<const Config*> config = configs.For(linted);
  if (!config) return config.error();
  fixture.settings = (*config)->SettingsFor(linted);
  return fixture;
}

FileResult LintCase(const Fixture& fixture, const FixtureCase& one, std::string text, Language language) {
  const std::string path = fixture.path.empty() ? one.file : fixture.path;
  Result<Source> source = Source::FromBytes(path, std::move(text));
  if (!source) {
    fmt::print(stderr, "{}: {}\n", one.file, source.error().message.en);
    std::abort();  // a fixture that isn't a text
  }
  std::vector<FileResult> files;
  files.push_back(LintSource(std::move(*source), fixture.folder + "/" + path, fixture.settings, language));
  LintAcrossFiles(files, [&](const FileResult&) { return fixture.settings; }, language);
  std::erase_if(files[0].diagnostics, [&](const Diagnostic& diagnostic) { return diagnostic.rule != fixture.rule; });
  return std::move(files[0]);
}

std::string RenderReports(const FileResult& result) {
  std::string out;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    const Position begin = result.source.position(diagnostic.range.begin, ColumnUnit::kCodePoints);
    const Position end = result.source.position(diagnostic.range.end, ColumnUnit::kCodePoints);
    out += fmt::format(
        "{}:{}-{}:{} {}{} {}\n", begin.line, begin.column, end.line, end.column, SeverityName(diagnostic.severity),
        diagnostic.fix ? fmt::format(" [fix:{}]", SafetyName(diagnostic.fix->safety)) : "", diagnostic.message);
  }
  return out;
}

bool WriteFile(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  return static_cast<bool>(file << bytes);
}

}  // namespace digestlint::testing
