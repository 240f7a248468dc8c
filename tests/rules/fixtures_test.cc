// Runs one rule over its examples in fixtures/RULE, or compares the list of rules with the folders there.
//   rules_fixtures_test --rule NAME [--update]     rules_fixtures_test --complete
// --fixtures FOLDER takes the place of the repository's own. --update (or DIGESTLINT_UPDATE=1) writes bad.expected and
// fixed.md as they come out now: read the diff.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "rules/fixture.h"
#include "rules/mend.h"
#include "rules/rule.h"
#include "rules/variants.h"
#include "text/utf8.h"
#ifdef DIGESTLINT_HAS_FIX
#include "fix/apply_fixes.h"
#endif

namespace digestlint::testing {
namespace {

std::set<std::string> Lines(const std::string& text) {
  std::set<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

// The lines that are in one text only; where they are the same, the texts differ in order or in line ends.
std::string Difference(const std::string& expected, const std::string& actual) {
  const std::set<std::string> wanted = Lines(expected);
  const std::set<std::string> got = Lines(actual);
  std::string out;
  for (const std::string& line : wanted) {
    if (!got.contains(line)) out += "\n      - " + line;
  }
  for (const std::string& line : got) {
    if (!wanted.contains(line)) out += "\n      + " + line;
  }
  return out.empty() ? "\n      (only order, repeats or line ends differ)" : out;
}

bool HasHangul(std::string_view text) {
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    if (IsHangul(DecodeAt(text, at, length))) return true;
  }
  return false;
}

class Runner {
 public:
  Runner(const Fixture& fixture, bool update) : fixture_(fixture), update_(update) {}

  int Run() {
    for (const FixtureCase& one : fixture_.cases) {
      if (one.bad) {
        CheckBad(one);
      } else {
        CheckGood(one);
      }
    }
    for (const std::string& failure : failures_) fmt::print("{}\n", failure);
    return failures_.empty() ? 0 : 1;
  }

 private:
  void Fail(const FixtureCase& one, const std::string& what) {
    failures_.push_back(fmt::format("{}/{}: {}", fixture_.rule->name, one.file, what));
  }

  FileResult Lint(const FixtureCase& one, const std::string& text) {
    FileResult result = LintCase(fixture_, one, text, Language::kEnglish);
    for (const Diagnostic& diagnostic : result.diagnostics) CheckReport(one, result.source, diagnostic);
    return result;
  }

  // A rule that is declared to mend safely shows that; one whose fixes are all unsafe shows those.
  Safety minimum() const { return fixture_.rule->fix == Safety::kUnsafe ? Safety::kUnsafe : Safety::kSafe; }

  void CheckGood(const FixtureCase& one) {
    const std::string reports = RenderReports(Lint(one, one.text));
    if (!reports.empty()) Fail(one, "reports on good text:" + Difference("", reports));
    EachVariant(one, [&](const Variant& variant, const std::string& text) {
      const std::string found = RenderReports(Lint(one, text));
      if (!found.empty() && reports.empty())
        Fail(one, fmt::format("as {}, reports on good text:{}", variant.name, Difference("", found)));
    });
  }

  void CheckBad(const FixtureCase& one) {
    const std::string reports = RenderReports(Lint(one, one.text));
    if (reports.empty()) Fail(one, "nothing is reported");
    if (reports != one.expected.value_or("")) {
      if (update_) {
        WriteFile(fixture_.folder + "/" + one.expected_file, reports);
      } else {
        Fail(one, one.expected_file +
                      " says otherwise (--update rewrites it):" + Difference(one.expected.value_or(""), reports));
      }
    }
    CheckKorean(one);
    const std::string mended = CheckMending(one);
    EachVariant(one, [&](const Variant& variant, const std::string& text) {
      const std::string found = RenderReports(Lint(one, text));
      const std::string wanted = ShiftReports(variant, one.text, reports);
      if (found != wanted)
        Fail(one, fmt::format("as {}, the reports differ:{}", variant.name, Difference(wanted, found)));
      const Mended other = Mend(one, text);
      const std::optional<std::string> mended_variant = variant.make(mended);
      if (!mended_variant) return;
      if (other.text != *mended_variant)
        Fail(one,
             fmt::format("as {}, it is mended otherwise:{}", variant.name, Difference(*mended_variant, other.text)));
    });
  }

  template <typename Do>
  void EachVariant(const FixtureCase& one, const Do& work) {
    for (const Variant& variant : Variants()) {
      if (fixture_.opts_out(variant.name)) continue;
      if (const std::optional<std::string> text = variant.make(one.text)) work(variant, *text);
    }
  }

  // The same finds in the other language, in that language.
  void CheckKorean(const FixtureCase& one) {
    const FileResult english = Lint(one, one.text);
    const FileResult korean = LintCase(fixture_, one, one.text, Language::kKorean);
    if (english.diagnostics.size() != korean.diagnostics.size()) return Fail(one, "finds other things in Korean");
    for (std::size_t i = 0; i < korean.diagnostics.size(); ++i) {
      const Diagnostic& diagnostic = korean.diagnostics[i];
      if (diagnostic.range != english.diagnostics[i].range) Fail(one, "finds other things in Korean");
      if (!HasHangul(diagnostic.message)) Fail(one, "no Hangul in the Korean message: " + diagnostic.message);
      if (diagnostic.fix && !HasHangul(diagnostic.fix->title))
        Fail(one, "no Hangul in the Korean title: " + diagnostic.fix->title);
    }
  }

  Mended Mend(const FixtureCase& one, const std::string& text) {
    const Mended mended = MendInRounds(text, minimum(), [&](const std::string& now) { return Lint(one, now); });
    if (!mended.stable) Fail(one, "fixes go on after ten rounds");
    return mended;
  }

