#include "cli/man_page.h"

#include <fmt/format.h>

#include <string_view>

#include "cli/outline.h"
#include "cli/subcommand.h"

namespace digestlint {
namespace {

// Text as troff takes it: no line begins with a control character, and a hyphen is the one that a shell understands.
std::string Escape(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if ((c == '.' || c == '\'') && (escaped.empty() || escaped.back() == '\n')) escaped += "\\&";
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else if (c == '`') {
      escaped += "\\(ga";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

// Code between backquotes in bold.
std::string Prose(std::string_view text) {
  std::string prose;
  bool bold = false;
  while (true) {
    const std::size_t tick = text.find('`');
    const std::string piece = Escape(text.substr(0, tick));
    prose += bold ? fmt::format("\\fB{}\\fR", piece) : piece;
    if (tick == std::string_view::npos) return prose;
    text.remove_prefix(tick + 1);
    bold = !bold;
  }
}

class Page {
 public:
  explicit Page(Language language) : language_(language) {}

  std::string Write() {
    out_ += fmt::format(".TH DIGESTLINT 1 \"\" \"digestlint {}\" \"{}\"\n", DIGESTLINT_VERSION, Say({"User Commands", "사용자 명령"}));
    out_ += ".nh\n.ad l\n";
    const Subcommand& lint = Subcommands().front();
    Section({"NAME", "이름"});
    out_ += "digestlint \\- " + Prose(Say({"find and mend mistakes in Korean digests of papers", "한국어 논문 다이제스트의 실수를 찾고 고치는 린터"})) + '\n';
    Section({"SYNOPSIS", "사용법"});
    for (const Subcommand& each : Subcommands()) Usage(OutlineOf(each, language_));
    Section({"DESCRIPTION", "설명"});
    out_ += Prose(lint.summary.in(language_)) + '\n';
    Paragraph({"In folders only files that look like digests are linted; `.gitignore` is honoured. A file that is named is linted "
               "whatever it looks like. A fix is safe if no author could object to its result; everything else is offered, and done "
               "only with `--unsafe-fixes`.",
               "폴더에서는 다이제스트로 보이는 파일만 검사하고 `.gitignore`를 따릅니다. 직접 지정한 파일은 어떤 모양이든 검사합니다. 누구도 "
               "반대하지 않을 고치기만 안전하다고 하며, 나머지는 제안만 하고 `--unsafe-fixes`를 줄 때만 적용합니다."});
    Section({"OPTIONS", "옵션"});
    Options(OutlineOf(lint, language_));
    Section({"SUBCOMMANDS", "하위 명령"});
    for (const Subcommand& each : Subcommands()) {
      if (!each.name.empty()) OneSubcommand(each);
    }
    ExitStatus();
    Files();
    Environment();
    Examples(lint);
    Section({"SEE ALSO", "더 보기"});
    out_ += fmt::format(".UR {}\n.UE\n", Escape(DIGESTLINT_HOMEPAGE));
    return std::move(out_);
  }

 private:
  std::string_view Say(Text text) const { return text.in(language_); }
  void Section(Text title) { out_ += fmt::format(".SH {}\n", Say(title)); }
  void Paragraph(Text text) { out_ += ".PP\n" + Prose(Say(text)) + '\n'; }
  void Item(std::string_view tag, std::string_view text) { out_ += fmt::format(".TP\n{}\n{}\n", tag, Prose(text)); }

  void Usage(const CommandOutline& outline) {
    const std::string usage = UsageOf(outline, language_);
    out_ += fmt::format("\\fB{}\\fR{}\n.br\n", Escape(outline.name), Escape(usage.substr(outline.name.size())));
  }

  static std::string Tag(const OptionOutline& option) {
    std::string tag;
    for (const std::string& name : option.names) tag += fmt::format("{}\\fB{}\\fR", tag.empty() ? "" : ", ", Escape(name));
    if (!option.value.empty()) {
      tag += fmt::format("{}\\fI{}\\fR{}", tag.empty() ? "" : " ", Escape(option.value), option.names.empty() && option.many ? "…" : "");
    }
    return tag;
  }

  // What every subcommand takes, "General", is said once.
  void Options(const CommandOutline& outline) {
    const bool is_program = outline.subcommand->name.empty();
    for (const OptionOutline& argument : outline.arguments) Item(Tag(argument), AsSentence(DocOf(argument, language_), language_));
    std::string_view group;
    for (const OptionOutline& option : outline.options) {
      if (!is_program && option.group == GeneralGroup().in(language_)) continue;
      if (is_program && group != option.group) out_ += fmt::format(".SS {}\n", Escape(option.group));
      group = option.group;
      Item(Tag(option), AsSentence(DocOf(option, language_), language_));
    }
  }

  void OneSubcommand(const Subcommand& subcommand) {
    const CommandOutline outline = OutlineOf(subcommand, language_);
    out_ += fmt::format(".SS {}\n", Escape(outline.name));
    out_ += Prose(AsSentence(subcommand.summary.in(language_), language_)) + '\n';
    Options(outline);
    if (!subcommand.examples.empty()) out_ += ".PP\n" + std::string(Say({"Examples:\n", "예:\n"}));
    ExampleList(subcommand);
  }

  void ExampleList(const Subcommand& subcommand) {
    for (const CommandExample& each : subcommand.examples) {
      Item(fmt::format("\\fB{}\\fR", Escape(each.command)), AsSentence(each.what.in(language_), language_));
    }
  }

  void ExitStatus() {
    Section({"EXIT STATUS", "종료 코드"});
    Item("0", Say({"No problem, or all were mended, or `--exit-zero`.", "문제가 없거나 모두 고쳤거나 `--exit-zero`를 주었습니다."}));
    Item("1", Say({"There are problems; with `--diff`: the diff isn't empty.", "문제가 있습니다. `--diff`에서는 diff가 비어 있지 않습니다."}));
    Item("2", Say({"Something could not be done; everything else was linted all the same.",
                   "하지 못한 일이 있습니다. 나머지는 모두 검사했습니다."}));
  }

  void Files() {
    Section({"FILES", "파일"});
    Item("\\fIdigestlint.toml\\fR",
         Say({"The config. The one in the digest's folder or in the nearest folder above counts, up to the root of the repository.",
              "설정 파일. 다이제스트가 있는 폴더부터 저장소의 맨 위 폴더까지 올라가며 가장 가까운 것을 씁니다."}));
  }

  void Environment() {
    Section({"ENVIRONMENT", "환경 변수"});
    Item("\\fBLC_ALL\\fR, \\fBLC_MESSAGES\\fR, \\fBLANG\\fR",
         Say({"Messages are in Korean if the first of them that is set begins with `ko`.",
              "이 순서로 처음 설정된 값이 `ko`로 시작하면 메시지가 한국어로 나옵니다."}));
    Item("\\fBNO_COLOR\\fR", Say({"No colours, unless `--color always`.", "`--color always`가 아니면 색을 쓰지 않습니다."}));
  }

  void Examples(const Subcommand& lint) {
    Section({"EXAMPLES", "예"});
    ExampleList(lint);
  }

  const Language language_;
  std::string out_;
};

}  // namespace

std::string ManPage(Language language) { return Page(language).Write(); }

}  // namespace digestlint
