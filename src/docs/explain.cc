#include "docs/explain.h"

#include <fmt/format.h>

#include <algorithm>

#include "docs/example.h"
#include "docs/words.h"
#include "report/rule_page.h"
#include "text/wrap.h"

namespace digestlint {
namespace {

constexpr std::size_t kMargin = 4;
constexpr std::size_t kWidestProse = 100;

class Explanation {
 public:
  Explanation(const Rule& rule, const ReportContext& context)
      : rule_(rule), context_(context), width_(std::min(context.width, kWidestProse)) {}

  std::string Write() {
    Head();
    if (const auto example = ExampleOf(rule_)) Examples(*example);
    Heading({"Fix", "고치기"});
    if (rule_.fix == Safety::kNone) {
      Prose(Say({"None: only the author knows what should stand there.", "없습니다. 무엇이 맞는지는 작성자만 압니다."}));
    } else {
      Prose(fmt::format("({}) {}", SafetyWord(rule_.fix, context_.language), rule_.fix_note.in(context_.language)));
    }
    Options();
    Silencing();
    return std::move(out_);
  }

 private:
  std::string Say(Text text) const { return std::string(text.in(context_.language)); }

  std::string Bold(std::string_view text) const {
    return context_.color ? fmt::format("\x1b[1m{}\x1b[0m", text) : std::string(text);
  }

  void Heading(Text text) { out_ += fmt::format("\n{}\n", Bold(text.in(context_.language))); }

  void Prose(std::string_view text) {
    out_ += fmt::format("{:{}}{}\n", "", kMargin, WrapText(text, width_, kMargin));
  }

  void Block(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (end > 0) out_ += fmt::format("{:{}}{}", "", kMargin, text.substr(0, end));
      out_ += '\n';
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  void Head() {
    const Language language = context_.language;
    out_ += Bold(rule_.name);
    const Text head = rule_.since.empty() ? Text("  ({}; group {})\n", "  ({}, {} 그룹)\n")  // a pattern of the config
                                          : Text("  ({}; group {}; since {})\n", "  ({}, {} 그룹, {}부터)\n");
    out_ += fmt::format(fmt::runtime(Say(head)), SeverityWord(rule_.severity, language), GroupName(rule_.group), rule_.since);
    Prose(rule_.summary.in(language));
    if (rule_.severity == Severity::kOff) {
      Prose(fmt::format(fmt::runtime(Say({"Off by default; `--extend-select {}` turns it on.",
                                          "기본으로 꺼져 있습니다. `--extend-select {}`으로 켭니다."})),
                        rule_.name));
    }
    Heading({"Why", "이유"});
    Prose(rule_.why.in(language));
  }

  void Examples(const RuleExample& example) {
    Heading({"Bad", "나쁜 예"});
    const std::string shown = ShownText(example.bad);
    Block(shown);
    if (shown != example.bad) {
      Prose(Say({"(What can't be seen is shown by a picture or by its number.)",
                 "(보이지 않는 문자는 그림 문자나 코드 번호로 나타냈습니다.)"}));
    }
    if (!example.config.empty()) {
      Heading({"with this digestlint.toml", "이 예의 digestlint.toml"});
      Block(example.config);
    }
    Heading({"What digestlint says", "digestlint의 보고"});
    ReportContext context = context_;
    context.summary = false;
    context.width = context.width > 60 ? context.width - kMargin : context.width;
    std::string reports;
    RenderText(RunExample(rule_, example, example.bad, context_.language), context, reports);
    while (reports.ends_with("\n\n")) reports.pop_back();
    Block(reports);
    Heading({"Good", "좋은 예"});
    Block(ShownText(example.good));
  }

  void Options() {
    if (rule_.options.empty()) return;
    Heading({"Options", "옵션"});
    Block(fmt::format("[rules.{}]", rule_.name));
    for (const OptionSpec& option : rule_.options) {
      Block(fmt::format("{} = {}", option.name, OptionDefault(option)));
      Prose(fmt::format("  {}: {}", OptionTypeWord(option, context_.language), option.doc.in(context_.language)));
    }
  }

  void Silencing() {
    Heading({"Silence it", "보고 끄기"});
    if (rule_.group != Group::kMeta) {  // what is said of the comments, no comment keeps quiet
      Prose(Say({"for the next line, or for the whole file:", "다음 줄이나 파일 전체에서 끄려면:"}));
      const std::string why = Say({"why", "이유"});
      Block(fmt::format("  <!-- digestlint-disable-next-line {} -- {} -->\n", rule_.name, why));
      Block(fmt::format("  <!-- digestlint-disable-file {} -- {} -->\n", rule_.name, why));
    }
    Prose(Say({"everywhere, in digestlint.toml:", "모두 끄려면 digestlint.toml에:"}));
    Block(fmt::format("  ignore = [\"{}\"]\n", rule_.name));
    if (!rule_.since.empty()) out_ += fmt::format("\n{}\n", RuleUri(rule_));  // a pattern of the config has no page
  }

  const Rule& rule_;
  const ReportContext& context_;
  const std::size_t width_;
  std::string out_;
};

}  // namespace

std::string Explain(const Rule& rule, const ReportContext& context) { return Explanation(rule, context).Write(); }

}  // namespace digestlint
