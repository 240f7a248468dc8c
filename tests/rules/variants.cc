#include "rules/variants.h"

#include <fmt/format.h>

#include <cstdio>
#include <sstream>

#include "digest/digest.h"
#include "markdown/document.h"
#include "text/source.h"

namespace digestlint::testing {
namespace {

constexpr std::string_view kEmojiLine = "🚀 오늘도 새 논문이 많습니다 👩‍💻\n\n";

std::optional<std::string> WithCrlf(const std::string& text) {
  if (text.find('\r') != std::string::npos || text.find('\n') == std::string::npos) return std::nullopt;
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

std::optional<std::string> WithByteOrderMark(const std::string& text) {
  if (text.starts_with("\xEF\xBB\xBF")) return std::nullopt;
  return "\xEF\xBB\xBF" + text;
}

struct Shape {
  std::size_t headings = 0;
  std::vector<std::size_t> papers = {};  // the fields of each
  std::uint32_t first_paper = 0;         // the offset of its heading

  bool same(const Shape& other) const { return headings == other.headings && papers == other.papers; }
};

Shape ShapeOf(const std::string& text) {
  const Result<Source> source = Source::FromBytes("a.md", text);
  if (!source) return {};
  const Document document = Document::Parse(*source);
  const Digest digest = ReadDigest(*source, document);
  Shape shape{.headings = digest.headings.size()};
  for (const Paper& paper : digest.papers) shape.papers.push_back(paper.fields.size());
  if (!digest.papers.empty()) shape.first_paper = digest.papers[0].heading.range.begin;
  return shape;
}

std::optional<std::string> WithEmojiLine(const std::string& text) {
  const Shape shape = ShapeOf(text);
  if (shape.headings == 0 || shape.papers.empty() || !text.substr(0, shape.first_paper).ends_with("\n\n")) {
    return std::nullopt;
  }
  std::string out = text;
  out.insert(shape.first_paper, kEmojiLine);
  if (!ShapeOf(out).same(shape)) return std::nullopt;
  return out;
}

std::uint32_t None(const std::string&, std::uint32_t) { return 0; }

std::uint32_t TwoBeforeTheFirstPaper(const std::string& text, std::uint32_t line) {
  const std::string before = text.substr(0, ShapeOf(text).first_paper);
  std::uint32_t first = 1;
  for (const char c : before) first += c == '\n' ? 1u : 0u;
  return line >= first ? 2 : 0;
}

}  // namespace

const std::vector<Variant>& Variants() {
  static const std::vector<Variant> variants = {
      {"crlf", WithCrlf, None},
      {"byte-order-mark", WithByteOrderMark, None},
      {"emoji", WithEmojiLine, TwoBeforeTheFirstPaper},
  };
  return variants;
}

std::string ShiftReports(const Variant& variant, const std::string& text, const std::string& expected) {
  std::string out;
  std::istringstream lines(expected);
  for (std::string line; std::getline(lines, line);) {
    unsigned begin = 0, begin_column = 0, end = 0, end_column = 0;
    int rest = 0;
    if (std::sscanf(line.c_str(), "%u:%u-%u:%u%n", &begin, &begin_column, &end, &end_column, &rest) != 4)
      return expected;
    out += fmt::format("{}:{}-{}:{}{}\n", begin + variant.lines_before(text, begin), begin_column,
                       end + variant.lines_before(text, end), end_column, line.substr(static_cast<std::size_t>(rest)));
  }
  return out;
}

}  // namespace digestlint::testing
