#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace digestlint {

// Everything here takes valid UTF-8 (a Source has checked it). Unicode's tables come from utf8proc.

// The code point that starts at text[at]; `length` gets its size in bytes.
// REQUIRES: at < text.size() and text[at] starts a code point.
inline char32_t DecodeAt(std::string_view text, std::size_t at, std::size_t& length) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return length = 1, lead;
  if (lead < 0xE0) return length = 2, (char32_t{lead} & 0x1F) << 6 | (byte(at + 1) & 0x3Fu);
  if (lead < 0xF0) {
    return length = 3, (char32_t{lead} & 0x0F) << 12 | (byte(at + 1) & 0x3Fu) << 6 | (byte(at + 2) & 0x3Fu);
  }
  return length = 4, (char32_t{lead} & 0x07) << 18 | (byte(at + 1) & 0x3Fu) << 12 | (byte(at + 2) & 0x3Fu) << 6 |
                         (byte(at + 3) & 0x3Fu);
}

inline char32_t DecodeAt(std::string_view text, std::size_t at) {
  std::size_t length = 0;
  return DecodeAt(text, at, length);
}

// The code point that ends just before text[end]; 0 at the start of the text.
inline char32_t DecodeBefore(std::string_view text, std::size_t end) {
  if (end == 0) return 0;
  std::size_t at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return DecodeAt(text, at);
}

inline bool IsCodePointStart(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// The start of the code point that holds the byte at `at`; `at` itself at the end of the text or behind it.
inline std::size_t StartOfCodePoint(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && !IsCodePointStart(text[at])) --at;
  return at;
}

// A precomposed syllable, 가 to 힣.
inline bool IsHangulSyllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

// A conjoining jamo, of which syllables in NFD are made.
inline bool IsConjoiningJamo(char32_t c) {
  return (c >= 0x1100 && c <= 0x11FF) || (c >= 0xA960 && c <= 0xA97C) || (c >= 0xD7B0 && c <= 0xD7FB);
}

// Any Hangul letter: syllables, jamo, compatibility jamo (ㄱ).
inline bool IsHangul(char32_t c) {
  return IsHangulSyllable(c) || IsConjoiningJamo(c) || (c >= 0x3130 && c <= 0x318F);
}

inline bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
inline bool IsAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline bool IsBlank(char c) { return c == ' ' || c == '\t'; }
inline bool IsAsciiPunctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
inline char ToAsciiLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string ToAsciiLower(std::string_view text);
bool StartsWithIgnoringCase(std::string_view text, std::string_view ascii_prefix);
std::string_view TrimBlanks(std::string_view text);  // spaces and tabs at both ends

bool IsLetter(char32_t c);       // general category L*
bool IsUppercase(char32_t c);    // Lu or Lt
bool IsPunctuation(char32_t c);  // CommonMark's Unicode punctuation: P* and S*

void AppendUtf8(std::string& out, char32_t c);

std::size_t CountCodePoints(std::string_view text);
std::size_t CountUtf16(std::string_view text);  // UTF-16 code units

std::string ToNfc(std::string_view text);

// Compatibility-folded, case-folded and without diacritics: what two spellings of one name have in common.
std::string FoldName(std::string_view text);

// Columns on a terminal: 2 for Hangul syllables and other wide characters, 0 for combining marks.
int DisplayWidth(char32_t c);
std::size_t DisplayWidth(std::string_view text);

// The first byte that is not valid UTF-8 (overlong forms, surrogates and cut sequences included), or npos.
std::size_t FindInvalidUtf8(std::string_view text);

// Any bytes, with U+FFFD for each that belongs to no code point.
std::string ToValidUtf8(std::string_view bytes);

}  // namespace digestlint
