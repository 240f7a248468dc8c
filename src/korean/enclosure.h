#pragma once

#include "text/utf8.h"

namespace digestlint {

// Follows a text, character by character, in and out of brackets and quotation marks. An apostrophe (`What's`) opens
// nothing, and what closes without having been opened (`1)`) closes nothing.
class Enclosure {
 public:
  bool quoted() const { return marks_ > 0 || double_ || single_; }
  bool bracketed() const { return brackets_ > 0; }

  void Read(char32_t c) {
    if (IsHangulSyllable(c)) {  // nearly always
      after_word_ = true;
      return;
    }
    switch (c) {
      case U'(': case U'[': case U'{': case U'（': case U'［': ++brackets_; break;
      case U')': case U']': case U'}': case U'）': case U'］': Close(brackets_); break;
      case U'“': case U'‘': case U'《': case U'〈': case U'「': case U'『': case U'«': case U'‹': ++marks_; break;
      case U'”': case U'’': case U'》': case U'〉': case U'」': case U'』': case U'»': case U'›': Close(marks_); break;
      case U'"': double_ = !double_; break;
      case U'\'':
        if (single_) {
          single_ = false;
        } else if (!after_word_) {
          single_ = true;
        }
        break;
      default: break;
    }
    after_word_ = c < 0x80 ? IsAsciiLetter(static_cast<char>(c)) || IsAsciiDigit(static_cast<char>(c)) || c == U')' : IsHangul(c) || c > 0x2E00;
  }

 private:
  static void Close(int& depth) {
    if (depth > 0) --depth;
  }

  int brackets_ = 0;
  int marks_ = 0;
  bool double_ = false;
  bool single_ = false;
  bool after_word_ = false;
};

}  // namespace digestlint
