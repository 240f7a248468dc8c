#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "cli/subcommand.h"
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
    if (argument == "--") break;
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

std::string ListOfSubcommands(Language language) {
  std::string list;
  for (const Subcommand& each : Subcommands()) {
    if (!each.name.empty()) list += fmt::format("  {:26}{}\n", each.name, each.summary.in(language));
  }
  if (list.empty()) return list;
  return fmt::format("{}:\n{}\n", language == Language::kKorean ? "하위 명령" : "Subcommands", list);
}

}  // namespace

void AddCommonOptions(CLI::App& app, Language language, std::string& color) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  app.set_help_flag("-h,--help", say({"print this help", "이 도움말을 보여 줍니다"}));
  app.add_option_function<std::string>("--lang", [](const std::string&) {},  // FindLanguage has read it
                                       say({"ko or en (default: from the environment)", "ko 또는 en (기본값: 환경 변수)"}))
      ->check(CLI::IsMember({"ko", "en"}));
  app.add_option("--color", color, say({"auto, always or never", "auto, always, never 중 하나"}))
      ->check(CLI::IsMember({"auto", "always", "never"}))->capture_default_str();
  app.footer((app.get_name() == "digestlint" ? ListOfSubcommands(language) : "") +
             say({"Exit codes: 0 no problem, 1 problems found, 2 could not do its work.",
                  "종료 코드: 0 문제없음, 1 문제 발견, 2 작업을 하지 못함."}));
}

int RunProgram(int argc, char** argv) {
  const Language language = FindLanguage(argc, argv);
  const auto subcommands = Subcommands();
  const Subcommand* subcommand = &subcommands.front();
  for (const Subcommand& each : subcommands) {
    if (argc > 1 && !each.name.empty() && each.name == argv[1]) subcommand = &each;
  }
  std::string name = "digestlint";
  if (!subcommand->name.empty()) {
    name += " " + std::string(subcommand->name);
    --argc;
    ++argv;
  }
  CLI::App app(std::string(subcommand->summary.in(language)), name);
  std::string color = "auto";
  Terminal terminal;
  const std::function<int()> work = subcommand->prepare(app, terminal, language);
  AddCommonOptions(app, language, color);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {  // --help, --version
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    const bool korean = language == Language::kKorean;
    fmt::print(stderr, "{}: {}\n{}\n", korean ? "오류" : "error", ForTerminal(error.what()),
               fmt::format(fmt::runtime(korean ? "`{} --help`로 옵션을 볼 수 있습니다" : "`{} --help` lists the options"), name));
    return kCouldNotWork;
  }
  terminal = {language, WantsColor(color, STDOUT_FILENO), WantsColor(color, STDERR_FILENO), TerminalWidth()};
  return work();
}

int Stop(const Error& error, const Terminal& terminal) {
  const std::string text = RenderError(error, terminal.language, terminal.error_color);
  std::fwrite(text.data(), 1, text.size(), stderr);
  return kCouldNotWork;
}

int Print(std::string_view text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  return written ? kClean : kCouldNotWork;
}

ReportContext ContextFor(const Terminal& terminal) {
  ReportContext context;
  context.language = terminal.language;
  context.color = terminal.color;
  context.width = terminal.width;
  return context;
}

}  // namespace digestlint
