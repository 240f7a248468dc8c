#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

struct Letters {
  std::size_t hangul = 0;
  std::size_t latin = 0;
};

// The letters of a bullet's text, without its label, code and the addresses of links.
Letters Count(const RuleInput& in, const Bullet& bullet) {
  Letters letters;
  for (NodeIndex i = bullet.node; i < in.document[bullet.node].end; ++i) {
    const Node& node = in.document[i];
    if (node.kind != NodeKind::kText || bullet.label.contains(node.range)) continue;
    const std::string_view text = in.slice(node.range);
    for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
      const char32_t c = DecodeAt(text, at, length);
      letters.hangul += IsHangul(c) ? 1u : 0u;
      letters.latin += c < 0x80 && IsAsciiLetter(static_cast<char>(c)) ? 1u : 0u;
    }
    for (const BareUrl& url : in.document.bare_urls()) {
      if (url.text == i) letters.latin -= std::min<std::size_t>(letters.latin, url.linked.size());
    }
  }
  return letters;
}

void Check(const RuleInput& in, Reporter& report) {
  constexpr std::size_t kSentence = 40;  // Latin letters below which a bullet may be a name or a link
  std::size_t korean = 0;
  std::size_t foreign = 0;
  for (const Paper& paper : in.digest.papers) {
    for (const Bullet& bullet : paper.bullets) {
      const Letters letters = Count(in, bullet);
      (letters.hangul * 4 > letters.latin ? korean : foreign) += 1;
    }
  }
  if (korean <= foreign) return;  // a digest in another language
  for (const Paper& paper : in.digest.papers) {
    for (const Bullet& bullet : paper.bullets) {
      const Letters letters = Count(in, bullet);
      if (letters.latin < kSentence || letters.hangul * 20 > letters.latin) continue;
      report.at(bullet.content, {"this bullet isn't in Korean", "한국어로 옮기지 않은 항목입니다"});
    }
  }
}

}  // namespace

extern constexpr Rule kUntranslatedSummary{
    .name = "untranslated-summary",
    .group = Group::kDigest,
    .severity = Severity::kWarning,
    .since = "0.1",
    .summary = {"A bullet of a Korean digest has next to no Hangul.", "한국어 다이제스트에 한글이 거의 없는 항목이 있습니다."},
    .why = {"A summary that the translator skipped is of no use to its readers. Short bullets, links, code and names don't count.",
            "번역이 빠진 요약은 독자에게 쓸모가 없습니다. 짧은 항목, 링크, 코드, 이름은 세지 않습니다."},
    .check = Check};

}  // namespace digestlint