  std::string CheckMending(const FixtureCase& one) {
    const Mended mended = Mend(one, one.text);
    if (mended.text == one.text && !one.fixed) return mended.text;
    if (mended.text != one.fixed) {
      if (update_) {
        WriteFile(fixture_.folder + "/" + one.fixed_file, mended.text);
      } else {
        Fail(one,
             fmt::format("{} {} (--update rewrites it):{}", one.fixed_file, one.fixed ? "says otherwise" : "is missing",
                         Difference(one.fixed.value_or(""), mended.text)));
      }
    }
    if (Mend(one, mended.text).text != mended.text) Fail(one, "mending twice isn't mending once");
    const Mended single = MendOneByOne(one.text, minimum(), [&](const std::string& now) { return Lint(one, now); });
    if (single.text != mended.text) {
      Fail(one, "fixes applied one by one, last first, give another text:" + Difference(mended.text, single.text));
    }
#ifdef DIGESTLINT_HAS_FIX
    const FixOutcome outcome = FixSource(Lint(one, one.text), fixture_.settings, Language::kEnglish, minimum());
    if (outcome.result.source.text() != mended.text) {
      Fail(one, "src/fix mends otherwise:" + Difference(mended.text, std::string(outcome.result.source.text())));
    }
#endif
    return mended.text;
  }

  // What the Reporter asserts, and what a report must have beyond that: held in builds without assertions as well.
  void CheckReport(const FixtureCase& one, const Source& source, const Diagnostic& diagnostic) {
    if (!Sound(source, diagnostic.range)) Fail(one, "a report's range cuts a code point or leaves the text");
    if (diagnostic.rule != fixture_.rule) Fail(one, "a report of another rule");
    if (diagnostic.message.empty() || diagnostic.message.find('\n') != std::string::npos)
      Fail(one, "a message isn't one line");
    if (diagnostic.message.ends_with('.')) Fail(one, "a message ends with a full stop: " + diagnostic.message);
    if (!diagnostic.fix) return;
    const Fix& fix = *diagnostic.fix;
    if (fix.safety == Safety::kNone || fix.safety > fixture_.rule->fix) Fail(one, "a fix is safer than its rule says");
    if (fix.title.empty() || fix.edits.empty()) Fail(one, "a fix without title or edits");
    for (std::size_t i = 0; i < fix.edits.size(); ++i) {
      if (!Sound(source, fix.edits[i].range)) Fail(one, "an edit cuts a code point or leaves the text");
      if (i > 0 && fix.edits[i].range.begin < fix.edits[i - 1].range.end)
        Fail(one, "edits overlap or stand in disorder");
      if (FindInvalidUtf8(fix.edits[i].text) != std::string::npos) Fail(one, "an edit isn't UTF-8");
    }
  }

  static bool Sound(const Source& source, Range range) {
    const std::string_view text = source.text();
    const auto border = [&](std::uint32_t at) {
      if (at < text.size() && !IsCodePointStart(text[at])) return false;
      return at == 0 || at >= text.size() || text[at - 1] != '\r' || text[at] != '\n';
    };
    return range.begin <= range.end && range.end <= text.size() && border(range.begin) && border(range.end);
  }

  const Fixture& fixture_;
  const bool update_;
  std::vector<std::string> failures_;
};

// Every rule has its examples, and every folder of examples its rule.
int CheckComplete(const std::string& fixtures) {
  std::vector<std::string> failures;
  std::set<std::string> folders;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(fixtures, missing)) {
    if (entry.is_directory()) folders.insert(entry.path().filename().string());
  }
  folders.erase("digests");  // whole digests, not a rule's
  for (const Rule* rule : AllRules()) {
    const std::string name(rule->name);
    if (folders.erase(name) == 0) {
      failures.push_back(name + ": no folder in fixtures/");
      continue;
    }
    bool any_fixed = false;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures + "/" + name)) {
      any_fixed |= entry.path().filename().string().starts_with("fixed");
    }
    for (const char* file : {"bad.md", "bad.expected", "good.md"}) {
      if (!std::filesystem::exists(fixtures + "/" + name + "/" + file)) failures.push_back(name + ": no " + file);
    }
    if (rule->fix != Safety::kNone && !any_fixed) failures.push_back(name + ": has a fix, but no fixed.md");
    if (rule->fix == Safety::kNone && any_fixed) failures.push_back(name + ": has no fix, but a fixed.md");
  }
  for (const std::string& folder : folders) failures.push_back("fixtures/" + folder + ": no rule of this name");
  for (const std::string& failure : failures) fmt::print("{}\n", failure);
  return failures.empty() ? 0 : 1;
}

int Main(int count, char** values) {
  std::string fixtures = DIGESTLINT_FIXTURES;
  const char* wish = std::getenv("DIGESTLINT_UPDATE");
  bool update = wish != nullptr && std::string_view(wish) == "1";
  bool complete = false;
  std::string rule;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = values[i];
    complete |= argument == "--complete";
    update |= argument == "--update";
    if (argument == "--rule" && i + 1 < count) rule = values[++i];
    if (argument == "--fixtures" && i + 1 < count) fixtures = values[++i];
  }
  if (complete) return CheckComplete(fixtures);
  const Result<Fixture> fixture = ReadFixture(fixtures, rule);
  if (!fixture) {
    fmt::print("{}:{}: {}\n", fixture.error().path, fixture.error().line, fixture.error().message.en);
    return 1;
  }
  return Runner(*fixture, update).Run();
}

}  // namespace
}  // namespace digestlint::testing

int main(int count, char** values) { return digestlint::testing::Main(count, values); }
