#pragma once

#include <fmt/format.h>

#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "rules/diagnostic.h"
#include "text/language.h"
#include "text/source.h"

namespace digestlint {

// A format string in both languages; fmt checks both against the arguments when the rule is compiled, and leaving one
// out does not compile.
template <typename... Args>
struct LocalizedFormat {
  fmt::format_string<Args...> en;
  fmt::format_string<Args...> ko;
};

// What a report can still be given after `report.at(…)`.
class ReportBuilder {
 public:
  ReportBuilder(Diagnostic& diagnostic, const Source& source, Language language)
      : diagnostic_(diagnostic), source_(source), language_(language) {}

  // Offers a fix; `title` says in the imperative what it does.
  // REQUIRES: edits don't overlap and start and end on code points; safety is not above the rule's own.
  template <typename... Args>
  ReportBuilder& fix(Safety safety, std::vector<Edit> edits, LocalizedFormat<std::type_identity_t<Args>...> title,
                     Args&&... args) {
    return set_fix(safety, std::move(edits),
                   fmt::format(language_ == Language::kKorean ? title.ko : title.en, std::forward<Args>(args)...));
  }

  template <typename... Args>
  ReportBuilder& related(Range range, LocalizedFormat<std::type_identity_t<Args>...> message, Args&&... args) {
    diagnostic_.related.push_back(
        {.range = range,
         .message = fmt::format(language_ == Language::kKorean ? message.ko : message.en, std::forward<Args>(args)...)});
    return *this;
  }

  ReportBuilder& severity(Severity severity);  // other than the rule's; the config's word still stands above it

 private:
  ReportBuilder& set_fix(Safety safety, std::vector<Edit> edits, std::string title);

  Diagnostic& diagnostic_;
  const Source& source_;
  Language language_;
};

// Takes the reports of one rule on one file.
class Reporter {
 public:
  Reporter(const Rule& rule, Severity severity, const Source& source, Language language,
           std::vector<Diagnostic>& diagnostics)
      : rule_(rule), severity_(severity), source_(source), language_(language), diagnostics_(diagnostics) {}

  // Reports a problem at `range`; `message` is one sentence without a full stop, in both languages:
  //   report.at(author.name, {"'{}' is listed twice", "'{}' 저자가 두 번 나옵니다"}, name).fix(…)
  template <typename... Args>
  ReportBuilder at(Range range, LocalizedFormat<std::type_identity_t<Args>...> message, Args&&... args) {
    return add(range,
               fmt::format(language_ == Language::kKorean ? message.ko : message.en, std::forward<Args>(args)...));
  }

  Language language() const { return language_; }

 private:
  ReportBuilder add(Range range, std::string message);

  const Rule& rule_;
  Severity severity_;
  const Source& source_;
  Language language_;
  std::vector<Diagnostic>& diagnostics_;
};

// Edits in the words of a rule.
inline Edit Erase(Range range) { return {range, {}}; }
inline Edit Replace(Range range, std::string text) { return {range, std::move(text)}; }
inline Edit InsertAt(std::uint32_t offset, std::string text) { return {{offset, offset}, std::move(text)}; }

}  // namespace digestlint
