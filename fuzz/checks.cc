#include "checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <vector>

#include "digest/digest.h"
#include "fix/apply_fixes.h"
#include "lint/config_reader.h"
#include "rules/rule.h"
#include "text/utf8.h"

namespace digestlint::fuzz {
namespace {

bool OnBorders(const Source& source, Range range) {
  const auto border = [&](std::uint32_t at) { return at == source.size() || IsCodePointStart(source.text()[at]); };
  return range.begin <= range.end && range.end <= source.size() && border(range.begin) && border(range.end);
}

std::string Show(std::string_view what, Range range) { return fmt::format("{} {}..{}", what, range.begin, range.end); }

Settings MakeSettings(std::string_view toml) {
  const Result<Config> config = ParseConfig(toml, "/digestlint.toml");
  if (!config) throw std::runtime_error("the config of the tests doesn't load");
  return config->SettingsFor(kPath);
}

}  // namespace

std::string CheckDocument(const Source& source, const Document& document) {
  const auto nodes = document.nodes();
  if (nodes.empty() || nodes[0].range != Range{0, source.size()} || nodes[0].end != nodes.size()) return "the document's own node";
  for (NodeIndex i = 1; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    if (!OnBorders(source, node.range)) return Show(fmt::format("node {}", i), node.range);
    if (!OnBorders(source, node.destination)) return Show(fmt::format("destination of node {}", i), node.destination);
    if (node.parent >= i || node.end <= i || node.end > nodes[node.parent].end) return fmt::format("node {}: no pre-order", i);
    if (!node.exact) continue;
    if (nodes[node.parent].exact && !nodes[node.parent].range.contains(node.range)) {
      return Show(fmt::format("node {} leaves its parent:", i), node.range);
    }
    if (!node.destination.empty() && !node.range.contains(node.destination)) return fmt::format("node {}: its destination lies outside", i);
  }
  for (const BareUrl& url : document.bare_urls()) {
    if (!OnBorders(source, url.linked) || url.linked.empty() || url.text >= nodes.size()) return Show("bare URL", url.linked);
  }
  return {};
}

std::string CheckDigest(const Source& source, const Document& document) {
  const Digest digest = ReadDigest(source, document);
  std::string wrong;
  const auto check = [&](std::string_view what, Range range) {
    if (wrong.empty() && !OnBorders(source, range)) wrong = Show(what, range);
  };
  for (const DigestHeading& heading : digest.headings) {
    check("digest heading", heading.range);
    check("its date", heading.date_text);
  }
  std::uint32_t last = 0;
  for (const Paper& paper : digest.papers) {
    check("paper", paper.range);
    if (paper.range.begin < last) return Show("a paper out of order:", paper.range);
    last = paper.range.end;
    for (const Range range : {paper.heading.range, paper.heading.content, paper.heading.title, paper.heading.url}) check("paper heading", range);
    if (paper.end_node > document.nodes().size() || paper.first_node > paper.end_node) return "a paper's nodes";
    std::uint32_t last_field = 0;
    for (const Field& field : paper.fields) {
      check("field", field.range);
      if (field.range.begin < last_field) return Show("a field out of order:", field.range);
      last_field = field.range.begin;
    }
    for (const Media& media : paper.media) {
      for (const Range range : {media.range, media.image, media.image_alt, media.image_url, media.watch, media.watch_url, media.video, media.video_url}) {
        check("media", range);
      }
    }
    for (const Vote& vote : paper.votes) {
      check("vote", vote.range);
      check("vote's value", vote.value);
    }
    for (const Authors& authors : paper.authors) {
      check("authors", authors.range);
      check("authors' value", authors.value);
      for (const Author& author : authors.entries) {
        check("author", author.name);
        check("author's entry", author.entry);
        check("author with separator", author.with_separator);
        if (!author.entry.contains(author.name)) return Show("an author's name outside of its entry:", author.name);
      }
    }
    for (const Bullet& bullet : paper.bullets) {
      for (const Range range : {bullet.range, bullet.content, bullet.label}) check("bullet", range);
    }
    PlainTitle(source, document, paper);
  }
  return wrong;
}

std::string CheckReports(const FileResult& result) {
  const Source& source = result.source;
  for (std::size_t i = 0; i < result.diagnostics.size(); ++i) {
    const Diagnostic& diagnostic = result.diagnostics[i];
    const std::string name(diagnostic.rule->name);
    if (!OnBorders(source, diagnostic.range)) return Show(name, diagnostic.range);
    if (i > 0) {
      const Diagnostic& before = result.diagnostics[i - 1];
      if (std::pair(before.range.begin, before.range.end) > std::pair(diagnostic.range.begin, diagnostic.range.end)) {
        return Show(name + " out of order:", diagnostic.range);
      }
    }
    if (diagnostic.message.empty() || FindInvalidUtf8(diagnostic.message) != std::string_view::npos) return name + ": its message";
    for (const Related& related : diagnostic.related) {
      if (related.path.empty() && !OnBorders(source, related.range)) return Show(name + ", related:", related.range);
    }
    if (!diagnostic.fix) continue;
    if (diagnostic.fix->edits.empty()) return name + ": a fix without edits";
    std::uint32_t last = 0;
    for (const Edit& edit : diagnostic.fix->edits) {
      if (!OnBorders(source, edit.range)) return Show(name + ", edit:", edit.range);
      if (edit.range.begin < last) return Show(name + ", edits overlap:", edit.range);
      last = edit.range.end;
    }
  }
  return {};
}

std::string CheckFixes(const std::string& text, const Settings& settings, Safety minimum) {
  std::optional<FileResult> linted = LintBytes(text, settings);
  if (!linted) return {};
  const std::size_t before = linted->diagnostics.size();
  FixOutcome first = FixSource(std::move(*linted), settings, Language::kEnglish, minimum);
  const std::string mended(first.result.source.text());
  if (!first.stable) return "fixes keep undoing each other";
  if (std::string wrong = CheckReports(first.result); !wrong.empty()) return "after fixing: " + wrong;
  std::optional<FileResult> again = LintBytes(mended, settings);
  if (!again) return "no valid text after fixing";
  for (const Diagnostic& diagnostic : again->diagnostics) {
    if (diagnostic.fix && diagnostic.fix->safety >= minimum) return fmt::format("a second run would mend {}", diagnostic.rule->name);
  }
  if (again->diagnostics.size() > before) {
    std::string wrong = fmt::format("{} reports before fixing, {} after:", before, again->diagnostics.size());
    for (const Diagnostic& diagnostic : again->diagnostics) wrong += fmt::format(" {}", diagnostic.rule->name);
    return wrong + "\n--- mended:\n" + mended;
  }
  return {};
}

std::string AsText(std::string_view bytes) {
  std::string text = ToValidUtf8(bytes);
  std::erase(text, '\0');
  return text;
}

const Settings& AllRulesOn() {
  static const Settings settings = MakeSettings("select = [\"all\"]\n");
  return settings;
}

const Settings& Defaults() {
  static const Settings settings = MakeSettings("");
  return settings;
}

std::optional<FileResult> LintBytes(std::string_view bytes, const Settings& settings) {
  Result<Source> source = Source::FromBytes(&kPath[1], AsText(bytes));
  if (!source) return std::nullopt;  // too large
  return LintSource(std::move(*source), kPath, settings, Language::kEnglish);
}

}  // namespace digestlint::fuzz
