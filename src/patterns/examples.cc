#include "patterns/examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "digest/digest.h"
#include "markdown/document.h"
#include "patterns/pattern_set.h"
#include "text/source.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// A text as it would stand in a digest: what the scope sees of it is the text itself.
struct Staged {
  std::string digest;
  std::size_t begin = 0;  // where the text stands
};

Staged Stage(std::string_view text, Scope scope) {
  if (text.find('\n') != std::string_view::npos) return {std::string(text), 0};
  std::string out = "## Daily Papers (2024-06-03)\n\n### [";
  std::size_t begin = 0;
  const auto put = [&](std::string_view usual, bool here) {
    if (here) begin = out.size();
    out += here ? text : usual;
  };
  put("Title", scope == Scope::kTitle);
  out += "](https://arxiv.org/abs/2405.90001)\n\nVote: 1\n\nAuthors: ";
  put("Mina Park", scope == Scope::kAuthors);
  out += "\n\n- ";
  if (scope == Scope::kSummary || scope == Scope::kAny) {
    put("", true);
  } else {
    out += "**";
    put("What's New", scope == Scope::kLabel);
    out += "**: [x](";
    put("https://example.org/", scope == Scope::kLink);
    out += ")";
  }
  out += "\n";
  return {std::move(out), begin};
}

std::vector<Diagnostic> Lint(const PatternSet& set, const Source& source) {
  const Document document = Document::Parse(source);
  const Digest digest = ReadDigest(source, document);
  const Options options;
  const std::array<Severity, 1> severities{Severity::kError};
  std::vector<Diagnostic> diagnostics;
  set.Check({source, document, digest, options, source.path()}, severities, Language::kEnglish, diagnostics);
  return diagnostics;
}

std::string Mend(const Source& source, const std::vector<Diagnostic>& diagnostics) {
  std::vector<const Edit*> edits;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!diagnostic.fix) continue;
    for (const Edit& edit : diagnostic.fix->edits) edits.push_back(&edit);
  }
  std::sort(edits.begin(), edits.end(), [](const Edit* a, const Edit* b) { return a->range.begin < b->range.begin; });
  std::string mended;
  std::size_t at = 0;
  for (const Edit* edit : edits) {
    if (edit->range.begin < at) continue;  // a particle that went along; the next round's
    mended += source.text().substr(at, edit->range.begin - at);
    mended += edit->text;
    at = edit->range.end;
  }
  return mended + std::string(source.text().substr(at));
}

class Runner {
 public:
  explicit Runner(const Pattern& pattern)
      // The set only borrows the pattern.
      : pattern_(pattern), set_({std::shared_ptr<const Pattern>(std::shared_ptr<void>(), &pattern)}) {}

  Status Bad(const PatternExample& example, bool with_fix) const {
    const Staged staged = Stage(example.text, Scope0());
    const Result<Source> source = Source::FromBytes("example.md", staged.digest);
    if (!source) return At(example, {"the example isn't a text", "예문이 텍스트가 아닙니다"});
    const std::vector<Diagnostic> reports = Lint(set_, *source);
    if (reports.empty()) {
      return At(example,
                {fmt::format("the pattern '{}' doesn't find its own bad example", pattern_.rule().name),
                 fmt::format("패턴 '{}'이(가) 자신의 bad 예문을 찾지 못합니다", pattern_.rule().name)},
                {fmt::format("is the scope ({}) right, and what stands beside the match?", ScopeName(Scope0())),
                 fmt::format("scope({})와 앞뒤 조건이 맞는지 확인해 주세요", ScopeName(Scope0()))});
    }
    return with_fix ? Fixed(example, staged, *source, reports) : std::nullopt;
  }

  Status Good(const PatternExample& example) const {
    const Staged staged = Stage(example.text, Scope0());
    const Result<Source> source = Source::FromBytes("example.md", staged.digest);
    if (!source) return At(example, {"the example isn't a text", "예문이 텍스트가 아닙니다"});
    const std::vector<Diagnostic> reports = Lint(set_, *source);
    if (reports.empty()) return std::nullopt;
    const Range range = reports.front().range;
    const std::string where = Where(*source, staged, range);
    return At(example, {fmt::format("a good example is reported: '{}' at {}", source->slice(range), where),
                        fmt::format("good 예문이 보고됩니다: '{}' ({})", source->slice(range), where)});
  }

