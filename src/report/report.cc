#include "report/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace digestlint {
namespace {

struct NamedRenderer {
  std::string_view name;
  Renderer render;
  ReportRenderer render_report = nullptr;
};

// The one list of formats: --format takes these names, --help and the error for another one show them.
constexpr std::array kRenderers{
    NamedRenderer{"text", RenderText, RenderReportAsText},
    NamedRenderer{"jsonl", RenderJsonl, RenderReportAsJsonl},
    NamedRenderer{"json", RenderJson},
    NamedRenderer{"sarif", RenderSarif},
    NamedRenderer{"github", RenderGithub},
    NamedRenderer{"gitlab", RenderGitlab},
    NamedRenderer{"rdjsonl", RenderRdjsonl, RenderReportAsRdjsonl},
    NamedRenderer{"junit", RenderJunit},
    NamedRenderer{"html", RenderHtml},
    NamedRenderer{"summary", RenderSummary},
};

const NamedRenderer* Find(std::string_view format) {
  const auto found = std::find_if(kRenderers.begin(), kRenderers.end(), [&](const NamedRenderer& each) { return each.name == format; });
  return found == kRenderers.end() ? nullptr : &*found;
}

}  // namespace

Renderer FindRenderer(std::string_view format) {
  const NamedRenderer* found = Find(format);
  return found == nullptr ? nullptr : found->render;
}

ReportRenderer FindReportRenderer(std::string_view format) {
  const NamedRenderer* found = Find(format);
  return found == nullptr ? nullptr : found->render_report;
}

std::vector<std::string_view> RendererNames() {
  std::vector<std::string_view> names;
  for (const NamedRenderer& each : kRenderers) names.push_back(each.name);
  return names;
}

void RenderReports(const RunResult& run, const ReportContext& context, ReportRenderer render, std::string& out) {
  for (const FileResult& file : run.files) {
    for (std::size_t i = 0; i < file.diagnostics.size(); ++i) {
      if (file.rendered) {
        out += (*file.rendered)[i];
      } else {
        render(file, file.diagnostics[i], context, out);
      }
    }
  }
}

std::string RenderError(const Error& error, Language language, bool color) {
  const bool korean = language == Language::kKorean;
  std::string place;
  if (!error.path.empty()) {
    place = ForTerminal(error.path);
    if (error.line > 0) place += fmt::format(":{}", error.line);
    if (error.line > 0 && error.column > 0) place += fmt::format(":{}", error.column);
    place += ": ";
  }
  std::string line = fmt::format("{}{}:{} {}{}", color ? "\x1b[1;31m" : "", korean ? "오류" : "error",
                                 color ? "\x1b[0m" : "", place, ForTerminal(error.message.in(language)));
  if (const std::string& mend = error.mend.in(language); !mend.empty()) line += "; " + ForTerminal(mend);
  return line + "\n";
}

std::string ForTerminal(std::string_view bytes, std::string_view kept) {
  const std::string text = ToValidUtf8(bytes);  // names of files need not be UTF-8
  std::string shown;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    const char32_t c = DecodeAt(text, at, length);
    AppendUtf8(shown, c < 0x80 && kept.find(static_cast<char>(c)) != std::string_view::npos ? c : ForTerminal(c));
  }
  return shown;
}

char32_t ForTerminal(char32_t c) {
  if (c < 0x20) return 0x2400 + c;  // control pictures, which there are for C0 alone
  if (c == 0x7F) return 0x2421;
  if (c < 0xA0 && c > 0x7F) return 0xFFFD;
  // Overrides of the writing direction would show the line in another order.
  const bool turns = c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E || (c >= 0x2066 && c <= 0x2069);
  return turns ? char32_t{0xFFFD} : c;
}

}  // namespace digestlint
