// The run as one page that needs nothing else: no network, no other file. What the page's own script does (filtering) is a
// convenience; without it everything is there to read.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "digest/date.h"
#include "lint/fingerprint.h"
#include "lint/statistics.h"
#include "report/embedded_page.h"
#include "report/report.h"
#include "report/rule_page.h"
#include "report/xml_text.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::array kSeverities{Severity::kError, Severity::kWarning, Severity::kNote};
constexpr std::size_t kContext = 60;   // code points shown on each side of a problem
constexpr std::size_t kLongest = 400;  // bytes of one problem, or of one replacement, that are shown

// Escaped for a text and for an attribute in double quotes. What a terminal or a browser would obey becomes its picture.
std::string Escape(std::string_view text) { return XmlText(ForTerminal(text)); }

// The end of what stands up to `count` code points before `at`, not before `floor`; and after it.
std::uint32_t Before(std::string_view text, std::uint32_t at, std::uint32_t floor, std::size_t count) {
  while (at > floor && count-- > 0) at = static_cast<std::uint32_t>(StartOfCodePoint(text, at - 1));
  return std::max(at, floor);
}
std::uint32_t After(std::string_view text, std::uint32_t at, std::uint32_t ceiling, std::size_t count) {
  for (std::size_t length = 0; at < ceiling && count-- > 0; at += static_cast<std::uint32_t>(length)) DecodeAt(text, at, length);
  return std::min(at, ceiling);
}

class Page {
 public:
  Page(const RunResult& run, const ReportContext& context, std::string& out)
      : run_(run), context_(context), out_(out), counts_(CountByRule(run)) {}

  void Write() {
    Head();
    Summary();
    Errors();
    Add("<div class=\"plots\">\n");
    Months();
    Rules();
    Add("</div>\n");
    Filter();
    Add("<main id=\"reports\">\n");
    for (const FileResult& file : run_.files) {
      if (!file.diagnostics.empty()) File(file);
    }
    Add("</main>\n");
    Add("<script>\n{}</script>\n</body>\n</html>\n", EmbeddedPage("script.js"));
  }

