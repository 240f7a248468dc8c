#include "lint/result_bytes.h"

#include <utility>

#include "lint/paper_facts_bytes.h"
#include "rules/rule.h"
#include "text/compact_bytes.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

void Write(const Diagnostic& diagnostic, ByteWriter& out) {
  out.String(diagnostic.rule->name);
  out.Number(static_cast<std::uint64_t>(diagnostic.severity));
  out.Write(diagnostic.range);
  out.String(diagnostic.message);
  out.Number(diagnostic.fix ? 1 : 0);
  if (diagnostic.fix) {
    out.Number(static_cast<std::uint64_t>(diagnostic.fix->safety));
    out.String(diagnostic.fix->title);
    out.Number(diagnostic.fix->edits.size());
    for (const Edit& edit : diagnostic.fix->edits) {
      out.Write(edit.range);
      out.String(edit.text);
    }
  }
  out.Number(diagnostic.related.size());
  for (const Related& related : diagnostic.related) {
    out.String(related.path);
    out.Write(related.range);
    out.Number(related.line);
    out.Number(related.column);
    out.String(related.message);
  }
}

// An enumerator up to `last`.
template <typename Enum>
bool Read(ByteReader& in, Enum last, Enum& out) {
  const std::uint32_t number = in.Number();
  out = static_cast<Enum>(number);
  return number <= static_cast<std::uint32_t>(last);
}

bool Read(ByteReader& in, Fix& fix) {
  if (!Read(in, Safety::kSafe, fix.safety)) return false;
  fix.title = in.String();
  fix.edits.resize(in.Count());
  for (Edit& edit : fix.edits) {
    edit.range = in.ReadRange();
    edit.text = in.String();
  }
  return in.ok() && !fix.edits.empty();
}

bool Read(ByteReader& in, const RuleSet& rules, Diagnostic& diagnostic) {
  const auto rule = rules.Find(in.String());
  if (!rule || !Read(in, Severity::kError, diagnostic.severity)) return false;
  diagnostic.rule = &rules[*rule];
  diagnostic.range = in.ReadRange();
  diagnostic.message = in.String();
  if (in.Number() != 0 && !Read(in, diagnostic.fix.emplace())) return false;
  diagnostic.related.resize(in.Count());
  for (Related& related : diagnostic.related) {
    related.path = in.String();
    related.range = in.ReadRange();
    related.line = in.Number();
    related.column = in.Number();
    related.message = in.String();
  }
  return in.ok();
}

bool IsBorder(std::uint32_t at, const Source& source) { return at == source.size() || IsCodePointStart(source.text()[at]); }

bool LiesIn(Range range, const Source& source) {
  return range.begin <= range.end && range.end <= source.size() && IsBorder(range.begin, source) && IsBorder(range.end, source);
}

// Bytes that somebody made up may say anything, but nothing that leads out of the text.
bool LiesIn(const Diagnostic& diagnostic, const Source& source) {
  if (!LiesIn(diagnostic.range, source)) return false;
  std::uint32_t at = 0;
  if (diagnostic.fix) {
    for (const Edit& edit : diagnostic.fix->edits) {
      if (edit.range.begin < at || !LiesIn(edit.range, source)) return false;
      at = edit.range.end;
    }
  }
  for (const Related& related : diagnostic.related) {
    if (related.path.empty() && !LiesIn(related.range, source)) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> ToBytes(const FileResult& result) {
  if (!result.suppressions.empty()) return std::nullopt;
  ByteWriter out;
  out.Number(result.diagnostics.size());
  for (const Diagnostic& diagnostic : result.diagnostics) Write(diagnostic, out);
  out.String(result.facts.path);
  out.Number(result.facts.papers.size());
  for (const PaperFacts& paper : result.facts.papers) Write(paper, out);
  return out.Take();
}

std::optional<FileResult> ResultFrom(std::string_view bytes, Source& source, std::string absolute,
                                     const std::shared_ptr<const RuleSet>& rules) {
  ByteReader in(bytes);
  std::vector<Diagnostic> diagnostics(in.Count());
  for (Diagnostic& diagnostic : diagnostics) {
    if (!Read(in, *rules, diagnostic) || !LiesIn(diagnostic, source)) return std::nullopt;
  }
  FileFacts facts{.path = in.String()};
  facts.papers.resize(in.Count());
  for (PaperFacts& paper : facts.papers) {
    Read(in, paper);
    if (!in.ok() || !LiesIn(paper.heading, source) || !LiesIn(paper.summary, source)) return std::nullopt;
  }
  if (!in.ok() || !in.at_end()) return std::nullopt;
  FileResult result{.source = std::move(source), .absolute = std::move(absolute)};
  result.diagnostics = std::move(diagnostics);
  result.facts = std::move(facts);
  result.rules = rules;
  return result;
}

}  // namespace digestlint
