#include "cli/test_rules_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "lint/built_in_patterns.h"
#include "lint/config_reader.h"
#include "lint/files.h"
#include "patterns/examples.h"
#include "report/report.h"

namespace digestlint {
namespace {

using Patterns = std::vector<std::shared_ptr<const Pattern>>;

// As a reader of the terminal would name the file.
std::string Shown(const std::string& path, const std::string& folder) { return std::string(ShortestFrom(path, folder)); }

class TestRules {
 public:
  explicit TestRules(const Terminal& terminal)
      : terminal_(terminal), korean_(terminal.language == Language::kKorean), folder_(std::filesystem::current_path().string()) {}

  // The patterns of the file, or without one those that are built in.
  int Run(const std::vector<std::string>& files) {
    Patterns patterns;
    if (files.empty()) {
      Result<Patterns> built_in = ReadBuiltInPatterns();
      if (!built_in) return Stop(built_in.error(), terminal_);
      patterns = std::move(*built_in);
    }
    for (const std::string& file : files) {
      Result<Config> config = ReadConfig(AbsolutePath(file, folder_), {.named = true, .check_examples = false});
      if (!config) {
        Error error = config.error();
        error.path = Shown(error.path, folder_);
        return Stop(error, terminal_);
      }
      if (config->patterns.empty()) {
        return Stop({.path = file, .message = {"has no patterns", "패턴이 없습니다"},
                     .mend = {"a pattern begins with [[pattern]]", "패턴은 [[pattern]]으로 시작합니다"}}, terminal_);
      }
      patterns.insert(patterns.end(), config->patterns.begin(), config->patterns.end());
    }
    for (const auto& pattern : patterns) Test(*pattern);
    out_ += Total(patterns.size());
    if (const int code = Print(out_); code != kClean) return code;
    return failed_ == 0 ? kClean : kProblemsFound;
  }

 private:
  std::string Total(std::size_t patterns) const {
    const std::size_t all = passed_ + failed_;
    if (korean_) {
      return failed_ == 0 ? fmt::format("패턴 {}개의 예문 {}개가 모두 통과했습니다\n", patterns, all)
                          : fmt::format("패턴 {}개의 예문 {}개 중 {}개가 실패했습니다\n", patterns, all, failed_);
    }
    const std::string of = fmt::format("{} example{} of {} pattern{}", all, all == 1 ? "" : "s", patterns, patterns == 1 ? "" : "s");
    return failed_ == 0 ? fmt::format("{} passed\n", of) : fmt::format("{}: {} failed\n", of, failed_);
  }

  void Test(const Pattern& pattern) {
    const ExampleResults results = RunExamples(pattern);
    const std::size_t all = results.passed + results.failures.size();
    const WrittenAt& place = pattern.spec().place;
    const std::string where = fmt::format("{}:{}:{}", ForTerminal(Shown(place.path, folder_)), place.line, place.column);
    out_ += korean_ ? fmt::format("{}: {}: 예문 {}개 중 {}개 통과\n", where, pattern.rule().name, all, results.passed)
                    : fmt::format("{}: {}: {} of {} passed\n", where, pattern.rule().name, results.passed, all);
    for (Error failure : results.failures) {
      failure.path = Shown(failure.path, folder_);
      out_ += RenderError(failure, terminal_.language, terminal_.color);
    }
    passed_ += results.passed;
    failed_ += results.failures.size();
  }

  const Terminal& terminal_;
  const bool korean_;
  const std::string folder_;
  std::string out_;
  std::size_t passed_ = 0;
  std::size_t failed_ = 0;
};

}  // namespace

std::function<int()> PrepareTestRules(CLI::App& app, const Terminal& terminal, Language language) {
  const auto files = std::make_shared<std::vector<std::string>>();
  app.add_option("files", *files,
                 std::string(Text{"files of patterns, or a digestlint.toml (default: the patterns built in)",
                                  "패턴 파일이나 digestlint.toml (기본값: 내장된 패턴)"}.in(language)))
      ->type_name("FILE");
  return [files, &terminal] { return TestRules(terminal).Run(*files); };
}

}  // namespace digestlint
