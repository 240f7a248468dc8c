#include <algorithm>
#include <array>
#include <string_view>

#include "korean/enclosure.h"
#include "rules/korean_text.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "text/byte_scan.h"
#include "text/script.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

bool IsForeign(Script script) { return script != Script::kCommon && script != Script::kHangul; }

bool IsSmallLetter(char c) { return c >= 'a' && c <= 'z'; }

// Languages by their own names, as lists of languages have them.
bool IsLanguageName(std::string_view run) {
  constexpr std::array<std::string_view, 11> kNames{"中文", "汉语", "漢語", "日本語", "日本语", "Русский", "русский", "العربية", "हिन्दी", "ไทย", "עברית"};
  return std::find(kNames.begin(), kNames.end(), run) != kNames.end();
}

// The first bytes of the letters that ScriptOf has a script for, other than Hangul.
constexpr auto kMayBeForeign = [](unsigned char byte) {
  return ((byte >= 0xD0) & (byte <= 0xE1)) | ((byte >= 0xE3) & (byte <= 0xE9)) | (byte >= 0xEF);
};

class Scan {
 public:
  Scan(const RuleInput& in, Reporter& report) : in_(in), text_(in.source.text()), report_(report) {}

  void OpenBlock(NodeIndex block) {
    block_ = in_.document[block].range;
    enclosure_ = {};
    worth_reading_ = HasLatinBehindHangul(block) || FindByteIf(text_, block_.begin, block_.end, kMayBeForeign) < block_.end;
  }

  void TextNode(Range node) {
    if (!worth_reading_) return;
    std::size_t hangul = 0;  // syllables right before `at`
    for (std::size_t at = node.begin, length = 0; at < node.end; at += length) {
      const char32_t c = DecodeAt(text_, at, length);
      if (IsHangulSyllable(c)) {
        ++hangul;
        enclosure_.Read(c);
        continue;
      }
      if (c >= 0x80 && IsForeign(ScriptOf(c))) {
        const Range run = Run(node, at);
        Foreign(run, ScriptOf(c), hangul > 0, run.end < node.end && IsHangulSyllable(DecodeAt(text_, run.end)));
        enclosure_.Read(c);
        length = run.end - at;
      } else {
        if (hangul >= 2 && c < 0x80 && IsSmallLetter(static_cast<char>(c))) Latin(node, at);
        enclosure_.Read(c);
      }
      hangul = 0;
    }
  }

 private:
  bool HasLatinBehindHangul(NodeIndex block) const {
    const auto words = in_.digest.HangulWordsOf(block, in_.document[block].end);
    return std::any_of(words.begin(), words.end(), [&](const HangulWord& word) {
      return word.range.end < block_.end && IsSmallLetter(text_[word.range.end]);
    });
  }

  // Letters of one script, with blanks between its words.
  Range Run(Range node, std::size_t begin) const {
    const Script script = ScriptOf(DecodeAt(text_, begin));
    std::size_t end = begin;
    for (std::size_t at = begin, length = 0; at < node.end; at += length) {
      const char32_t c = DecodeAt(text_, at, length);
      if (ScriptOf(c) == script) {
        end = at + length;
      } else if (c != U' ') {
        break;
      }
    }
    return MakeRange(begin, end);
  }

  void Foreign(Range run, Script script, bool behind_hangul, bool before_hangul) {
    const std::string_view letters = in_.slice(run);
    const bool glued = behind_hangul || before_hangul;
    if (enclosure_.quoted() || (enclosure_.bracketed() && !glued)) return;
    if (!glued && CountCodePoints(letters) < 2) return;  // a sign: 漢
    if (IsLanguageName(letters)) return;
    Report(run, script);
  }

  // `방법ologies들`: the end of an English word in the middle of a Korean one.
  void Latin(Range node, std::size_t begin) {
    constexpr std::size_t kWord = 4;
    std::size_t end = begin;
    while (end < node.end && IsSmallLetter(text_[end])) ++end;
    if (end - begin < kWord || end == node.end || !IsHangulSyllable(DecodeAt(text_, end)) || enclosure_.quoted()) return;
    Report(MakeRange(begin, end), Script::kCommon);
  }

  void Report(Range run, Script script) {
    if (!InKorean() || IsName(run)) return;
    const Text name = ScriptName(script);
    report_.at(run, {"'{0}': {1} in a Korean sentence", "한국어 문장에 '{0}'처럼 {2}가 섞여 있습니다"}, in_.slice(run), name.en, name.ko);
  }

  bool InKorean() const {
    const std::string_view block = in_.slice(block_);
    for (std::size_t at = 0, length = 0; at < block.size(); at += length) {
      if (IsHangulSyllable(DecodeAt(block, at, length))) return true;
    }
    return false;
  }

  // Authors, and addresses.
  bool IsName(Range run) const {
    for (const Paper& paper : in_.digest.papers) {
      for (const Authors& authors : paper.authors) {
        if (authors.range.contains(run)) return true;
      }
    }
    std::size_t begin = run.begin;
    while (begin > block_.begin && !IsAsciiSpace(text_[begin - 1])) --begin;
    const std::string_view word = text_.substr(begin, run.begin - begin);
    return word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos;
  }

  const RuleInput& in_;
  const std::string_view text_;
  Reporter& report_;
  Range block_ = {};
  bool worth_reading_ = false;
  Enclosure enclosure_;
};

void Check(const RuleInput& in, Reporter& report) {
  Scan scan(in, report);
  ForEachKoreanText(in, 1, static_cast<NodeIndex>(in.document.nodes().size()), [&](NodeIndex block) { scan.OpenBlock(block); },
                    [&](NodeIndex text) { scan.TextNode(in.document[text].range); });
}

}  // namespace

extern constexpr Rule kMixedScript{
    .name = "mixed-script",
    .group = Group::kKorean,
    .severity = Severity::kWarning,
    .since = "0.1",
    .summary = {"Letters of another script stand in a Korean sentence.", "한국어 문장에 다른 문자가 섞여 있습니다."},
    .why = {"A generator that slips into another language leaves Han characters, Kana or Cyrillic in the middle of a sentence "
            "(`토큰의冗장성`), or the end of an English word in a Korean one (`방법ologies들`). Glosses in brackets (`비(非)`), what stands "
            "in quotation marks or 《》, names of languages, authors, Greek and the letters of mathematics are left alone.",
            "글을 생성하다가 다른 언어로 새면 `토큰의冗장성`처럼 한자, 가나, 키릴 문자가, 또는 `방법ologies들`처럼 영어 낱말의 끝이 문장에 "
            "남습니다. `비(非)` 같은 괄호 안의 병기, 따옴표나 《》로 묶은 것, 언어의 이름, 저자, 그리스 문자와 수학 기호는 그대로 둡니다."},
    .check = Check,
    .one_paper = true};

}  // namespace digestlint
