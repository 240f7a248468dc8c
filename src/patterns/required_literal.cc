#include "patterns/required_literal.h"

#include <cstddef>
#include <cstring>

#include "text/utf8.h"

namespace digestlint {
namespace {

// Reads a regex from left to right, outside of groups and classes: what stands there in plain letters is required.
// Wherever it isn't certain, it asks for less.
class Reader {
 public:
  explicit Reader(std::string_view regex) : regex_(regex) {}

  std::string Read() {
    while (at_ < regex_.size()) {
      if (!Next()) return {};
    }
    EndRun();
    return longest_;
  }

 private:
  // Gives false where nothing can be said of the whole.
  bool Next() {
    const char c = regex_[at_];
    switch (c) {
      case '|': return false;
      case '\\': return Escape();
      case '(': return Group();
      case '[': return Class();
      case '*':
      case '?':
      case '{': return Repetition();
      case '+':
        ++at_;
        SkipLazy();
        EndRun();
        return true;
      case '.':
      case '^':
      case '$':
        ++at_;
        EndRun();
        return true;
      default: {
        std::size_t length = 0;
        DecodeAt(regex_, at_, length);
        Literal(regex_.substr(at_, length));
        at_ += length;
        return true;
      }
    }
  }

  void Literal(std::string_view letter) {
    last_letter_ = run_.size();
    run_ += letter;
  }

  void EndRun() {
    if (run_.size() > longest_.size()) longest_ = run_;
    run_.clear();
  }

  void SkipLazy() {
    if (at_ < regex_.size() && regex_[at_] == '?') ++at_;
  }

  // The letter before it may be missing.
  bool Repetition() {
    if (!run_.empty()) run_.resize(last_letter_);
    EndRun();
    if (regex_[at_] == '{') {
      at_ = regex_.find('}', at_);
      if (at_ == std::string_view::npos) return false;
    }
    ++at_;
    SkipLazy();
    return true;
  }

  bool Escape() {
    if (at_ + 1 >= regex_.size()) return false;
    const char c = regex_[at_ + 1];
    at_ += 2;
    if (IsAsciiPunctuation(c)) {
      Literal(std::string_view(&regex_[at_ - 1], 1));
      return true;
    }
    EndRun();
    constexpr std::string_view kOneLetter = "dDwWsSbBAznrtfvaC";
    if (kOneLetter.find(c) != std::string_view::npos) return true;
    if (c != 'p' && c != 'P') return false;  // numbers of characters, \Q…\E
    if (at_ < regex_.size() && regex_[at_] == '{') at_ = regex_.find('}', at_);
    if (at_ >= regex_.size()) return false;
    ++at_;
    return true;
  }

  bool Class() {
    EndRun();
    return SkipClass();
  }

  bool SkipClass() {
    ++at_;
    if (regex_.substr(at_).starts_with('^')) ++at_;
    if (regex_.substr(at_).starts_with(']')) ++at_;
    while (at_ < regex_.size() && regex_[at_] != ']') {
      if (regex_.substr(at_).starts_with("[:")) {
        const std::size_t close = regex_.find(":]", at_);
        if (close != std::string_view::npos) at_ = close + 1;
      }
      at_ += regex_[at_] == '\\' ? 2u : 1u;
    }
    ++at_;
    return at_ <= regex_.size();
  }

  // What is in it isn't looked at, but for flags: they may hold for what follows.
  bool Group() {
    EndRun();
    for (int depth = 0; at_ < regex_.size();) {
      const std::string_view rest = regex_.substr(at_);
      if (rest.starts_with("(?") && !rest.starts_with("(?:") && !rest.starts_with("(?P<")) return false;
      if (rest.starts_with("\\Q")) return false;
      if (rest[0] == '[') {
        if (!SkipClass()) return false;
        continue;
      }
      at_ += rest[0] == '\\' ? 2u : 1u;
      if (rest[0] == '(') ++depth;
      if (rest[0] == ')' && --depth == 0) return true;
    }
    return false;
  }

  std::string_view regex_;
  std::size_t at_ = 0;
  std::string run_;
  std::size_t last_letter_ = 0;  // where the last letter of the run begins
  std::string longest_;
};

}  // namespace

std::string RequiredLiteral(std::string_view regex) { return Reader(regex).Read(); }

bool Contains(std::string_view text, std::string_view literal) {
  // glibc's memmem goes byte by byte for the shortest needles; memchr, on which find rests, doesn't.
  if (literal.size() < 4) return literal.empty() || text.find(literal) != std::string_view::npos;
  return ::memmem(text.data(), text.size(), literal.data(), literal.size()) != nullptr;
}

}  // namespace digestlint
