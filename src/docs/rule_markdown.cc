#include "docs/rule_markdown.h"

#include <fmt/format.h>

#include <optional>

#include "docs/example.h"
#include "docs/words.h"
#include "patterns/pattern.h"
#include "report/report.h"

namespace digestlint {
namespace {

// A code block; its fence is longer than any in the text.
std::string Fenced(std::string_view info, std::string_view text) {
  std::string fence = "```";
  while (text.find(fence) != std::string_view::npos) fence += '`';
  return fmt::format("{0}{1}\n{2}{3}{0}\n\n", fence, info, text, text.ends_with('\n') ? "" : "\n");
}

// A cell of a table.
std::string Cell(std::string_view text) {
  std::string cell;
  for (const char c : text) cell += c == '|' ? "\\|" : std::string(1, c);
  return cell;
}

class Page {
 public:
  Page(const Rule& rule, Language language) : rule_(rule), language_(language) {}

  std::string Write() {
    Head();
    if (const auto example = ExampleOf(rule_)) Examples(*example);
    Fix();
    Options();
    Silencing();
    while (out_.ends_with("\n\n")) out_.pop_back();
    return std::move(out_);
  }

 private:
  std::string_view Say(Text text) const { return text.in(language_); }
  void Section(Text title) { out_ += fmt::format("## {}\n\n", Say(title)); }
  void Paragraph(std::string_view text) { out_ += fmt::format("{}\n\n", text); }

  void Head() {
    const bool korean = language_ == Language::kKorean;
    out_ += "<!-- Written by scripts/generate from the rule's metadata and fixtures. -->\n\n";
    out_ += fmt::format("# {}\n\n", rule_.name);
    Paragraph(fmt::format("[{}]({}{}.md) · [{}](README.md)", korean ? "English" : "한국어", korean ? "../" : "ko/", rule_.name,
                          korean ? "규칙 목록" : "all rules"));
    Paragraph(rule_.summary.in(language_));
    out_ += korean ? "| 그룹 | 심각도 | 고치기 | 추가된 버전 |\n" : "| group | severity | fix | since |\n";
    out_ += fmt::format("|---|---|---|---|\n| `{}` | {} | {} | {} |\n\n", GroupName(rule_.group),
                        SeverityWord(rule_.severity, language_), SafetyWord(rule_.fix, language_), rule_.since);
    if (rule_.severity == Severity::kOff) {
      Paragraph(fmt::format(fmt::runtime(Say({"It is off by default: turn it on with `extend-select = [\"{0}\"]` in "
                                              "`digestlint.toml`, or for one run with `--extend-select {0}`.",
                                              "기본으로 꺼져 있습니다. `digestlint.toml`에 `extend-select = [\"{0}\"]`을 적거나, 한 번만 "
                                              "켤 때는 `--extend-select {0}` 옵션을 주세요."})),
                            rule_.name));
    }
    Section({"Why", "이유"});
    Paragraph(rule_.why.in(language_));
  }

  void Examples(const RuleExample& example) {
    Section({"Bad", "나쁜 예"});
    const std::string shown = ShownText(example.bad);
    out_ += Fenced("markdown", shown);
    if (shown != example.bad) {
      Paragraph(Say({"What can't be seen is shown by a picture or by its number.",
                     "보이지 않는 문자는 그림 문자나 코드 번호로 나타냈습니다."}));
    }
    if (!example.config.empty()) {
      Paragraph(Say({"With this `digestlint.toml`:", "`digestlint.toml`의 내용:"}));
      out_ += Fenced("toml", example.config);
    }
    Paragraph(Say({"What digestlint says:", "digestlint의 보고:"}));
    ReportContext context;
    context.language = language_;
    context.summary = false;
    std::string reports;
    RenderText(RunExample(rule_, example, example.bad, language_), context, reports);
    while (reports.ends_with("\n\n")) reports.pop_back();
    out_ += Fenced("text", reports);
    Section({"Good", "좋은 예"});
    out_ += Fenced("markdown", ShownText(example.good));
    if (rule_.pattern != nullptr) {
      return Paragraph(fmt::format(fmt::runtime(Say({"The rule is a [pattern]({0}patterns.md) in [{1}]({0}../{1}).",
                                                     "이 규칙은 [{1}]({0}../{1})에 있는 [패턴]({0}patterns.md)입니다."})),
                                   language_ == Language::kKorean ? "../../" : "../", rule_.pattern->spec().place.path));
    }
    Paragraph(fmt::format(fmt::runtime(Say({"More of both in [fixtures/{0}]({1}fixtures/{0}).",
                                            "더 많은 예는 [fixtures/{0}]({1}fixtures/{0})에 있습니다."})),
                          rule_.name, language_ == Language::kKorean ? "../../../" : "../../"));
  }