 private:
  Scope Scope0() const { return pattern_.spec().scopes.front(); }

  static Error At(const PatternExample& example, OwnedText message, OwnedText mend = {}) {
    return {example.place.path, example.place.line, example.place.column, std::move(message), std::move(mend)};
  }

  // The place in the example itself, as LINE:COLUMN.
  static std::string Where(const Source& source, const Staged& staged, Range range) {
    const Position at = source.position(range.begin, ColumnUnit::kCodePoints);
    if (staged.begin == 0) return fmt::format("{}:{}", at.line, at.column);
    const std::string_view before = source.text().substr(staged.begin, range.begin - staged.begin);
    return fmt::format("1:{}", CountCodePoints(before) + 1);
  }

  Status Fixed(const PatternExample& example, const Staged& staged, const Source& source,
               const std::vector<Diagnostic>& reports) const {
    const bool has_fix = std::any_of(reports.begin(), reports.end(), [](const Diagnostic& each) { return each.fix.has_value(); });
    if (!has_fix) {
      if (!example.fixed) return std::nullopt;
      return At(example, {"nothing is mended, though `fixed` says so", "`fixed`가 있지만 고칠 수 있는 것이 없습니다"});
    }
    const std::string mended = Mend(source, reports);
    const std::string_view shown =
        std::string_view(mended).substr(staged.begin, mended.size() - (staged.digest.size() - example.text.size()));
    if (example.fixed && *example.fixed != shown) {
      return At(example, {fmt::format("the fix makes '{}', and `fixed` says '{}'", shown, *example.fixed),
                          fmt::format("고치면 '{}'이(가) 되지만 `fixed`는 '{}'입니다", shown, *example.fixed)});
    }
    const Result<Source> again = Source::FromBytes("example.md", mended);
    if (again && Mend(*again, Lint(set_, *again)) == mended) return std::nullopt;
    return At(example, {fmt::format("what the fix makes is mended again: '{}'", shown),
                        fmt::format("고친 결과를 다시 고치게 됩니다: '{}'", shown)},
              {"a fix must leave nothing to mend", "한 번 고치면 더 고칠 것이 없어야 합니다"});
  }

  const Pattern& pattern_;
  const PatternSet set_;
};

}  // namespace

Status CheckBadExamples(const Pattern& pattern) {
  const Runner runner(pattern);
  for (const PatternExample& example : pattern.spec().bad) {
    if (Status failure = runner.Bad(example, false)) return failure;
  }
  return std::nullopt;
}

std::string ExampleDigest(const Pattern& pattern, std::span<const PatternExample> examples) {
  const Scope scope = pattern.spec().scopes.front();
  std::string digest = "## Daily Papers (2024-06-03)\n";
  if (scope != Scope::kTitle && scope != Scope::kAuthors) {
    digest += "\n### [Counting Pebbles](https://arxiv.org/abs/2405.90001)\n\n";
  }
  for (const PatternExample& example : examples) {
    const std::string& text = example.text;
    if (text.find('\n') != std::string::npos) return text;
    switch (scope) {
      case Scope::kTitle: digest += "\n### [" + text + "](https://arxiv.org/abs/2405.90001)\n"; break;
      case Scope::kAuthors: digest += "\n### [Counting Pebbles](https://arxiv.org/abs/2405.90001)\n\nAuthors: " + text + "\n"; break;
      case Scope::kLabel: digest += "- **" + text + "**: …\n"; break;
      case Scope::kLink: digest += "- [" + text + "](" + text + ")\n"; break;
      case Scope::kSummary:
      case Scope::kAny: digest += "- " + text + "\n"; break;
    }
  }
  return digest;
}

ExampleResults RunExamples(const Pattern& pattern) {
  const Runner runner(pattern);
  ExampleResults results;
  const auto count = [&](Status failure) {
    if (failure) {
      results.failures.push_back(std::move(*failure));
    } else {
      ++results.passed;
    }
  };
  for (const PatternExample& example : pattern.spec().bad) count(runner.Bad(example, true));
  for (const PatternExample& example : pattern.spec().good) count(runner.Good(example));
  return results;
}

}  // namespace digestlint
