#pragma once

#include <vector>

#include "patterns/pattern.h"
#include "rules/rule_input.h"
#include "text/range.h"

namespace digestlint {

// A text in which patterns are sought: a title, a bullet, a URL. Its parts are what is left of it without code and, in
// prose, without URLs and HTML; matches lie in one of them.
struct Passage {
  Range range = {};
  std::vector<Range> parts = {};
  bool exact = true;  // the parts were proved against the bytes; if not, no edit may rest on them
};

// Reads the passages of one file, scope by scope.
class PassageReader {
 public:
  explicit PassageReader(const RuleInput& in);

  std::vector<Passage> Read(Scope scope) const;

 private:
  struct Hole {
    Range range = {};
    bool exact = true;
  };

  void Add(Range range, const std::vector<Hole>& holes, std::vector<Passage>& out) const;
  void ReadSummaries(std::vector<Passage>& out) const;
  void ReadLinks(std::vector<Passage>& out) const;

  const RuleInput& in_;
  std::vector<Hole> holes_;  // sorted: code, HTML and URLs
  std::vector<Hole> code_;   // sorted: code and comments, blocks included
};

}  // namespace digestlint