  void Fix() {
    Section({"Fix", "고치기"});
    switch (rule_.fix) {
      case Safety::kNone:
        return Paragraph(Say({"There is none: only the author knows what should stand there.",
                              "없습니다. 무엇이 맞는지는 작성자만 압니다."}));
      case Safety::kSafe: Paragraph(Say({"Safe, by `--fix`:", "안전하며 `--fix`로 고칩니다."})); break;
      case Safety::kUnsafe:
        Paragraph(Say({"Unsafe, by `--fix --unsafe-fixes`; look at `--diff --unsafe-fixes` first:",
                       "안전하지 않으며 `--fix --unsafe-fixes`로 고칩니다. 먼저 `--diff --unsafe-fixes`로 살펴보세요."}));
        break;
    }
    Paragraph(rule_.fix_note.in(language_));
  }

  void Options() {
    if (rule_.options.empty()) return;
    Section({"Options", "옵션"});
    std::string defaults = fmt::format("[rules.{}]\n", rule_.name);
    for (const OptionSpec& option : rule_.options) defaults += fmt::format("{} = {}\n", option.name, OptionDefault(option));
    Paragraph(Say({"With their defaults, in `digestlint.toml`:", "`digestlint.toml`에 적으며, 기본값은 다음과 같습니다."}));
    out_ += Fenced("toml", defaults);
    out_ += Say({"| option | value | meaning |\n", "| 옵션 | 값 | 뜻 |\n"});
    out_ += "|---|---|---|\n";
    for (const OptionSpec& option : rule_.options) {
      out_ += fmt::format("| `{}` | {} | {} |\n", option.name, OptionTypeWord(option, language_),
                          Cell(option.doc.in(language_)));
    }
    out_ += '\n';
  }

  void Silencing() {
    Section({"Silence it", "보고 끄기"});
    if (rule_.group != Group::kMeta) {  // what is said of the comments, no comment keeps quiet
      Paragraph(Say({"For the next line, or for the whole file:", "다음 줄이나 파일 전체에서 끄려면:"}));
      const std::string_view why = Say({"why", "이유"});
      out_ += Fenced("markdown", fmt::format("<!-- digestlint-disable-next-line {0} -- {1} -->\n\n"
                                             "<!-- digestlint-disable-file {0} -- {1} -->\n", rule_.name, why));
    }
    Paragraph(Say({"Everywhere, in `digestlint.toml`:", "모두 끄려면 `digestlint.toml`에:"}));
    out_ += Fenced("toml", fmt::format("ignore = [\"{}\"]\n", rule_.name));
  }

  const Rule& rule_;
  const Language language_;
  std::string out_;
};

}  // namespace

std::string RuleMarkdown(const Rule& rule, Language language) { return Page(rule, language).Write(); }

std::string RuleIndexMarkdown(std::span<const Rule* const> rules, Language language) {
  const bool korean = language == Language::kKorean;
  std::string out = "<!-- Written by scripts/generate from the rules' metadata. -->\n\n";
  out += korean ? "# 규칙\n\n[English](../README.md)\n\n" : "# Rules\n\n[한국어](ko/README.md)\n\n";
  out += Text("`digestlint explain RULE` shows a rule's page in the terminal, `digestlint rules` this list. A *safe* fix is applied "
              "by `--fix`, an *unsafe* one by `--fix --unsafe-fixes`. [Configuration](../configuration.md) says how to select "
              "rules and groups.\n",
              "`digestlint explain RULE`은 규칙 설명을, `digestlint rules`는 이 목록을 터미널에 보여 줍니다. *안전*한 고치기는 "
              "`--fix`로, *안전하지 않은* 고치기는 `--fix --unsafe-fixes`로 적용합니다. 규칙과 그룹을 고르는 방법은 "
              "[설정](../../configuration.md)(영어)에 있습니다.\n").in(language);
  std::optional<Group> group;
  for (const Rule* rule : rules) {
    if (group != rule->group) {
      group = rule->group;
      out += fmt::format("\n## {}\n\n{}|---|---|---|---|\n", GroupName(*group),
                         korean ? "| 규칙 | 심각도 | 고치기 | 내용 |\n" : "| rule | severity | fix | what it reports |\n");
    }
    out += fmt::format("| [{0}]({0}.md) | {1} | {2} | {3} |\n", rule->name, SeverityWord(rule->severity, language),
                       rule->fix == Safety::kNone ? "" : SafetyWord(rule->fix, language), Cell(rule->summary.in(language)));
  }
  return out;
}

}  // namespace digestlint
