#include "rules/slip_of_the_pen.h"

#include <algorithm>

#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::size_t kLong = 8;  // letters from which two words of one letter's difference are hardly both meant

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }

// `ELLA` and `ELAA`, not `Long` and `logN`.
bool SameCase(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return IsUpper(x) == IsUpper(y); });
}

// Capitals behind the first letter: `ConTextualized` spells out an acronym.
std::size_t InnerCapitals(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin() + 1, word.end(), IsUpper));
}

// A letter doubled before an ending, and `ou`: both spellings are in use.
bool IsBritishLetter(std::string_view behind, char before, char letter) {
  if (letter == 'u' && before == 'o') return true;
  return letter == before && std::string_view("lpst").find(letter) != std::string_view::npos &&
         (behind.starts_with("ing") || behind.starts_with("ed") || behind.starts_with("er") || behind.starts_with("or"));
}

// `longer` has one letter more, at `at`.
bool IsSlippedLetter(std::string_view longer, std::size_t at) {
  const std::string_view behind = longer.substr(at + 1);
  const char letter = ToAsciiLower(longer[at]);
  const char before = ToAsciiLower(longer[at - 1]);
  if (!IsAsciiLetter(letter) || behind.empty() || IsBritishLetter(behind, before, letter)) return false;
  if (letter == 's' && !IsAsciiLetter(behind[0])) return false;  // `response-adapted` and `responses-adapted`
  return letter == before || (longer.size() >= kLong && !IsUpper(longer[at]) && IsAsciiLetter(before));
}

bool IsSlippedSubstitution(std::string_view right, std::string_view word, std::size_t at) {
  const char a = ToAsciiLower(right[at]);
  const char b = ToAsciiLower(word[at]);
  const bool last = at + 1 == right.size();
  const bool neighbour = b == ToAsciiLower(right[at - 1]) || (!last && b == ToAsciiLower(right[at + 1]));
  if (neighbour) return true;
  const bool british = (a == 's' && b == 'z') || (a == 'z' && b == 's');
  return right.size() >= kLong && !last && !british && !IsUpper(right[at]) && !IsUpper(word[at]) && IsAsciiLetter(word[at - 1]) &&
         IsAsciiLetter(word[at + 1]);
}

}  // namespace

bool IsSlipOfThePen(std::string_view right, std::string_view word) {
  const auto same = [](char x, char y) { return ToAsciiLower(x) == ToAsciiLower(y); };
  if (right.empty() || word.empty() || !same(right[0], word[0])) return false;
  const std::size_t shorter = std::min(right.size(), word.size());
  std::size_t head = 0;
  while (head < shorter && same(right[head], word[head])) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && same(right[right.size() - 1 - tail], word[word.size() - 1 - tail])) ++tail;
  const std::string_view a = right.substr(head, right.size() - head - tail);
  const std::string_view b = word.substr(head, word.size() - head - tail);
  const auto letters = [](std::string_view text) { return std::all_of(text.begin(), text.end(), IsAsciiLetter); };
  if (!letters(a) || !letters(b)) return false;
  if (InnerCapitals(word) > InnerCapitals(right)) return false;
  if (right.size() < kLong && right.size() == word.size() && !SameCase(right, word)) return false;
  if (a.size() == 2 && b.size() == 2) return same(a[0], b[1]) && same(a[1], b[0]);
  if (a.size() == 1 && b.size() == 1) return IsSlippedSubstitution(right, word, head);
  if (tail == 0) return false;  // another ending: a plural, a version
  if (a.empty() && b.size() == 1) return IsSlippedLetter(word, head);
  if (b.empty() && a.size() == 1) return IsSlippedLetter(right, head);
  return false;
}

}  // namespace digestlint
