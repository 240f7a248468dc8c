#include "rules/section_labels.h"

#include <algorithm>

#include "text/utf8.h"

namespace digestlint {
namespace {

std::string LettersOf(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (IsAsciiLetter(c)) letters += ToAsciiLower(c);
  }
  return letters;
}

// How many letters one must add, remove or replace to make one of the other.
std::size_t Distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0u : 1u);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[b.size()];
}

// `Technical Detail`, `Perfomance Highlights`, `Whats New`: a label in bold that is a slip away from one of the list.
std::optional<SectionLabel> ReadMisspeltLabel(const RuleInput& in, const Bullet& bullet, const std::vector<std::string>& labels) {
  if (bullet.label.empty()) return std::nullopt;
  const std::string letters = LettersOf(bullet.label_text);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string right = LettersOf(labels[i]);
    const std::size_t most = right.size() >= 12 ? 2 : 1;
    if (right.size() < 6 || letters.size() > right.size() + most || right.size() > letters.size() + most) continue;
    if (Distance(letters, right) > most) continue;
    SectionLabel label{.label = i, .range = bullet.label};
    std::uint32_t end = label.range.end;
    while (end < bullet.content.end && IsBlank(in.source.text()[end])) ++end;
    if (end < bullet.content.end && in.source.text()[end] == ':') label.range.end = end + 1;
    return label;
  }
  return std::nullopt;
}

bool IsMark(char c) { return c == '*' || c == '_'; }

// How many bytes of `text` spell `label`, with case, curly apostrophes and runs of blanks folded; 0 if it doesn't.
std::size_t MatchLabel(std::string_view text, std::string_view label) {
  std::size_t at = 0;
  for (const char c : label) {
    if (at >= text.size()) return 0;
    if (c == '\'') {
      bool matched = false;
      for (const std::string_view quote : {"'", "’", "‘", "`", "´", "ʼ", "′"}) {
        if (!text.substr(at).starts_with(quote)) continue;
        at += quote.size();
        matched = true;
        break;
      }
      if (!matched) return 0;
    } else if (c == ' ') {
      const std::size_t start = at;
      while (at < text.size() && IsBlank(text[at])) ++at;
      if (at == start) return 0;
    } else if (ToAsciiLower(text[at]) == ToAsciiLower(c)) {
      ++at;
    } else {
      return 0;
    }
  }
  return at;
}

}  // namespace

std::optional<SectionLabel> ReadSectionLabel(const RuleInput& in, const Bullet& bullet,
                                             const std::vector<std::string>& labels) {
  const std::string_view text = in.slice(bullet.content);
  std::size_t at = 0;
  while (at < text.size() && IsMark(text[at])) ++at;
  const std::string_view open = text.substr(0, at);
  while (at < text.size() && IsBlank(text[at])) ++at;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t length = MatchLabel(text.substr(at), labels[i]);
    if (length == 0) continue;
    const bool exact_words = text.substr(at, length) == labels[i] && at == open.size();
    // Behind the words: marks, a colon and blanks, in any order.
    std::size_t end = at + length;
    std::size_t marks_begin = end;
    bool colon = false;
    std::size_t marks = 0;
    std::size_t kept = end;
    for (std::size_t k = end; k < text.size(); ++k) {
      if (IsMark(text[k]) && (!colon || k == kept)) {
        ++marks;
        kept = k + 1;
      } else if (text[k] == ':' && !colon) {
        colon = true;
        kept = k + 1;
      } else if (!IsBlank(text[k])) {
        break;
      }
    }
    // `What's New**Foo` is a word in bold behind the label; only balanced marks or a colon make it one.
    if (!colon && (marks == 0 || open.empty())) break;
    const std::string_view close = text.substr(marks_begin, kept - marks_begin);
    SectionLabel label{.label = i};
    label.range = MakeRange(bullet.content.begin, bullet.content.begin + kept);
    const bool same_marks = !open.empty() && close.size() == open.size() + 1 && close.starts_with(open) && close.back() == ':';
    if (same_marks && (open == "**" || open == "***")) label.marks = open;
    label.canonical = exact_words && !label.marks.empty();
    return label;
  }
  return ReadMisspeltLabel(in, bullet, labels);
}

}  // namespace digestlint
