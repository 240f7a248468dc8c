#include "cli/command_line.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "report/report.h"

namespace digestlint {
namespace {

std::string_view Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

Language LanguageNamed(std::string_view name) {
  return name.starts_with("ko") ? Language::kKorean : Language::kEnglish;
}

// POSIX's order: LC_ALL stands above LC_MESSAGES, which stands above LANG.
Language LanguageOfEnvironment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const std::string_view value = Environment(name); !value.empty()) return LanguageNamed(value);
  }
  return Language::kEnglish;
}

// --lang decides the language of --help too, so it is looked for before the arguments are parsed.
Language FindLanguage(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument.starts_with("--lang=")) return LanguageNamed(argument.substr(7));
    if (argument == "--lang" && i + 1 < argc) return LanguageNamed(argv[i + 1]);
  }
  return LanguageOfEnvironment();
}

bool WantsColor(std::string_view choice, int descriptor) {
  if (choice != "auto") return choice == "always";
  return Environment("NO_COLOR").empty() && Environment("TERM") != "dumb" && ::isatty(descriptor) != 0;
}

std::size_t TerminalWidth() {
  struct winsize size {};
  if (::isatty(STDOUT_FILENO) != 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) {
    return size.ws_col;
  }
  return 100;
}

}  // namespace

ParsedCommandLine ParseCommandLine(int argc, char** argv) {
  ParsedCommandLine parsed;
  CommandLine& command = parsed.command;
  command.language = FindLanguage(argc, argv);
  const auto say = [&](Text text) { return std::string(text.in(command.language)); };

  CLI::App app(say({"digestlint finds the mistakes in Korean digests of papers, and mends what is safe to mend.",
                    "digestlint는 한국어 논문 다이제스트의 실수를 찾고, 안전하게 고칠 수 있는 것은 고칩니다."}),
               "digestlint");
  app.set_version_flag("--version", "digestlint " DIGESTLINT_VERSION, say({"print the version", "버전을 보여 줍니다"}));
  app.set_help_flag("-h,--help", say({"print this help", "이 도움말을 보여 줍니다"}));
  app.footer(say({"Exit codes: 0 no problem, 1 problems found, 2 could not do its work.",
                  "종료 코드: 0 문제없음, 1 문제 발견, 2 작업을 하지 못함."}));

  std::string color = "auto";
  std::string language;
  bool no_config = false;
  app.add_option("paths", command.paths,
                 say({"files and folders (default: this folder); - for standard input",
                      "파일과 폴더 (기본값: 현재 폴더). -는 표준 입력"}))
      ->type_name("PATH");
  app.add_flag("--fix", command.fix, say({"mend what is safe to mend", "안전한 것을 고칩니다"}));
  app.add_flag("--unsafe-fixes", command.unsafe_fixes,
               say({"with --fix and --diff: also fixes that may change the meaning",
                    "--fix, --diff와 함께: 뜻이 바뀔 수 있는 고치기도 합니다"}));
  app.add_flag("--diff", command.diff,
               say({"show what --fix would change, and write nothing", "--fix가 바꿀 내용을 보여 주고 쓰지는 않습니다"}));
  app.add_option("--select", command.selection.select,
                 say({"only these rules or groups (`all`: every rule)", "이 규칙이나 그룹만 (`all`: 모든 규칙)"}))
      ->delimiter(',')->type_name("RULE,…");
  app.add_option("--extend-select", command.selection.extend_select,
                 say({"these rules or groups as well", "이 규칙이나 그룹도"}))
      ->delimiter(',')->type_name("RULE,…");
  app.add_option("--ignore", command.selection.ignore,
                 say({"not these rules or groups", "이 규칙이나 그룹은 빼고"}))
      ->delimiter(',')->type_name("RULE,…");
  app.add_option("--format", command.format, say({"text, jsonl or sarif", "text, jsonl, sarif 중 하나"}))
      ->capture_default_str()
      ->check([](const std::string& name) {
        return FindRenderer(name) == nullptr ? "'" + name + "' is no format; there are text, jsonl and sarif" : "";
      });
  app.add_option("--output", command.output, say({"write the report to this file", "보고서를 이 파일에 씁니다"}))
      ->type_name("FILE");
  app.add_option("--config", command.config,
                 say({"use this digestlint.toml for all files", "모든 파일에 이 digestlint.toml을 씁니다"}))
      ->type_name("FILE");
  app.add_flag("--no-config", no_config, say({"look for no digestlint.toml", "digestlint.toml을 찾지 않습니다"}));
  app.add_option("--files-from", command.files_from,
                 say({"lint the paths in this file, one a line (-: standard input)",
                      "이 파일에 한 줄에 하나씩 적힌 경로를 검사합니다 (-: 표준 입력)"}))
      ->type_name("FILE");
  app.add_option("--stdin-filename", command.stdin_filename,
                 say({"the path that standard input stands for", "표준 입력이 나타내는 경로"}))
      ->type_name("PATH");
  app.add_option("--jobs", command.jobs, say({"threads (default: as many as processors)", "스레드 수 (기본값: 프로세서 수)"}))
      ->check(CLI::Range(1, 1024))->type_name("N");
  app.add_flag("--exit-zero", command.exit_zero, say({"exit with 0 though there are problems", "문제가 있어도 0으로 끝냅니다"}));
  app.add_option("--lang", language, say({"ko or en (default: from the environment)", "ko 또는 en (기본값: 환경 변수)"}))
      ->check(CLI::IsMember({"ko", "en"}));
  app.add_option("--color", color, say({"auto, always or never", "auto, always, never 중 하나"}))
      ->check(CLI::IsMember({"auto", "always", "never"}))->capture_default_str();
  app.add_flag("-q,--quiet", command.quiet, say({"no summary", "요약을 보여 주지 않습니다"}));
  app.add_flag("-v,--verbose", command.verbose,
               say({"say which config applies to which file and what was left out",
                    "어떤 설정이 어떤 파일에 쓰였고 무엇이 빠졌는지 보여 줍니다"}));

  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {  // --help, --version
    parsed.exit_code = app.exit(success);
    return parsed;
  } catch (const CLI::ParseError& error) {
    fmt::print(stderr, "{}: {}\n{}\n", say({"error", "오류"}), error.what(),
               say({"`digestlint --help` lists the options", "`digestlint --help`로 옵션을 볼 수 있습니다"}));
    parsed.exit_code = kCouldNotWork;
    return parsed;
  }
  if (no_config) command.config = "";
  command.color = WantsColor(color, STDOUT_FILENO);
  command.error_color = WantsColor(color, STDERR_FILENO);
  command.width = TerminalWidth();
  return parsed;
}

}  // namespace digestlint
