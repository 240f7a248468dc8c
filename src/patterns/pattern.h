#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "patterns/neighbours.h"
#include "rules/diagnostic.h"
#include "rules/rule.h"
#include "text/language.h"
#include "text/range.h"
#include "text/result.h"

namespace digestlint {

// The part of a digest in which a pattern is sought. Code is in none of them.
enum class Scope : std::uint8_t {
  kTitle,    // a paper's title
  kAuthors,  // the text behind `Authors:`
  kSummary,  // the text of the bullets, without URLs and HTML
  kLabel,    // `What's New` of `**What's New**:`
  kLink,     // each URL
  kAny,      // the whole file, URLs and HTML too
};
inline constexpr std::size_t kScopeCount = 6;
std::string_view ScopeName(Scope scope);

// Where something was written, for errors: 1-based, column in code points.
struct WrittenAt {
  std::string path = {};
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

// A word that is wrong, and what it may have been meant to be; a fix is offered if that is one thing.
struct Word {
  std::string wrong = {};
  std::vector<std::string> right = {};
  Neighbours before = {};
  Neighbours after = {};
  std::string why = {};
  WrittenAt place = {};
};

// A text that must be reported, or must not. One line is taken as the text of the scope; several are a whole file.
struct PatternExample {
  std::string text = {};
  std::optional<std::string> fixed = {};  // what the fix must make of it
  WrittenAt place = {};
};

// A rule that is data, as somebody wrote it. The message may have `{match}` and `{replacement}` in it.
struct PatternSpec {
  std::string id = {};
  OwnedText message = {};
  OwnedText summary = {};  // what it reports, in one sentence
  OwnedText why = {};
  Severity severity = Severity::kWarning;
  std::vector<Scope> scopes = {Scope::kSummary};
  std::string regex = {};          // RE2's syntax; or else there are words
  std::vector<Word> words = {};
  Neighbours before = {};  // of the regex; words have their own
  Neighbours after = {};
  std::optional<std::string> replacement = {};  // with \0 to \9 for the groups of the regex
  Safety safety = Safety::kNone;                // of the fix, where there is a replacement or a word has a right one
  std::vector<PatternExample> bad = {};
  std::vector<PatternExample> good = {};
  std::string since = {};  // the version that brought it; of those built in
  WrittenAt place = {};
  WrittenAt matcher_place = {};      // of the regex or the words
  WrittenAt replacement_place = {};
};

// One find of a pattern.
struct PatternMatch {
  Range range = {};
  std::vector<std::string> replacements = {};  // none: no fix is known; several: it isn't known which
  const Word* word = nullptr;
};

// A rule that is data, ready to be used. Immutable; may be used by several threads. The regex is compiled when it is
// first needed.
class Pattern {
 public:
  explicit Pattern(PatternSpec spec);
  ~Pattern();
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;

  // What reports, config, suppressions and docs know of it; lives as long as the pattern.
  const Rule& rule() const { return rule_; }
  const PatternSpec& spec() const { return spec_; }
  bool looks_at(Scope scope) const;

  // False if it is certain, without compiling anything, that the pattern finds nothing in the text.
  bool MayMatch(std::string_view text) const;
  // Whether MayMatch can say no.
  bool has_required_literal() const { return !required_literal_.empty(); }

  // What is wrong with the pattern itself: a regex that RE2 doesn't take (with the place in it), one that finds nothing
  // or the empty text, a replacement that names a group which isn't there, a right word that is itself reported.
  Status Check() const;

  // The first match at or behind `part.begin`, and wholly in `part`. `passage` is what `^`, `$`, \b and the neighbours
  // see; the match is never empty.
  // REQUIRES: passage contains part; both lie in text
  std::optional<PatternMatch> Find(std::string_view text, Range passage, Range part) const;

  std::string Message(const PatternMatch& match, std::string_view text, Language language) const;

 private:
  class Matcher;

  const PatternSpec spec_;
  const std::string required_literal_;  // of the regex; see required_literal.h
  OwnedText summary_;
  OwnedText why_;
  OwnedText fix_note_;
  Rule rule_;
  std::unique_ptr<Matcher> matcher_;
};

}  // namespace digestlint
