#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// Where the author's URL ends: before the first character that no URL is written with, less the punctuation and closing
// brackets that GFM itself would leave out at the end of a link.
std::uint32_t EndOfUrl(std::string_view text, Range linked) {
  std::uint32_t end = linked.begin;
  while (end < linked.end && static_cast<unsigned char>(text[end]) < 0x80 &&
         std::string_view("{}|\\^`\"").find(text[end]) == std::string_view::npos) {
    ++end;
  }
  const std::string_view url = text.substr(linked.begin, end - linked.begin);
  auto open = std::count(url.begin(), url.end(), '(');
  auto close = std::count(url.begin(), url.end(), ')');
  while (end > linked.begin) {
    const char last = text[end - 1];
    if (last == ')' && close > open) {
      --close;
    } else if (std::string_view("?!.,:;*_~'[]").find(last) == std::string_view::npos) {
      break;
    }
    --end;
  }
  return end;
}

// A particle, alone or with another behind it, and nothing else: 에서, 에서는, 으로도. Behind a slash only these are
// surely not part of the path, since https://ko.wikipedia.org/wiki/한국어 is a URL as people write it.
bool IsParticle(std::string_view hangul) {
  static constexpr std::array<std::string_view, 37> kParticles = {
      "에서", "에게", "으로", "로", "에", "을", "를", "은", "는", "이", "가", "와", "과", "의", "도", "만", "까지", "부터", "처럼",
      "보다", "라고", "이라고", "라는", "이라는", "이며", "이고", "이나", "입니다", "이다", "에서의", "로의", "로부터", "으로부터", "및",
      "참조", "참고", "이었습니다"};
  static constexpr std::array<std::string_view, 8> kBehind = {"", "는", "도", "만", "의", "서", "를", "도록"};
  for (const std::string_view particle : kParticles) {
    if (!hangul.starts_with(particle)) continue;
    const std::string_view rest = hangul.substr(particle.size());
    if (std::find(kBehind.begin(), kBehind.end(), rest) != kBehind.end()) return true;
  }
  return false;
}

std::string_view LeadingHangul(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t length = 0; at < text.size(); at += length) {
    if (!IsHangul(DecodeAt(text, at, length))) break;
  }
  return text.substr(0, at);
}

void Check(const RuleInput& in, Reporter& report) {
  const std::string_view text = in.source.text();
  for (const BareUrl& bare : in.document.bare_urls()) {
    const std::string_view linked = in.slice(bare.linked);
    const auto foreign = std::find_if(linked.begin(), linked.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (foreign == linked.end()) continue;
    const std::uint32_t end = EndOfUrl(text, bare.linked);
    const auto foreign_at = bare.linked.begin + static_cast<std::uint32_t>(foreign - linked.begin());
    const std::string_view hangul = LeadingHangul(text.substr(foreign_at, bare.linked.end - foreign_at));
    // Quotation marks and full stops of Korean and Chinese end the URL as surely as Hangul: `https://…/a”에서`.
    if (hangul.empty() && !IsPunctuation(DecodeAt(text, foreign_at))) continue;
    const bool in_path = end == foreign_at && (end == bare.linked.begin || std::string_view("/=-_&?#%+").find(text[end - 1]) != std::string_view::npos);
    if (in_path && !hangul.empty() && !IsParticle(hangul)) continue;
    const Range swallowed{end, bare.linked.end};
    const Range url{bare.linked.begin, end};
    ReportBuilder builder = report.at(swallowed, {"GitHub takes '{}' into the link before it", "GitHub는 '{}'까지 앞의 링크로 봅니다"}, in.slice(swallowed));
    if (in.slice(url).starts_with("www.")) {  // angle brackets would need a scheme
      builder.fix(Safety::kSafe, {Replace(url, fmt::format("[{0}](http://{0})", in.slice(url)))},
                  {"make the link explicit", "링크의 범위를 밝힙니다"});
    } else if (url.size() > 8) {
      builder.fix(Safety::kSafe, {InsertAt(url.begin, "<"), InsertAt(url.end, ">")},
                  {"put the address in <…>", "주소를 <…>로 감쌉니다"});
    }
  }
}

}  // namespace

extern constexpr Rule kUrlSwallowsText{
    .name = "url-swallows-text",
    .group = Group::kLinks,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A bare URL takes the Korean text behind it into its link.", "주소 뒤의 한국어가 링크에 포함됩니다."},
    .why = {"GFM ends a bare URL only at a space or `<`, so `https://example.org/demo에서` links to a page that doesn't exist, and "
            "so does `(https://example.org/demo)를`, bracket and all. A URL whose path is in Hangul, as Wikipedia's, is left alone "
            "unless only a particle stands behind the slash.",
            "GFM은 공백이나 `<`가 나와야 주소가 끝난 것으로 보므로 `https://example.org/demo에서`는 없는 페이지로 연결됩니다. "
            "`(https://example.org/demo)를`은 괄호까지 링크가 됩니다. 위키백과처럼 경로가 한글인 주소는 슬래시 뒤가 조사일 때만 "
            "알립니다."},
    .fix_note = {"Puts `<…>` round the address, which ends the link there; what is shown doesn't change. An address without a "
                 "scheme (`www.…`) becomes a link in brackets.",
                 "주소를 `<…>`로 감싸 링크가 거기서 끝나게 합니다. 보이는 글은 그대로입니다. `www.…`처럼 스킴이 없는 주소는 대괄호 "
                 "링크로 바꿉니다."},
    .check = Check};

}  // namespace digestlint
