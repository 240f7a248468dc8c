#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "korean/enclosure.h"
#include "korean/sentence.h"
#include "rules/korean_text.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

enum { kWholeDigest };
constexpr OptionSpec kOptions[] = {
    {.name = "whole-digest",
     .type = OptionType::kBoolean,
     .boolean = false,
     .doc = {"Compare the sentences of all papers of a digest, not only those of one paper",
             "논문마다 따로 보지 않고 다이제스트 전체의 문장을 함께 견줍니다"}}};

// The last word of a sentence that is polite or plain.
struct End {
  Range word = {};
  SentenceStyle style = SentenceStyle::kNeutral;
};

bool IsStop(char c) { return c == '.' || c == '!' || c == '?' || c == ':'; }

// Collects how the sentences of a paper end.
class Sentences {
 public:
  explicit Sentences(const RuleInput& in) : in_(in), text_(in.source.text()) {}

  std::vector<End> Take() { return std::exchange(ends_, {}); }

  // A bullet may end without a full stop.
  void OpenBlock() {
    if (!last_.empty()) Add(last_);
    last_ = {};
    enclosure_ = {};
  }

  // A sentence ends at a stop right behind Hangul: behind anything else it is a decimal, an abbreviation or a name.
  void TextNode(Range node) {
    last_ = {};
    std::uint32_t word = node.begin;  // where the Hangul before `at` begins
    std::size_t length = 0;
    for (std::uint32_t at = node.begin; at < node.end; at += static_cast<std::uint32_t>(length)) {
      if (IsHangulSyllableAt(text_, at)) {
        length = 3;
        continue;
      }
      const char32_t c = DecodeAt(text_, at, length);
      if (c < 0x80 && IsStop(static_cast<char>(c)) && word < at) {
        Enclosure behind = enclosure_;
        if (at + 1 < node.end) behind.Read(DecodeAt(text_, at + 1));  // `…합니다.'라고`: the mark closes
        if (!enclosure_.quoted() && !enclosure_.bracketed() && !behind.quoted()) Add({word, at});
      }
      if (word < at) enclosure_.Read(U'가');
      enclosure_.Read(c);
      word = at + static_cast<std::uint32_t>(length);
    }
    if (word < node.end && !enclosure_.quoted() && !enclosure_.bracketed()) last_ = {word, node.end};
  }

 private:
  void Add(Range word) {
    const SentenceStyle style = StyleOfEnding(in_.slice(word));
    if (style != SentenceStyle::kNeutral) ends_.push_back({word, style});
  }

  const RuleInput& in_;
  const std::string_view text_;
  Enclosure enclosure_;
  Range last_ = {};  // Hangul at the end of the block so far
  std::vector<End> ends_;
};

// The style of more sentences is the one that is meant; of as many, the first.
void Compare(const std::vector<End>& ends, Reporter& report) {
  const End* first[2] = {};
  std::size_t count[2] = {};
  for (const End& end : ends) {
    const int i = end.style == SentenceStyle::kPolite ? 1 : 0;
    if (count[i]++ == 0) first[i] = &end;
  }
  if (count[0] == 0 || count[1] == 0) return;
  const bool polite = count[1] > count[0] || (count[1] == count[0] && first[1] < first[0]);
  for (const End& end : ends) {
    if ((end.style == SentenceStyle::kPolite) == polite) continue;
    auto builder = polite ? report.at(end.word, {"a plain sentence (한다체) among polite ones (합니다체)", "다른 문장은 합니다체인데 이 문장은 한다체입니다"})
                          : report.at(end.word, {"a polite sentence (합니다체) among plain ones (한다체)", "다른 문장은 한다체인데 이 문장은 합니다체입니다"});
    builder.related(first[polite ? 1 : 0]->word, {"the others are like this one", "다른 문장은 이렇게 끝납니다"});
  }
}

// Whether words before a stop, or at the end of a text, are of both styles. Nearly no paper has any of the rarer one; only
// for the others it matters what stands in quotation marks.
bool MayMix(const RuleInput& in, std::span<const HangulWord> words) {
  bool polite = false, plain = false;
  for (const HangulWord& word : words) {
    if (word.range.end != in.document[word.node].range.end && !IsStop(in.source.text()[word.range.end])) continue;
    const SentenceStyle style = StyleOfEnding(in.slice(word.range));
    polite = polite || style == SentenceStyle::kPolite;
    plain = plain || style == SentenceStyle::kPlain;
  }
  return polite && plain;
}

void Check(const RuleInput& in, Reporter& report) {
  const bool whole_digest = in.options.boolean(kWholeDigest);
  if (whole_digest && !MayMix(in, in.digest.hangul_words)) return;
  Sentences sentences(in);
  for (const Paper& paper : in.digest.papers) {
    if (!whole_digest && !MayMix(in, in.digest.HangulWordsOf(paper.first_node, paper.end_node))) continue;
    ForEachKoreanText(in, in.document[paper.first_node].end, paper.end_node, [&](NodeIndex) { sentences.OpenBlock(); },
                      [&](NodeIndex text) { sentences.TextNode(in.document[text].range); });
    sentences.OpenBlock();
    if (!whole_digest) Compare(sentences.Take(), report);
  }
  if (whole_digest) Compare(sentences.Take(), report);
}

}  // namespace

extern constexpr Rule kSentenceStyle{
    .name = "sentence-style",
    .group = Group::kKorean,
    .severity = Severity::kWarning,
    .since = "0.1",
    .summary = {"Polite and plain sentences are mixed in one paper.", "한 논문의 요약에 합니다체와 한다체가 섞여 있습니다."},
    .why = {"A summary that turns from 합니다체 to 한다체 and back reads as if two people had written it. The sentences of the rarer style "
            "are reported. Sentences that end in a noun (`제안함`, `도입`), questions, 해요체, and what stands in quotation marks or brackets "
            "are neither.",
            "합니다체와 한다체를 오가는 요약은 두 사람이 나누어 쓴 것처럼 읽힙니다. 더 적은 쪽의 문장을 알립니다. `제안함`, `도입`처럼 명사로 "
            "끝나는 문장, 물음, 해요체, 따옴표나 괄호 안의 문장은 어느 쪽으로도 치지 않습니다."},
    .options = kOptions,
    .check = Check};

}  // namespace digestlint
