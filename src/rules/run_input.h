#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "digest/digest.h"
#include "rules/reporter.h"
#include "text/range.h"

namespace digestlint {

// What rules across files see of one paper: facts that outlive its Source.
struct PaperFacts {
  std::string arxiv_id = {};  // empty where there is none, or a malformed one
  Range heading = {};
  std::uint32_t line = 0;     // of the heading, 1-based
  std::uint32_t column = 0;   // 1-based, code points
  Range summary = {};         // the first bullet
  std::vector<std::uint32_t> sketch = {};  // of the summary's text; see summary_sketch.h. Empty for a short one
};

struct FileFacts {
  std::string path = {};  // as reports show it
  std::vector<PaperFacts> papers = {};
};

FileFacts ReadFacts(const Source& source, const Digest& digest);

// All files of a run, in the order of their paths.
struct RunInput {
  std::span<const FileFacts> files;
};

// Takes the reports of one rule across files.
class RunReporter {
 public:
  struct Report {
    std::size_t file = 0;
    Diagnostic diagnostic = {};
  };

  RunReporter(const Rule& rule, Language language) : rule_(rule), language_(language) {}

  class Builder {
   public:
    Builder(Diagnostic& diagnostic, Language language) : diagnostic_(diagnostic), language_(language) {}
    Builder& severity(Severity severity) {
      diagnostic_.severity = severity;
      return *this;
    }
    // A place in another file: line and column 1-based, column in code points.
    Builder& related(std::string path, std::uint32_t line, std::uint32_t column, LocalizedFormat<> message) {
      diagnostic_.related.push_back({.path = std::move(path), .line = line, .column = column,
                                     .message = fmt::format(language_ == Language::kKorean ? message.ko : message.en)});
      return *this;
    }

   private:
    Diagnostic& diagnostic_;
    Language language_;
  };

  // Reports a problem in the file with this index; see Reporter::at.
  template <typename... Args>
  Builder at(std::size_t file, Range range, LocalizedFormat<std::type_identity_t<Args>...> message, Args&&... args) {
    reports_.push_back(
        {file, {.rule = &rule_, .severity = Severity::kOff, .range = range,
                .message = fmt::format(language_ == Language::kKorean ? message.ko : message.en, std::forward<Args>(args)...)}});
    return {reports_.back().diagnostic, language_};
  }

  std::vector<Report>& reports() { return reports_; }

 private:
  const Rule& rule_;
  Language language_;
  std::vector<Report> reports_;
};

}  // namespace digestlint
