#pragma once

#include <cstdint>
#include <string_view>

namespace digestlint {

// How a sentence speaks to its reader.
enum class SentenceStyle : std::uint8_t {
  kNeutral,  // a noun (제안함, 도입), a question, 해요체
  kPolite,   // 합니다체: 제안합니다, 무엇입니까
  kPlain,    // 한다체: 제안한다, 있다, 아니다
};

// The style of a sentence whose last word ends in `hangul`.
// REQUIRES: hangul consists of Hangul syllables
SentenceStyle StyleOfEnding(std::string_view hangul);

}  // namespace digestlint
