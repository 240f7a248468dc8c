#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/config.h"
#include "lint/lint.h"
#include "rules/rule.h"

namespace digestlint::testing {

// bad.md, bad-NAME.md, good.md or good-NAME.md, with the files that say what must come of it.
struct FixtureCase {
  std::string file;  // its name
  bool bad = false;
  std::string text;
  std::string expected_file;  // bad.expected
  std::string fixed_file;     // fixed.md
  std::optional<std::string> expected;
  std::optional<std::string> fixed;
};

// The folder fixtures/RULE.
struct Fixture {
  const Rule* rule = nullptr;
  std::string folder;  // absolute
  std::string path;    // of the linted file within the folder; empty: the case's own name
  std::vector<FixtureCase> cases;
  std::string no_variants;             // what the file of that name says
  Settings settings;                   // this rule alone, with what digestlint.toml says of it

  // Whether the file no-variants opts out of this one, by a line `NAME: why`, or of all, by any other text.
  bool opts_out(std::string_view variant) const;
};

// Errors: no such rule, files without their partner, a digestlint.toml that doesn't load.
Result<Fixture> ReadFixture(const std::string& fixtures, const std::string& rule);

// Lints a text as the fixture's file.
FileResult LintCase(const Fixture& fixture, const FixtureCase& one, std::string text, Language language);

// What bad.expected holds: LINE:COL-LINE:COL severity [fix:safe] message, columns in code points.
std::string RenderReports(const FileResult& result);

bool WriteFile(const std::string& path, std::string_view bytes);

}  // namespace digestlint::testing
