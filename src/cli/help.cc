#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "text/utf8.h"
#include "text/wrap.h"

namespace digestlint {
namespace {

constexpr std::size_t kWidest = 100;
constexpr std::size_t kNarrowest = 60;
constexpr std::size_t kWidestName = 26;  // what is longer gets a line of its own

using Row = std::pair<std::string, std::string>;

class HelpText {
 public:
  HelpText(const CommandOutline& outline, Language language, std::size_t width)
      : outline_(outline), language_(language), width_(std::clamp(width, kNarrowest, kWidest)) {}

  std::string Write() {
    const bool is_program = outline_.subcommand->name.empty();
    out_ = WrapText(AsSentence(outline_.subcommand->summary.in(language_), language_), width_) + "\n\n";
    out_ += Say({"Usage: ", "사용법: "}) + UsageOf(outline_, language_) + '\n';
    if (is_program) out_ += Say({"       digestlint SUBCOMMAND …\n", "        digestlint 하위명령 …\n"});
    Arguments();
    Options();
    if (is_program) ListSubcommands();
    Examples();
    if (is_program) {
      Title({"Exit codes", "종료 코드"});
      Rows({{"0", Say({"no problem, or all were mended", "문제가 없거나 모두 고쳤습니다"})},
            {"1", Say({"there are problems", "문제가 있습니다"})},
            {"2", Say({"something could not be done", "하지 못한 일이 있습니다"})}});
    }
    return std::move(out_);
  }

 private:
  std::string Say(Text text) const { return std::string(text.in(language_)); }
  void Title(Text text) { out_ += fmt::format("\n{}:\n", text.in(language_)); }

  void Rows(const std::vector<Row>& rows) {
    std::size_t name_width = 0;
    for (const Row& row : rows) {
      if (const std::size_t columns = DisplayWidth(row.first); columns <= kWidestName) name_width = std::max(name_width, columns);
    }
    const std::size_t indent = 2 + name_width + 2;
    for (const auto& [name, doc] : rows) {
      out_ += "  " + PadRight(name, name_width);
      out_ += DisplayWidth(name) > kWidestName ? fmt::format("\n{:{}}", "", indent) : "  ";
      out_ += WrapText(doc, width_, indent) + '\n';
    }
  }

  void Arguments() {
    if (outline_.arguments.empty()) return;
    Title({"Arguments", "인자"});
    std::vector<Row> rows;
    for (const OptionOutline& each : outline_.arguments) rows.emplace_back(Signature(each), DocOf(each, language_));
    Rows(rows);
  }

  void Options() {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < outline_.options.size(); ++i) {
      const OptionOutline& option = outline_.options[i];
      if (i == 0 || option.group != outline_.options[i - 1].group) out_ += fmt::format("\n{}:\n", GroupTitle(option, language_));
      rows.emplace_back(Signature(option), DocOf(option, language_));
      const bool last = i + 1 == outline_.options.size() || outline_.options[i + 1].group != option.group;
      if (!last) continue;
      Rows(rows);
      rows.clear();
    }
  }

  void ListSubcommands() {
    std::vector<Row> rows;
    for (const Subcommand& each : Subcommands()) {
      if (!each.name.empty()) rows.emplace_back(each.name, each.summary.in(language_));
    }
    if (rows.empty()) return;
    Title({"Subcommands (`digestlint SUBCOMMAND --help` says more)", "하위 명령 (자세한 설명은 `digestlint 하위명령 --help`)"});
    Rows(rows);
  }

  void Examples() {
    if (outline_.subcommand->examples.empty()) return;
    Title({"Examples", "예"});
    std::size_t command_width = 0;
    for (const CommandExample& each : outline_.subcommand->examples) command_width = std::max(command_width, each.command.size());
    const std::size_t indent = 2 + command_width + 2;
    for (const CommandExample& each : outline_.subcommand->examples) {
      out_ += fmt::format("  {}  {}\n", PadRight(each.command, command_width), WrapText(each.what.in(language_), width_, indent));
    }
  }

  const CommandOutline& outline_;
  const Language language_;
  const std::size_t width_;
  std::string out_;
};

}  // namespace

std::string Help(const CommandOutline& outline, Language language, std::size_t width) {
  return HelpText(outline, language, width).Write();
}

}  // namespace digestlint
