// What must hold of every digest, on random mutations of ours. DIGESTLINT_ROUNDS makes it longer.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/checks.h"
#include "fuzz/seeds.h"
#include "testing/property.h"
#include "testing/random.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

using testing::Pieces;
using testing::Random;

// What changes how the rest is read, or is at the edge of what a rule looks for.
constexpr std::string_view kTokens[] = {
    "\n", "\n\n", "\r\n", "\r", "### ", "## ", "- ", "1) ", "> ", "    ", "\t", "  \n", "**", "*", "__", "~~", "`", "```\n", "[", "](", ")",
    "![](", "<!--", "-->", "<b>", "</", "<video src=\"", "| a |", "\\", "\\(", "$", "_{", "&amp;", "&#44032;", "\\u003c", ":", ", ", " and ", "'", "\"",
    "Vote: ", "Authors: ", "[Watch Video](", "https://arxiv.org/abs/2406.00001", "https://x.io/a에서 ", "www.", "을", "를", "은 ", "가 ", "으로 ", "로써 ",
    "할 수 있다.", "합니다.", "모델 모델", "😀", "e\u0301", "\u1100\u1161", "\u00A0", "\u200B", "\u202E", "\uFEFF", "\x1b[31m", "\x7f", "\u0085",
    "<!-- digestlint-disable-next-line josa -->\n", "<!-- digestlint-disable typo -->\n", "<!-- digestlint-enable typo -->\n"};

std::string Mutated(std::string line, Random& random) {
  std::vector<std::string> characters;
  for (const char c : line) {
    if (IsCodePointStart(c) || characters.empty()) characters.emplace_back();
    characters.back() += c;
  }
  for (std::size_t n = 1 + random.below(3); n > 0; --n) {
    const std::size_t at = random.below(characters.size() + 1);
    const auto place = characters.begin() + static_cast<std::ptrdiff_t>(at);
    if (random.one_in(2) || at == characters.size()) {
      characters.insert(place, std::string(random.pick(kTokens)));
    } else if (random.one_in(2)) {
      characters.erase(place, place + static_cast<std::ptrdiff_t>(1 + random.below(std::min<std::size_t>(8, characters.size() - at))));
    } else {
      *place = random.pick(characters);
    }
  }
  std::string text;
  for (const std::string& character : characters) text += character;
  return text;
}

Pieces MutatedDigest(Random& random) {
  static const std::vector<std::string> digests = fuzz::DigestSeeds();
  Pieces lines;
  for (std::size_t from = 1 + random.below(2); from > 0; --from) {
    std::string_view rest = random.pick(digests);
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
      lines.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
  }
  for (std::size_t n = 1 + random.below(6); n > 0 && !lines.empty(); --n) {
    const std::size_t at = random.below(lines.size());
    const auto place = lines.begin() + static_cast<std::ptrdiff_t>(at);
    switch (random.below(6)) {
      case 0: lines.erase(place); break;
      case 1: lines.insert(place, std::string(random.pick(lines))); break;
      case 2: std::swap(*place, lines[random.below(lines.size())]); break;
      default: *place = Mutated(*place, random);
    }
  }
  return lines;
}

TEST_CASE("mutations of digests: every range lies in the file, on characters, in order") {
  testing::CheckRandomTexts(600, MutatedDigest, [](const std::string& text) -> std::string {
    const Result<Source> source = Source::FromBytes("a.md", fuzz::AsText(text));
    const Document document = Document::Parse(*source);
    if (std::string wrong = fuzz::CheckDocument(*source, document); !wrong.empty()) return wrong;
    if (std::string wrong = fuzz::CheckDigest(*source, document); !wrong.empty()) return wrong;
    return fuzz::CheckReports(*fuzz::LintBytes(text, fuzz::AllRulesOn()));
  });
}

TEST_CASE("mutations of digests: safe fixes end, are done at once, and make no more reports") {
  testing::CheckRandomTexts(400, MutatedDigest, [](const std::string& text) { return fuzz::CheckFixes(text, fuzz::Defaults(), Safety::kSafe); });
}

TEST_CASE("mutations of digests: so do unsafe fixes, with every rule on") {
  testing::CheckRandomTexts(300, MutatedDigest, [](const std::string& text) { return fuzz::CheckFixes(text, fuzz::AllRulesOn(), Safety::kUnsafe); });
}

}  // namespace
}  // namespace digestlint
