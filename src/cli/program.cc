#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "cli/help.h"
#include "cli/outline.h"
#include "cli/parse_error.h"
#include "cli/subcommand.h"
#include "cli/validators.h"
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

bool IsTerminal(int descriptor) { return Environment("TERM") != "dumb" && ::isatty(descriptor) != 0; }

bool WantsColor(std::string_view choice, int descriptor) {
  if (choice != "auto") return choice == "always";
  return Environment("NO_COLOR").empty() && IsTerminal(descriptor);
}

std::size_t TerminalWidth() {
  struct winsize size {};
  if (::isatty(STDOUT_FILENO) != 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) {
    return size.ws_col;
  }
  return 100;
}

}  // namespace

void AddCommonOptions(CLI::App& app, Language language, std::string& color) {
  const auto say = [&](Text text) { return std::string(text.in(language)); };
  const std::string group = say(GeneralGroup());
  app.add_option_function<std::string>("--lang", [](const std::string&) {},  // FindLanguage has read it
                                       say({"language of messages", "메시지 언어"}))
      ->check(OneOf({"ko", "en"}, language))->type_name("LANG")->group(group)
      ->default_str(say({"that of the environment", "환경 변수에 따름"}));
  app.add_option("--color", color, say({"when to use colours", "색을 쓸 때"}))
      ->check(OneOf({"auto", "always", "never"}, language))->type_name("WHEN")->capture_default_str()->group(group);
  app.set_help_flag("-h,--help", say({"print this help", "이 도움말을 보여 줍니다"}))->group(group);
}

int RunProgram(int argc, char** argv) {
  const Language language = FindLanguage(argc, argv);
  const auto subcommands = Subcommands();
  const Subcommand* subcommand = &subcommands.front();
  for (const Subcommand& each : subcommands) {
    if (argc > 1 && !each.name.empty() && each.name == argv[1]) subcommand = &each;
  }
  if (!subcommand->name.empty()) {
    --argc;
    ++argv;
  }
  CLI::App app;
  std::string color = "auto";
  Terminal terminal{language, false, WantsColor("auto", STDERR_FILENO), TerminalWidth(),
                    IsTerminal(STDERR_FILENO) && !Environment("TERM").empty()};
  const std::function<int()> work = subcommand->prepare(app, terminal, language);
  AddCommonOptions(app, language, color);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    return Print(Help(ReadOutline(app, *subcommand), language, terminal.width));
  } catch (const CLI::Success& success) {  // --version
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    return Stop(ParseErrorOf(error, app, ReadOutline(app, *subcommand)), terminal);
  }
  terminal.color = WantsColor(color, STDOUT_FILENO);
  terminal.error_color = WantsColor(color, STDERR_FILENO);
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
