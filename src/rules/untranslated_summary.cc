#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

struct Letters {
  std::size_t hangul = 0;
  std::size_t latin = 0;
  std::size_t chinese_or_japanese = 0;
};

// Kana and Chinese characters.
bool IsChineseOrJapanese(char32_t c) { return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF); }

// Whether a text of a bullet counts: no label, no code; the addresses of links are no texts.
bool Counts(const RuleInput& in, const Bullet& bullet, NodeIndex node) {
  return in.document[node].kind == NodeKind::kText && !bullet.label.contains(in.document[node].range);
}

Letters Count(const RuleInput& in, const Bullet& bullet) {
  Letters letters;
  for (NodeIndex i = bullet.node; i < in.document[bullet.node].end; ++i) {
    if (!Counts(in, bullet, i)) continue;
    const std::string_view text = in.slice(in.document[i].range);
    for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
      const char32_t c = DecodeAt(text, at, length);
      letters.hangul += IsHangul(c) ? 1u : 0u;
      letters.latin += c < 0x80 && IsAsciiLetter(static_cast<char>(c)) ? 1u : 0u;
      letters.chinese_or_japanese += IsChineseOrJapanese(c) ? 1u : 0u;
    }
  }
  const auto urls = in.document.bare_urls();
  auto url = std::lower_bound(urls.begin(), urls.end(), bullet.node, [](const BareUrl& a, NodeIndex node) { return a.text < node; });
  for (; url != urls.end() && url->text < in.document[bullet.node].end; ++url) {
    letters.latin -= std::min<std::size_t>(letters.latin, url->linked.size());
  }
  return letters;
}

// Words without which there is no English sentence: what has none is a list of names.
std::size_t CountFunctionWords(const RuleInput& in, const Bullet& bullet) {
  constexpr std::array kWords = std::to_array<std::string_view>(
      {"a", "an", "and", "are", "as", "be", "by", "can", "for", "from", "in", "is", "it", "of", "on", "or", "our", "that", "the", "their",
       "these", "this", "to", "we", "which", "with"});
  std::size_t count = 0;
  for (NodeIndex i = bullet.node; i < in.document[bullet.node].end; ++i) {
    if (!Counts(in, bullet, i)) continue;
    const std::string_view text = in.slice(in.document[i].range);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      count += std::binary_search(kWords.begin(), kWords.end(), ToAsciiLower(text.substr(at, end - at))) ? 1u : 0u;
      at = end + 1;
    }
  }
  return count;
}

bool IsForeign(const RuleInput& in, const Bullet& bullet, const Letters& letters) {
  constexpr std::size_t kLatin = 40;  // letters below which a bullet may be a name or a link
  constexpr std::size_t kChinese = 10;
  if (letters.chinese_or_japanese >= kChinese && letters.hangul * 10 <= letters.chinese_or_japanese) return true;
  return letters.latin >= kLatin && letters.hangul * 20 <= letters.latin && CountFunctionWords(in, bullet) >= 2;
}

// Whether so many bytes of a bullet are Hangul that, whatever the others are, it is in Korean; as nearly all are.
bool IsSurelyKorean(const RuleInput& in, const Bullet& bullet) {
  std::size_t bytes = 0;
  for (const HangulWord& word : in.digest.HangulWordsOf(bullet.node, bullet.end_node)) {
    if (!bullet.label.contains(word.range)) bytes += word.range.size();
  }
  constexpr std::size_t kBytesOfSyllable = 3;
  return bytes / kBytesOfSyllable * 4 > bullet.range.size() - bytes;
}

void Check(const RuleInput& in, Reporter& report) {
  std::size_t korean = 0;
  std::size_t bullets = 0;
  std::vector<const Bullet*> foreign;
  for (const Paper& paper : in.digest.papers) {
    for (const Bullet& bullet : paper.bullets) {
      ++bullets;
      if (IsSurelyKorean(in, bullet)) {
        ++korean;
        continue;
      }
      const Letters letters = Count(in, bullet);
      if (letters.hangul * 4 > letters.latin + letters.chinese_or_japanese) {
        ++korean;
      } else if (IsForeign(in, bullet, letters)) {
        foreign.push_back(&bullet);
      }
    }
  }
  if (2 * korean <= bullets) return;  // a digest in another language
  for (const Bullet* bullet : foreign) report.at(bullet->content, {"this bullet isn't in Korean", "한국어로 옮기지 않은 항목입니다"});
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
