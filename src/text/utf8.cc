#include "text/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace digestlint {
namespace {

std::string Map(std::string_view text, int options) {
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size < 0) return std::string(text);
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
}

}  // namespace

std::string ToAsciiLower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ToAsciiLower(c);
  return out;
}

bool StartsWithIgnoringCase(std::string_view text, std::string_view ascii_prefix) {
  if (text.size() < ascii_prefix.size()) return false;
  for (std::size_t i = 0; i < ascii_prefix.size(); ++i) {
    if (ToAsciiLower(text[i]) != ToAsciiLower(ascii_prefix[i])) return false;
  }
  return true;
}

std::string_view TrimBlanks(std::string_view text) {
  while (!text.empty() && IsBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsBlank(text.back())) text.remove_suffix(1);
  return text;
}

bool IsLetter(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool IsUppercase(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool IsPunctuation(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_SO;
}

void AppendUtf8(std::string& out, char32_t c) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::size_t CountCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += IsCodePointStart(c) ? 1u : 0u;
  return count;
}

std::size_t CountUtf16(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    count += IsCodePointStart(c) ? 1u : 0u;
    count += static_cast<unsigned char>(c) >= 0xF0 ? 1u : 0u;  // beyond the BMP: a surrogate pair
  }
  return count;
}

std::string ToNfc(std::string_view text) {
  // Below the first combining mark everything is composed, and so are syllables without jamo behind them: nearly all there is.
  bool composed = true;
  for (std::size_t at = 0, length = 0; composed && at < text.size(); at += length) {
    const char32_t c = DecodeAt(text, at, length);
    composed = c < 0x300 || IsHangulSyllable(c);
  }
  return composed ? std::string(text) : Map(text, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
}

std::string FoldName(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return ToAsciiLower(text);
  return Map(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
}

int DisplayWidth(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return 1;
  if (IsHangulSyllable(c)) return 2;
  // utf8proc gives 1 for medial and final jamo, which are drawn into the syllable that the leading one opened.
  if ((c >= 0x1160 && c <= 0x11FF) || (c >= 0xD7B0 && c <= 0xD7FB)) return 0;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
}

std::size_t DisplayWidth(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    width += static_cast<std::size_t>(DisplayWidth(DecodeAt(text, at, length)));
  }
  return width;
}

std::size_t FindInvalidUtf8(std::string_view text) {
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t length =
        utf8proc_iterate(data + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    if (length <= 0) return at;
    at += static_cast<std::size_t>(length);
  }
  return std::string_view::npos;
}

std::string ToValidUtf8(std::string_view bytes) {
  std::string valid;
  for (;;) {
    const std::size_t bad = std::min(FindInvalidUtf8(bytes), bytes.size());
    valid += bytes.substr(0, bad);
    if (bad == bytes.size()) return valid;
    AppendUtf8(valid, 0xFFFD);
    bytes.remove_prefix(bad + 1);
  }
}

}  // namespace digestlint
