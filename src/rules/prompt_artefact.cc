#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rules/program_literals.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/embedded_data.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// rules/words/prompt-openings.txt.
std::vector<std::string_view> Openings() {
  std::vector<std::string_view> lines;
  for (std::string_view rest = EmbeddedData("words/prompt-openings.txt"); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0 && rest[0] != '#') lines.push_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

// Which openings can begin with a byte, in either case: most bullets begin with none of them.
const std::array<std::vector<std::string_view>, 256>& OpeningsByByte() {
  static const std::array<std::vector<std::string_view>, 256> by_byte = [] {
    std::array<std::vector<std::string_view>, 256> table;
    for (const std::string_view opening : Openings()) table[static_cast<unsigned char>(ToAsciiLower(opening[0]))].push_back(opening);
    return table;
  }();
  return by_byte;
}

// Where an opening ends in the text that begins with it; `…` in it is a gap.
std::optional<std::size_t> EndOfOpening(std::string_view text, std::string_view opening) {
  constexpr std::string_view kGap = "…";
  constexpr std::size_t kLongestGap = 180;  // bytes, 60 syllables
  const std::size_t gap = opening.find(kGap);
  const std::string_view head = opening.substr(0, gap);
  if (!StartsWithIgnoringCase(text, head)) return std::nullopt;
  if (gap == std::string_view::npos) {
    const bool word_goes_on = head.size() < text.size() && IsAsciiLetter(head.back()) && IsAsciiLetter(text[head.size()]);
    return word_goes_on && !head.ends_with("translat") ? std::nullopt : std::optional(head.size());
  }
  const std::string_view tail = opening.substr(gap + kGap.size());
  const std::size_t found = text.substr(0, head.size() + kLongestGap + tail.size()).find(tail, head.size());
  if (found == std::string_view::npos) return std::nullopt;
  return found + tail.size();
}

// The text of a bullet behind its label.
Range Body(const RuleInput& in, const Bullet& bullet) {
  Range body{bullet.label.empty() ? bullet.content.begin : bullet.label.end, bullet.content.end};
  const std::string_view text = in.source.text();
  while (!body.empty() && (IsAsciiSpace(text[body.begin]) || text[body.begin] == ':' || text[body.begin] == '*')) ++body.begin;
  return body;
}

void CheckOpening(const RuleInput& in, Range body, Reporter& report) {
  if (body.empty()) return;
  for (const std::string_view opening : OpeningsByByte()[static_cast<unsigned char>(ToAsciiLower(in.slice(body)[0]))]) {
    const auto end = EndOfOpening(in.slice(body), opening);
    if (!end) continue;
    report.at(MakeRange(body.begin, body.begin + *end), {"a language model's answer to its user, not a summary", "요약이 아니라 언어 모델이 사용자에게 한 말입니다"});
    return;
  }
}

void CheckBullet(const RuleInput& in, const Bullet& bullet, Reporter& report) {
  const Range body = Body(in, bullet);
  const std::string_view text = in.slice(body);
  const bool is_link = std::any_of(&in.document[bullet.node], &in.document[bullet.node] + (in.document[bullet.node].end - bullet.node),
                                   [&](const Node& node) { return node.kind == NodeKind::kLink && node.range.begin == body.begin; });
  if (is_link || text.empty()) return;
  if (IsListOrDict(text) || IsKeyAndValue(text)) {
    ReportBuilder builder = report.at(body, {"a list or dictionary of a program stands here instead of sentences", "문장 대신 프로그램의 리스트나 딕셔너리가 그대로 들어 있습니다"});
    if (const auto joined = JoinedStrings(text)) {
      builder.fix(Safety::kUnsafe, {Replace(body, *joined)}, {"make sentences of its strings", "안의 문자열만 이어 씁니다"});
    }
  } else if (IsPlaceholder(text)) {
    report.at(body, {"a template's placeholder that nothing was filled into", "채워지지 않은 템플릿 자리표시자입니다"});
  } else if (IsNoValue(text)) {
    report.at(body, {"`{}` is a program's way to say that there is nothing", "`{}`은(는) 값이 없다는 프로그램의 표기입니다"}, text);
  } else {
    CheckOpening(in, body, report);
  }
}

// `(Korean: 강화 학습)`: the instruction came along with the translation. `(Korean: 54.2, English: 61.0)` is a result.
void CheckParentheses(const RuleInput& in, Range range, Reporter& report) {
  constexpr std::array<std::string_view, 5> kInstructions{"(Korean:", "(in Korean:", "(Korean translation:", "(한국어:", "(한국어 번역:"};
  const std::string_view text = in.slice(range);
  for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    const auto instruction = std::find_if(kInstructions.begin(), kInstructions.end(),
                                          [&](std::string_view words) { return text.substr(at).starts_with(words); });
    if (instruction == kInstructions.end()) continue;
    const std::size_t close = text.find(')', at);
    if (close == std::string_view::npos) return;
    const std::string_view content = TrimBlanks(text.substr(at + instruction->size(), close - at - instruction->size()));
    if (content.empty() || !IsHangul(DecodeAt(content, 0)) || content.find(':') != std::string_view::npos) continue;
    report.at(MakeRange(range.begin + at, range.begin + close + 1), {"the instruction to translate is still in the text", "번역 지시가 본문에 남아 있습니다"});
  }
}

void Check(const RuleInput& in, Reporter& report) {
  for (const Paper& paper : in.digest.papers) {
    for (const Bullet& bullet : paper.bullets) {
      CheckBullet(in, bullet, report);
      CheckParentheses(in, bullet.range, report);
    }
    for (const Field& field : paper.fields) {
      if (field.kind != FieldKind::kText) continue;
      CheckOpening(in, field.range, report);
      CheckParentheses(in, field.range, report);
    }
  }
}

}  // namespace

extern constexpr Rule kPromptArtefact{
    .name = "prompt-artefact",
    .group = Group::kText,
    .severity = Severity::kWarning,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"Something that a text generator left behind: a list of a program, an answer to a prompt.",
                "프로그램의 리스트나 프롬프트에 대한 대답처럼 글 생성기가 남긴 흔적이 있습니다."},
    .why = {"A summary that a script asked of a language model may come back as `['…', '…']`, as `None`, with `Sure, here is`, or "
            "with `(Korean: …)` where only the Korean was wanted. Quoted answers in a sentence, links, and lists inside a sentence "
            "are left alone.",
            "스크립트가 언어 모델에게 시킨 요약은 `['…', '…']` 같은 리스트나 `None`으로 돌아오기도 하고, `물론입니다`로 시작하거나 "
            "`(Korean: …)`처럼 지시문이 섞이기도 합니다. 문장 속에 인용한 대답, 링크, 문장 속의 리스트는 그대로 둡니다."},
    .fix_note = {"Makes sentences of a list of strings. Unsafe: they may not read on from one another.",
                 "문자열 리스트를 이어진 문장으로 바꿉니다. 문장이 자연스럽게 이어지지 않을 수 있어 안전하지 않은 고치기입니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
