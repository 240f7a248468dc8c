#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lint/rule_set.h"
#include "markdown/document.h"
#include "rules/diagnostic.h"
#include "text/range.h"
#include "text/source.h"

namespace digestlint {

// What a digest's comments ask to keep quiet:
//   <!-- digestlint-disable-next-line RULE [RULE…] [-- reason] -->   the next line that isn't blank or a comment
//   <!-- digestlint-disable RULE … --> … <!-- digestlint-enable RULE … -->
//   <!-- digestlint-disable-file RULE … -->
// A rule or a group must be named: a comment that silences everything hides what nobody has seen yet.
class Suppressions {
 public:
  Suppressions() = default;
  // Names that `rules` doesn't know silence nothing, and are marked.
  Suppressions(const Source& source, const Document& document, const RuleSet& rules);

  bool empty() const { return entries_.empty(); }

  // Whether the report is kept quiet; marks the comment that does it as used.
  bool Suppress(const Source& source, const Diagnostic& diagnostic);

  struct Entry {
    Range comment = {};        // the whole comment
    Range name = {};        // the rule's name in it; empty where the comment names none
    std::string rule = {};  // a rule or a group
    std::uint32_t first_line = 0;  // 0-based, inclusive
    std::uint32_t last_line = 0;
    bool used = false;
    bool known = true;      // there is such a rule or group
  };
  const std::vector<Entry>& entries() const { return entries_; }

  // What to erase so that this entry is gone: the name, or the comment (and its line, if nothing else stands there)
  // where it names nothing else.
  Range RangeToRemove(const Source& source, const Entry& entry) const;

 private:
  void ReadComment(const Source& source, Range comment, const RuleSet& rules);

  std::vector<Entry> entries_;
};

}  // namespace digestlint
