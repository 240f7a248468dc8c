#include "digest/lines.h"

#include <algorithm>
#include <charconv>

#include "text/utf8.h"

namespace digestlint {
namespace {

// The number of `#`s at the start of the line (after up to three blanks), and where they end.
int CountHashes(std::string_view text, Range line, std::uint32_t& after) {
  std::uint32_t at = line.begin;
  if (text.substr(at, 3) == "\xEF\xBB\xBF") at += 3;
  while (at < line.end && at < line.begin + 3 && text[at] == ' ') ++at;
  const std::uint32_t first = at;
  while (at < line.end && text[at] == '#') ++at;
  after = at;
  return static_cast<int>(at - first);
}

// Where `label:` ends at the start of the line, case ignored and blanks before the colon allowed; 0 if it isn't there.
std::uint32_t AfterLabel(std::string_view text, Range line, std::string_view label) {
  std::uint32_t at = line.begin;
  while (at < line.end && IsBlank(text[at])) ++at;
  if (!StartsWithIgnoringCase(text.substr(at, line.end - at), label)) return 0;
  at += static_cast<std::uint32_t>(label.size());
  if (at < line.end && ToAsciiLower(text[at]) == 's') ++at;  // Votes:, Author(s):
  while (at < line.end && IsBlank(text[at])) ++at;
  if (text.substr(at, line.end - at).starts_with("：")) return at + 3;
  return at < line.end && text[at] == ':' ? at + 1 : 0;
}

// Reads one entry of a Python list, quoted or not, that starts at `at`; gives its end.
std::uint32_t SkipQuoted(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const char quote = text[at];
  for (++at; at < end && text[at] != quote; ++at) {
    if (text[at] == '\\' && at + 1 < end) ++at;
  }
  return std::min(at + 1, end);
}

void SplitAuthors(std::string_view text, Authors& authors) {
  Range list = authors.value;
  if (list.size() >= 2 && text[list.begin] == '[' && text[list.end - 1] == ']') {
    authors.python_list = true;
    list = {list.begin + 1, list.end - 1};
  }
  struct Piece {
    Range entry;
    std::uint32_t begin;  // with blanks, from behind the comma before it
    std::uint32_t end;    // to the comma behind it
  };
  std::vector<Piece> pieces;
  std::uint32_t begin = list.begin;
  for (std::uint32_t at = list.begin;;) {
    if (at >= list.end || text[at] == ',') {
      pieces.push_back({TrimRange(text, {begin, at}), begin, at});
      if (at >= list.end) break;
      begin = ++at;
    } else if (authors.python_list && (text[at] == '\'' || text[at] == '"') && TrimRange(text, {begin, at}).empty()) {
      at = SkipQuoted(text, at, list.end);
    } else {
      ++at;
    }
  }
  if (pieces.size() == 1 && pieces[0].entry.empty()) return;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    Author author{.name = piece.entry, .entry = piece.entry};
    if (authors.python_list && piece.entry.size() >= 2) {
      const char first = text[piece.entry.begin];
      if ((first == '\'' || first == '"') && text[piece.entry.end - 1] == first) {
        author.name = {piece.entry.begin + 1, piece.entry.end - 1};
      }
    }
    if (i > 0) {
      author.with_separator = {piece.begin - 1, piece.entry.empty() ? piece.end : piece.entry.end};
    } else if (pieces.size() > 1) {
      author.with_separator = {piece.entry.begin, pieces[1].entry.begin};
    } else {
      author.with_separator = piece.entry;
    }
    authors.entries.push_back(author);
  }
}

// The value of `src` in the first element that begins with `tag`, up to `end_mark`; empty where it has none, and nothing
// where there is no such element.
std::optional<Range> SrcOfElement(std::string_view shown, std::string_view tag, std::string_view end_mark) {
  std::size_t begin = shown.find('<');
  for (; begin != std::string_view::npos; begin = shown.find('<', begin + 1)) {
    const std::size_t after = begin + tag.size();
    if (StartsWithIgnoringCase(shown.substr(begin), tag) && after < shown.size() && !IsAsciiLetter(shown[after])) break;
  }
  if (begin == std::string_view::npos) return std::nullopt;
  const std::string_view body = shown.substr(begin, shown.find(end_mark, begin) - begin);
  for (std::size_t at = body.find("src"); at != std::string_view::npos; at = body.find("src", at + 1)) {
    std::size_t value = at + 3;
    while (value < body.size() && IsAsciiSpace(body[value])) ++value;
    if (value >= body.size() || body[value] != '=') continue;
    for (++value; value < body.size() && IsAsciiSpace(body[value]);) ++value;
    if (value >= body.size()) break;
    std::size_t end = 0;
    if (body[value] == '"' || body[value] == '\'') {
      end = body.find(body[value], value + 1);
      ++value;
    } else {
      end = body.find_first_of(" \t\r\n>", value);
    }
    return MakeRange(begin + value, begin + std::min(end, body.size()));
  }
  return Range{};
}

}  // namespace

Range TrimRange(std::string_view text, Range range) {
  while (!range.empty() && IsBlank(text[range.begin])) ++range.begin;
  while (!range.empty() && IsBlank(text[range.end - 1])) --range.end;
  return range;
}

