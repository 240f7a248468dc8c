#include "patterns/make_pattern.h"

namespace digestlint::testing {

std::vector<std::string> Reports(const PatternSet& set, std::string_view digest) {
  const Source source = Source::FromBytes("2024-06-03.md", std::string(digest)).value();
  const Document document = Document::Parse(source);
  const Digest read = ReadDigest(source, document);
  const Options options;
  std::vector<Severity> severities;
  for (const auto& pattern : set.patterns()) severities.push_back(pattern->rule().severity);
  std::vector<Diagnostic> diagnostics;
  set.Check({source, document, read, options, "/2024-06-03.md"}, severities, Language::kEnglish, diagnostics);
  std::vector<std::string> reports;
  for (const Diagnostic& each : diagnostics) {
    std::string& report = reports.emplace_back(source.slice(each.range));
    if (each.fix) report += ">" + each.fix->edits.front().text;
  }
  return reports;
}

std::vector<std::string> Reports(const PatternSpec& spec, std::string_view digest) {
  return Reports(PatternSet({std::make_shared<const Pattern>(spec)}), digest);
}

}  // namespace digestlint::testing
