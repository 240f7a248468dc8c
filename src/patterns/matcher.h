#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string_view>

#include "patterns/pattern.h"
#include "patterns/word_index.h"

namespace re2 {
class RE2;
}

namespace digestlint {

// How a pattern finds its matches: by its regex or by its words. Made ready when it is first used; then immutable.
class Pattern::Matcher {
 public:
  explicit Matcher(const PatternSpec& spec) : spec_(spec) {}
  ~Matcher();

  // REQUIRES: the pattern has a regex. It may be !ok().
  const re2::RE2& regex() const;

  std::optional<PatternMatch> Find(std::string_view text, Range passage, Range part) const;

 private:
  std::optional<PatternMatch> FindRegex(std::string_view text, Range passage, Range part) const;
  std::optional<PatternMatch> FindWord(std::string_view text, Range passage, Range part) const;
  void MakeReady() const;

  const PatternSpec& spec_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const re2::RE2> regex_;
  mutable WordIndex words_;
};

}  // namespace digestlint
