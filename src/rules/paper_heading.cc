#include <fmt/format.h>

#include <algorithm>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// `[title] (url)` and `[title](url`: what stands for the blanks or the missing bracket. Nothing if it is neither.
std::optional<Edit> MendBrackets(const RuleInput& in, Range content) {
  const std::string_view text = in.source.text();
  if (text[content.begin] != '[') return std::nullopt;
  int depth = 0;
  for (std::uint32_t at = content.begin; at < content.end; ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '[') {
      ++depth;
    } else if (text[at] == ']' && --depth == 0) {
      std::uint32_t open = at + 1;
      while (open < content.end && IsBlank(text[open])) ++open;
      if (open >= content.end || text[open] != '(') return std::nullopt;
      const std::string_view rest = in.slice({open, content.end});
      const bool has_blank = rest.find_first_of(" \t") != std::string_view::npos;
      const std::size_t close = rest.find(')');
      if (open > at + 1 && close == rest.size() - 1 && !has_blank) return Erase({at + 1, open});
      if (open == at + 1 && close == std::string_view::npos && !has_blank) return InsertAt(content.end, ")");
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// `title https://arxiv.org/abs/ID`: the title and the URL, if that is all there is.
bool SplitTitleAndUrl(const RuleInput& in, Range content, std::string& title, std::string& url) {
  std::string_view shown = in.slice(content);
  const std::size_t scheme = shown.find("http");
  if (scheme == std::string_view::npos || scheme == 0) return false;
  std::string_view link = shown.substr(scheme);
  std::string_view before = shown.substr(0, scheme);
  if (before.ends_with('(') && link.ends_with(')')) {
    before.remove_suffix(1);
    link.remove_suffix(1);
  } else if (before.ends_with('<') && link.ends_with('>')) {
    before.remove_suffix(1);
    link.remove_suffix(1);
  }
  before = TrimBlanks(before);
  while (!before.empty() && (before.back() == ':' || before.back() == '-')) before = TrimBlanks(before.substr(0, before.size() - 1));
  if (before.empty() || before.find_first_of("[]") != std::string_view::npos) return false;
  if (link.find_first_of(" \t()<>") != std::string_view::npos) return false;
  const auto arxiv = ParseArxivReference(link);
  if (!arxiv || !arxiv->id_well_formed) return false;
  title = before;
  url = link;
  return true;
}

void CheckMarks(const RuleInput& in, const PaperHeading& heading, Reporter& report) {
  Range marks{heading.range.begin, heading.content.begin};
  if (marks.begin == 0 && in.source.has_byte_order_mark()) marks.begin = 3;
  if (heading.level == 0) {
    report.at(heading.content, {"a paper's title without `###` before it", "논문 제목 앞에 `###`이 없습니다"})
        .fix(Safety::kSafe, {Replace(marks, "### ")}, {"make it a heading", "제목으로 만듭니다"});
  } else if (!heading.is_heading) {
    report.at(marks, {"no space between `#` and the title, so this is no heading", "`#`과 제목 사이에 공백이 없어 제목으로 인식되지 않습니다"})
        .fix(Safety::kSafe, {Replace(marks, "### ")}, {"put a space behind `###`", "`###` 뒤에 공백을 넣습니다"});
  } else if (heading.level != 3) {
    report.at(marks, {"a paper's heading has three `#`, this one {}", "논문 제목은 `#` 세 개여야 하는데 {}개입니다"}, heading.level)
        .fix(Safety::kSafe, {Replace(marks, "### ")}, {"make it `###`", "`###`으로 고칩니다"});
  }
}

void CheckLink(const RuleInput& in, const PaperHeading& heading, Reporter& report) {
  const Range range = heading.content.empty() ? heading.range : heading.content;
  if (heading.is_link && heading.url.empty()) {
    report.at(range, {"the paper's heading links to nothing", "논문 제목의 링크 주소가 비어 있습니다"});
    return;
  }
  if (heading.is_link) {
    Range trimmed = heading.title;
    const std::string_view text = in.source.text();
    // A tab right before a letter may be what is left of `\t`, which mangled-escape puts back.
    while (!trimmed.empty() && IsBlank(text[trimmed.begin]) && !(text[trimmed.begin] == '\t' && IsAsciiLetter(text[trimmed.begin + 1]))) {
      ++trimmed.begin;
    }
    while (!trimmed.empty() && IsBlank(text[trimmed.end - 1])) --trimmed.end;
    if (trimmed.empty()) {
      report.at(range, {"the paper has no title", "논문 제목이 비어 있습니다"});
    } else if (trimmed != heading.title) {
      std::vector<Edit> edits;
      if (heading.title.begin < trimmed.begin) edits.push_back(Erase({heading.title.begin, trimmed.begin}));
      if (trimmed.end < heading.title.end) edits.push_back(Erase({trimmed.end, heading.title.end}));
      report.at(heading.title, {"spaces at the edges of the title", "제목의 앞이나 뒤에 공백이 있습니다"})
          .fix(Safety::kSafe, std::move(edits), {"remove them", "공백을 지웁니다"});
    }
    return;
  }
  ReportBuilder builder = report.at(range, {"a paper's heading must be `### [title](url)` and nothing else",
                                            "논문 제목은 `### [제목](주소)` 형식이어야 합니다"});
  if (heading.content.empty()) return;
  std::string title;
  std::string url;
  if (const auto edit = MendBrackets(in, heading.content)) {
    builder.fix(Safety::kSafe, {*edit}, {"make it a link", "링크가 되게 고칩니다"});
  } else if (SplitTitleAndUrl(in, heading.content, title, url)) {
    builder.fix(Safety::kSafe, {Replace(heading.content, fmt::format("[{}]({})", title, url))},
                {"make the title a link", "제목을 링크로 바꿉니다"});
  }
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    CheckMarks(in, paper.heading, report);
    CheckLink(in, paper.heading, report);
  }
}

}  // namespace

extern constexpr Rule kPaperHeading{
    .name = "paper-heading",
    .group = Group::kDigest,
    .severity = Severity::kError,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A paper's heading isn't `### [title](url)`.", "논문 제목이 `### [제목](주소)` 형식이 아닙니다."},
    .why = {"The heading is what readers click and what scripts parse. Without the space behind `###` it is no heading at all; a "
            "blank between `]` and `(` or a missing bracket makes it plain text.",
            "논문 제목은 독자가 누르고 스크립트가 읽는 곳입니다. `###` 뒤에 공백이 없으면 제목이 되지 않고, `]`와 `(` 사이에 "
            "공백이 있거나 괄호가 빠지면 링크가 되지 않습니다."},
    .fix_note = {"Safe where one reading exists: the space behind `###`, the level, blanks at the title's edges, `[title] (url)`, "
                 "`title https://arxiv.org/abs/…`. A heading without a URL or with other text beside the link is left.",
                 "뜻이 하나뿐일 때만 고칩니다: `###` 뒤의 공백, 제목 단계, 제목 앞뒤의 공백, `[제목] (주소)`, "
                 "`제목 https://arxiv.org/abs/…`. 주소가 없거나 링크 옆에 다른 글이 있으면 그대로 둡니다."},
    .check = Check};

}  // namespace digestlint