std::optional<DigestHeading> ReadDigestHeading(const Source& source, Range line) {
  const std::string_view text = source.text();
  DigestHeading heading{.range = line};
  std::uint32_t at = 0;
  heading.level = CountHashes(text, line, at);
  if (heading.level == 0) return std::nullopt;
  heading.is_heading = heading.level <= 6 && at < line.end && IsBlank(text[at]);
  while (at < line.end && IsBlank(text[at])) ++at;
  for (const std::string_view word : {"daily", "papers"}) {
    if (!StartsWithIgnoringCase(text.substr(at, line.end - at), word)) return std::nullopt;
    at += static_cast<std::uint32_t>(word.size());
    while (at < line.end && IsBlank(text[at])) ++at;
  }
  std::uint32_t end = line.end;
  while (end > at && (IsBlank(text[end - 1]) || text[end - 1] == '#')) --end;  // closing #s
  heading.date_text = {at, end};
  const auto strip = [&](std::string_view open, std::string_view close) {
    const std::string_view rest = source.slice(heading.date_text);
    if (rest.size() < open.size() + close.size() || !rest.starts_with(open) || !rest.ends_with(close)) return;
    heading.date_text = TrimRange(text, MakeRange(heading.date_text.begin + open.size(), heading.date_text.end - close.size()));
  };
  strip("(", ")");
  strip("（", "）");
  heading.date = ParseDate(source.slice(heading.date_text));
  // `# Daily Papers in Korean` is the title of a README.
  const std::string_view rest = source.slice({at, end});
  if (!rest.empty() && !rest.starts_with('(') && !rest.starts_with("（") && !IsAsciiDigit(rest[0])) return std::nullopt;
  return heading;
}

std::optional<PaperHeading> ReadPaperHeading(const Source& source, Range line) {
  const std::string_view text = source.text();
  PaperHeading heading{.range = line};
  std::uint32_t at = 0;
  heading.level = CountHashes(text, line, at);
  if (heading.level == 0) return std::nullopt;
  heading.is_heading = heading.level <= 6 && (at == line.end || IsBlank(text[at]));
  heading.content = TrimRange(text, {at, line.end});
  Range content = heading.content;
  // Closing #s belong to the heading's marks, but only behind a blank.
  std::uint32_t end = content.end;
  while (end > content.begin && text[end - 1] == '#') --end;
  if (end < content.end && (end == content.begin || IsBlank(text[end - 1]))) content.end = end;
  heading.content = TrimRange(text, content);
  heading.title = heading.content;
  const std::string_view shown = source.slice(heading.content);
  const std::size_t arxiv = shown.find("arxiv.org/");
  const bool has_link = shown.find("](") != std::string_view::npos;
  if (heading.level != 3 && arxiv == std::string_view::npos && !(heading.level > 3 && has_link)) return std::nullopt;
  if (!heading.is_heading && arxiv == std::string_view::npos && !shown.starts_with('[')) return std::nullopt;
  return heading;
}

std::optional<Vote> ReadVote(const Source& source, Range line) {
  const std::string_view text = source.text();
  const std::uint32_t after = AfterLabel(text, line, "vote");
  if (after == 0) return std::nullopt;
  Vote vote{.range = line, .value = TrimRange(text, {after, line.end})};
  const std::string_view value = source.slice(vote.value);
  std::uint64_t count = 0;
  const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), count);
  if (!value.empty() && error == std::errc() && stop == value.data() + value.size()) vote.count = count;
  return vote;
}

std::optional<Authors> ReadAuthors(const Source& source, Range line) {
  const std::string_view text = source.text();
  const std::uint32_t after = AfterLabel(text, line, "author");
  if (after == 0) return std::nullopt;
  Authors authors{.range = line, .value = TrimRange(text, {after, line.end})};
  SplitAuthors(text, authors);
  return authors;
}

bool ReadWatchLine(const Source& source, Range line, Media& media) {
  const std::string_view text = source.text();
  const Range trimmed = TrimRange(text, line);
  const std::string_view shown = source.slice(trimmed);
  constexpr std::string_view kLabel = "[Watch Video]";
  if (!StartsWithIgnoringCase(shown, kLabel)) return false;
  std::uint32_t at = trimmed.begin + static_cast<std::uint32_t>(kLabel.size());
  media.watch = trimmed;
  media.watch_is_link = at < trimmed.end && text[at] == '(' && text[trimmed.end - 1] == ')';
  if (media.watch_is_link) {
    media.watch_url = TrimRange(text, {at + 1, trimmed.end - 1});
  } else {
    while (at < trimmed.end && (IsBlank(text[at]) || text[at] == '(' || text[at] == ':')) ++at;
    std::uint32_t end = at;
    while (end < trimmed.end && !IsAsciiSpace(text[end]) && text[end] != ')' && text[end] != '<') ++end;
    media.watch_url = {at, end};
  }
  return true;
}

bool ReadVideoElement(const Source& source, Range range, Media& media) {
  const auto src = SrcOfElement(source.slice(range), "<video", "</video");
  if (!src) return false;
  media.video = range;
  if (!src->empty()) media.video_url = {range.begin + src->begin, range.begin + src->end};
  return true;
}

bool ReadImageElement(const Source& source, Range range, Media& media) {
  const auto src = SrcOfElement(source.slice(range), "<img", ">");
  if (!src) return false;
  media.image = range;
  media.image_url = {range.begin + src->begin, range.begin + src->end};
  return true;
}

}  // namespace digestlint
