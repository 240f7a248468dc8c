#include "cli/command_line.h"
#include "cli/subcommand.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <string>

#include "cli/validators.h"
#include "lint/shard.h"
#include "report/report.h"

namespace digestlint {
namespace {

void AddPaths(CLI::App& app, CommandLine& command, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  app.add_option("paths", command.paths, say({"files and folders; - for standard input", "파일과 폴더. -는 표준 입력"}))
      ->type_name("PATH")->default_str(say({"this folder", "현재 폴더"}));
}

void AddInputOptions(CLI::App& app, CommandLine& command, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const std::string input = say({"Input", "입력"});
  app.add_option("--files-from", command.files_from,
                 say({"lint the paths in this file, one a line (-: standard input)",
                      "이 파일에 한 줄에 하나씩 적힌 경로를 검사합니다 (-: 표준 입력)"}))
      ->type_name("FILE")->group(input);
  app.add_option("--shard", command.shard, say({"only the K-th of N parts of the files", "파일을 N개로 나눈 것 중 K번째만"}))
      ->type_name("K/N")->group(input)->check([language](const std::string& shard) {
        if (Shard::Parse(shard)) return std::string();
        return fmt::format(fmt::runtime(Text("'{}' isn't K/N with K from 1 to N", "'{}'은(는) K/N이 아닙니다(K는 1부터 N까지)").in(language)),
                           shard);
      });
  app.add_option("--jobs", command.jobs, say({"threads", "스레드 수"}))
      ->check(Between(1, 1024, language))->type_name("N")->default_str(say({"as many as processors", "프로세서 수"}))->group(input);
}

}  // namespace

void AddRuleOptions(CLI::App& app, CommandLine& command, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const std::string rules = say({"Rules and config", "규칙과 설정"});
  app.add_option("--select", command.selection.select,
                 say({"only these rules or groups (`all`: every rule)", "이 규칙이나 그룹만 (`all`: 모든 규칙)"}))
      ->delimiter(',')->allow_extra_args(false)->type_name("RULE,…")->group(rules);
  app.add_option("--extend-select", command.selection.extend_select,
                 say({"these rules or groups as well", "이 규칙이나 그룹도"}))
      ->delimiter(',')->allow_extra_args(false)->type_name("RULE,…")->group(rules);
  app.add_option("--ignore", command.selection.ignore,
                 say({"not these rules or groups", "이 규칙이나 그룹은 빼고"}))
      ->delimiter(',')->allow_extra_args(false)->type_name("RULE,…")->group(rules);
  app.add_option("--config", command.config,
                 say({"use this digestlint.toml for all files", "모든 파일에 이 digestlint.toml을 씁니다"}))
      ->type_name("FILE")->group(rules);
  app.add_flag("--no-config", command.no_config, say({"look for no digestlint.toml", "digestlint.toml을 찾지 않습니다"}))
      ->group(rules);
}

void AddFileOptions(CLI::App& app, CommandLine& command, Language language) {
  AddPaths(app, command, language);
  AddRuleOptions(app, command, language);
  AddInputOptions(app, command, language);
}

void AddLintOptions(CLI::App& app, CommandLine& command, Language language) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  AddPaths(app, command, language);

  const std::string mending = say({"Mending", "고치기"});
  app.add_flag("--fix", command.fix, say({"mend what is safe to mend", "안전한 것을 고칩니다"}))->group(mending);
  app.add_flag("--unsafe-fixes", command.unsafe_fixes,
               say({"with --fix and --diff: also fixes that may change the meaning",
                    "--fix, --diff와 함께: 뜻이 바뀔 수 있는 고치기도 합니다"}))
      ->group(mending);
  app.add_flag("--diff", command.diff,
               say({"show what --fix would change, and write nothing", "--fix가 바꿀 내용을 보여 주고 쓰지는 않습니다"}))
      ->group(mending);
  app.add_flag("--add-suppressions", command.add_suppressions,
               say({"write comments into the digests that keep their problems quiet",
                    "문제를 막는 주석을 다이제스트에 써넣습니다"}))
      ->group(mending);

  AddRuleOptions(app, command, language);

  const std::string old = say({"Old problems", "예전 문제"});
  app.add_option("--baseline", command.baseline,
                 say({"keep quiet what this file knows (`digestlint baseline` writes it)",
                      "이 파일에 있는 문제는 알리지 않습니다 (`digestlint baseline`이 만듭니다)"}))
      ->type_name("FILE")->group(old);
  app.add_option("--changed-since", command.changed_since,
                 say({"only what touches lines that were changed since this revision of git",
                      "이 git 리비전 이후에 바뀐 줄에 닿는 것만"}))
      ->type_name("REV")->group(old);

  const std::string report = say({"Report", "보고"});
  app.add_option("--format", command.format, say({"form of the report", "보고 형식"}))
      ->check(OneOf(RendererNames(), language))->capture_default_str()->type_name("FORMAT")->group(report);
  app.add_option("--output", command.output, say({"write the report to this file", "보고서를 이 파일에 씁니다"}))
      ->type_name("FILE")->group(report);
  app.add_flag("--statistics", command.statistics,
               say({"counts by rule instead of reports (text or json)", "보고 대신 규칙별 개수 (text나 json)"}))
      ->group(report);
  app.add_flag("--exit-zero", command.exit_zero, say({"exit with 0 though there are problems", "문제가 있어도 0으로 끝냅니다"}))
      ->group(report);
  app.add_flag("-q,--quiet", command.quiet, say({"no summary", "요약을 보여 주지 않습니다"}))->group(report);
  app.add_flag("-v,--verbose", command.verbose,
               say({"say which config applies to which file and why, and what was left out",
                    "어떤 설정이 어떤 파일에 왜 쓰였는지, 무엇이 빠졌는지 보여 줍니다"}))
      ->group(report);

  AddInputOptions(app, command, language);
  const std::string input = say({"Input", "입력"});
  app.add_flag("--cache", command.cache,
               say({"remember in .digestlint_cache what files hold, and lint only those that have changed",
                    "파일의 검사 결과를 .digestlint_cache에 기억해 두고, 바뀐 파일만 검사합니다"}))
      ->group(input);
  app.add_option("--stdin-filename", command.stdin_filename,
                 say({"the path that standard input stands for", "표준 입력이 나타내는 경로"}))
      ->type_name("PATH")->group(input);
  app.set_version_flag("--version", "digestlint " DIGESTLINT_VERSION, say({"print the version", "버전을 보여 줍니다"}))
      ->group(say(GeneralGroup()));
}

}  // namespace digestlint
