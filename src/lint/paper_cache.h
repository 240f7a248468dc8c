#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "digest/digest.h"
#include "lint/config.h"
#include "markdown/incremental_parser.h"
#include "rules/diagnostic.h"
#include "rules/run_input.h"
#include "text/language.h"
#include "text/source.h"

namespace digestlint {

// Remembers, of a text that is linted again and again while it is edited, what the rules say that look at one paper only
// (Rule::one_paper, and patterns), so that a keystroke has one paper checked again and not all of them.
class PaperCache {
 public:
  // What Document::Parse gives.
  Document Parse(const Source& source) { return parser_.Parse(source); }

  // Whether the papers of this text can be checked one by one; after that, until the next text, it answers the rest.
  // REQUIRES: source was parsed last by Parse; digest is its
  bool Take(const Source& source, const Document& document, const Digest& digest, const Settings& settings, Language language,
            std::string_view path);

  // Adds the reports of those rules, RulesToCheck::kOfOnePaper, on the whole text.
  void AddReports(std::vector<Diagnostic>& diagnostics) const;
  // What ReadFacts gives.
  FileFacts Facts(const Source& source) const;

 private:
  // A stretch of the text: what stands before the first paper, or a paper with all up to the next.
  struct Stretch {
    std::string text;
    std::vector<Diagnostic> diagnostics = {};  // as if the text began with it
    std::vector<PaperFacts> papers = {};       // the same
    std::uint32_t begin = 0;                   // in the text
  };

  Stretch Check(std::string_view text, std::string_view path) const;

  IncrementalParser parser_;
  Settings settings_;
  Language language_ = Language::kEnglish;
  std::vector<Stretch> stretches_;
};

}  // namespace digestlint