 private:
  template <typename... Args>
  void Add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }

  bool korean() const { return context_.language == Language::kKorean; }
  const char* Say(const char* english, const char* korean_text) const { return korean() ? korean_text : english; }

  const char* LevelName(Severity severity) const {
    if (severity == Severity::kError) return Say("error", "오류");
    return severity == Severity::kWarning ? Say("warning", "경고") : Say("note", "참고");
  }

  void Head() {
    const char* title = Say("digestlint report", "digestlint 점검 결과");
    Add("<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"generator\" content=\"digestlint {}\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
        korean() ? "ko" : "en", DIGESTLINT_VERSION, title, EmbeddedPage("style.css"));
    Add("<a class=\"skip\" href=\"#reports\">{}</a>\n<h1>{}</h1>\n", Say("Skip to the reports", "점검 내용으로 건너뛰기"), title);
  }

  void Summary() {
    const RunCounts counts = CountRun(run_);
    if (korean()) {
      Add("<p>파일 {}개 가운데 {}개에서 문제 {}건을 찾았습니다: 오류 {}건, 경고 {}건, 참고 {}건. <code>--fix</code>로 {}건을 고칠 수 있고, "
          "<code>--unsafe-fixes</code>를 더하면 {}건을 더 고칠 수 있습니다.</p>\n",
          run_.files.size(), counts.files, counts.reports, counts.of(Severity::kError), counts.of(Severity::kWarning),
          counts.of(Severity::kNote), counts.safe, counts.unsafe);
    } else {
      const auto number = [](std::size_t count, const char* one, const char* many) { return fmt::format("{} {}", count, count == 1 ? one : many); };
      Add("<p>{} in {} of {}: {}, {}, {}. <code>--fix</code> mends {} of them, <code>--unsafe-fixes</code> {} more.</p>\n",
          number(counts.reports, "problem", "problems"), counts.files, number(run_.files.size(), "file", "files"),
          number(counts.of(Severity::kError), "error", "errors"), number(counts.of(Severity::kWarning), "warning", "warnings"),
          number(counts.of(Severity::kNote), "note", "notes"), counts.safe, counts.unsafe);
    }
  }

  void Errors() {
    if (run_.errors.empty()) return;
    Add("<h2>{}</h2>\n<ul>\n", Say("Could not be read", "읽지 못한 파일"));
    for (const Error& error : run_.errors) {
      std::string line = RenderError(error, context_.language, false);
      line.pop_back();
      Add("<li class=\"error\">{}</li>\n", Escape(line));
    }
    Add("</ul>\n");
  }

  using Counts = std::map<Severity, std::size_t>;

  static std::size_t Total(const Counts& counts) {
    std::size_t total = 0;
    for (const auto& [severity, count] : counts) total += count;
    return total;
  }

  void Months() {
    std::map<std::string, Counts> months;  // YYYY-MM; "" is without a date
    for (const FileResult& file : run_.files) {
      const std::optional<Date> date = DateOfPath(file.absolute);
      Counts& counts = months[date ? fmt::format("{:04}-{:02}", date->year, date->month) : std::string()];
      for (const Diagnostic& diagnostic : file.diagnostics) ++counts[diagnostic.severity];
    }
    Add("<figure>\n<h2>{}</h2>\n<p class=\"key\">", Say("By month", "달마다"));
    for (const Severity severity : kSeverities) Add("<span class=\"{}\">{}</span>", SeverityName(severity), LevelName(severity));
    Add("</p>\n");
    Columns(months);
    Add("<details>\n<summary>{}</summary>\n<table>\n<caption>{}</caption>\n<thead><tr><th scope=\"col\">{}</th>",
        Say("As a table", "표로 보기"), Say("Problems by month", "달마다 찾은 문제"), Say("Month", "달"));
    for (const Severity severity : kSeverities) Add("<th scope=\"col\">{}</th>", LevelName(severity));
    Add("</tr></thead>\n<tbody>\n");
    for (auto& [month, counts] : months) {
      Add("<tr><th scope=\"row\">{}</th>", month.empty() ? Say("without a date", "날짜 없음") : month);
      for (const Severity severity : kSeverities) Add("<td class=\"count\">{}</td>", counts[severity]);
      Add("</tr>\n");
    }
    Add("</tbody>\n</table>\n</details>\n</figure>\n");
  }

  // Stacked columns. For those who can't see them there is the table.
  void Columns(const std::map<std::string, Counts>& months) {
    constexpr double kWidth = 440, kHeight = 200, kLeft = 34, kBottom = 58;
    std::size_t most = 1;
    for (const auto& [month, counts] : months) most = std::max(most, Total(counts));
    Add("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">\n", kWidth, kHeight + kBottom,
        Say("Problems by month; the table below has the numbers", "달마다 찾은 문제. 숫자는 아래 표에 있습니다"));
    Add("<line x1=\"{0}\" y1=\"{1}\" x2=\"{2}\" y2=\"{1}\"/><text x=\"{3}\" y=\"12\" text-anchor=\"end\">{4}</text>"
        "<text x=\"{3}\" y=\"{1}\" text-anchor=\"end\">0</text>\n", kLeft, kHeight, kWidth, kLeft - 4, most);
    const double step = (kWidth - kLeft) / static_cast<double>(std::max<std::size_t>(months.size(), 1));
    const std::size_t every = months.size() / 12 + 1;  // labels that don't overlap
    std::size_t i = 0;
    for (const auto& [month, counts] : months) {
      const double x = kLeft + step * static_cast<double>(i);
      double y = kHeight;
      for (const Severity severity : kSeverities) {
        const auto found = counts.find(severity);
        if (found == counts.end()) continue;
        const double height = (kHeight - 4) * static_cast<double>(found->second) / static_cast<double>(most);
        y -= height;
        Add("<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\"/>", SeverityName(severity), x + step * 0.1,
            y, std::min(step * 0.8, 40.0), height);
      }
      if (i % every == 0) {
        Add("<text x=\"{0:.1f}\" y=\"{1:.1f}\" text-anchor=\"end\" transform=\"rotate(-45 {0:.1f} {1:.1f})\">{2}</text>",
            x + std::min(step * 0.5, 20.0), kHeight + 14, month.empty() ? "—" : month);
      }
      Add("\n");
      ++i;
    }
    Add("</svg>\n");
  }

  void Rules() {
    Add("<figure>\n<h2>{}</h2>\n<table>\n<caption>{}</caption>\n<tbody>\n", Say("By rule", "규칙마다"),
        Say("Problems by rule", "규칙마다 찾은 문제"));
    for (const RuleCount& count : counts_) {
      const double share = 100.0 * static_cast<double>(count.reports) / static_cast<double>(counts_.front().reports);
      Add("<tr><th scope=\"row\"><a href=\"{}\">{}</a></th><td class=\"count\">{}</td><td class=\"bar {}\"><span style=\"width:{:.1f}%\"></span></td></tr>\n",
          Escape(RuleUri(*count.rule)), Escape(count.rule->name), count.reports, SeverityName(count.severity), share);
    }
    Add("</tbody>\n</table>\n</figure>\n");
  }

  void Filter() {
    Add("<h2>{}</h2>\n<form hidden>\n<label>{} <input type=\"search\" name=\"search\" placeholder=\"/\"></label>\n", Say("Reports", "점검 내용"),
        Say("Search", "찾기"));
    for (const Severity severity : kSeverities) {
      Add("<label><input type=\"checkbox\" name=\"{}\" checked> {}</label>\n", SeverityName(severity), LevelName(severity));
    }
    Add("<label>{} <select name=\"rule\"><option value=\"\">{}</option>", Say("Rule", "규칙"), Say("all", "전체"));
    std::vector<std::string_view> names;
    for (const RuleCount& count : counts_) names.push_back(count.rule->name);
    std::sort(names.begin(), names.end());
    for (const std::string_view name : names) Add("<option>{}</option>", Escape(name));
    Add("</select></label>\n<label>{} <select name=\"fix\"><option value=\"\">{}</option><option value=\"safe\">{}</option>"
        "<option value=\"unsafe\">{}</option><option value=\"none\">{}</option></select></label>\n",
        Say("Fix", "고치기"), Say("all", "전체"), Say("safe", "안전함"), Say("unsafe", "확인 필요"), Say("none", "없음"));
    Add("<output data-text=\"{}\"></output>\n<span class=\"soft\">{}</span>\n</form>\n", Say("{} shown", "{}건 표시"),
        Say("Keys: / searches, j and k go to the next and the one before", "단축키: / 찾기, j 다음, k 이전"));
  }

  void File(const FileResult& file) {
    Add("<section data-path=\"{0}\">\n<h3>{0}</h3>\n", Escape(file.source.path()));
    const std::vector<std::string> fingerprints = Fingerprints(file);
    for (std::size_t i = 0; i < file.diagnostics.size(); ++i) Report(file, file.diagnostics[i], fingerprints[i]);
    Add("</section>\n");
  }

  void Report(const FileResult& file, const Diagnostic& diagnostic, const std::string& fingerprint) {
    const Position at = file.source.position(diagnostic.range.begin, ColumnUnit::kCodePoints);
    const std::string_view level = SeverityName(diagnostic.severity);
    const std::string_view fix = diagnostic.fix ? SafetyName(diagnostic.fix->safety) : "none";
    Add("<article class=\"{}\" data-rule=\"{}\" data-fix=\"{}\" id=\"{}\" tabindex=\"-1\">\n", level, Escape(diagnostic.rule->name), fix,
        Escape(fingerprint));
    Add("<p><span class=\"place\">{}:{}</span> <span class=\"level\">{}</span> {} <a href=\"{}\">{}</a></p>\n", at.line, at.column,
        LevelName(diagnostic.severity), Escape(diagnostic.message), Escape(RuleUri(*diagnostic.rule)), Escape(diagnostic.rule->name));
    Excerpt(file.source, diagnostic.range);
    for (const Related& related : diagnostic.related) {
      const std::string place = related.path.empty()
          ? std::to_string(file.source.position(related.range.begin, ColumnUnit::kCodePoints).line)
          : fmt::format("{}:{}", related.path, related.line);
      Add("<p class=\"place\">{}: {}</p>\n", Escape(place), Escape(related.message));
    }
    if (diagnostic.fix) FixOf(file.source, *diagnostic.fix);
    Add("</article>\n");
  }

  // A stretch of the text with a cut in its middle if it is long.
  std::string Cut(std::string_view text) const {
    if (text.size() <= kLongest) return Lines(text);
    const std::size_t head = StartOfCodePoint(text, kLongest / 2);
    const std::size_t tail = StartOfCodePoint(text, text.size() - kLongest / 4);
    return Lines(text.substr(0, head)) + " … " + Lines(text.substr(tail));
  }

  // Line ends stay line ends; everything else that can't be seen is a picture.
  static std::string Lines(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      std::string_view line = text.substr(at, end - at);
      if (end < text.size() && line.ends_with('\r')) line.remove_suffix(1);
      shown += Escape(line);
      if (end < text.size()) shown += '\n';
      at = end + 1;
    }
    return shown;
  }

  // The text before a place on its line, and behind one.
  std::string Left(const Source& source, std::uint32_t at, std::uint32_t floor) const {
    const std::uint32_t begin = Before(source.text(), at, std::max(floor, source.line(source.line_at(at)).begin), kContext);
    const bool cut = begin > std::max(floor, source.line(source.line_at(at)).begin);
    return (cut ? "…" : "") + Lines(source.slice({begin, at}));
  }
  std::string Right(const Source& source, std::uint32_t at, std::uint32_t ceiling) const {
    const std::uint32_t end = std::min(ceiling, std::max(at, source.line(source.line_at(at)).end));
    const std::uint32_t shown = After(source.text(), at, end, kContext);
    return Lines(source.slice({at, shown})) + (shown < end ? "…" : "");
  }

  void Excerpt(const Source& source, Range range) {
    Add("<pre>{}<mark>{}</mark>{}</pre>\n", Left(source, range.begin, 0), Cut(source.slice(range)), Right(source, range.end, source.size()));
  }

  void FixOf(const Source& source, const Fix& fix) {
    Add("<p class=\"place\">{}: {}</p>\n<pre>", fix.safety == Safety::kSafe ? Say("fix", "고치기") : Say("unsafe fix", "확인이 필요한 고치기"),
        Escape(fix.title));
    std::uint32_t shown = 0;
    for (std::size_t i = 0; i < fix.edits.size(); ++i) {
      const Edit& edit = fix.edits[i];
      const std::uint32_t next = i + 1 < fix.edits.size() ? fix.edits[i + 1].range.begin : source.size();
      Add("{}", Left(source, edit.range.begin, shown));
      if (!edit.range.empty()) Add("<del>{}</del>", Cut(source.slice(edit.range)));
      if (!edit.text.empty()) Add("<ins>{}</ins>", Cut(edit.text));
      Add("{}", Right(source, edit.range.end, next));
      shown = std::min(next, After(source.text(), edit.range.end, std::max(edit.range.end, source.line(source.line_at(edit.range.end)).end), kContext));
    }
    Add("</pre>\n");
  }

  const RunResult& run_;
  const ReportContext& context_;
  std::string& out_;
  std::vector<RuleCount> counts_;
};

}  // namespace

void RenderHtml(const RunResult& run, const ReportContext& context, std::string& out) { Page(run, context, out).Write(); }

}  // namespace digestlint
