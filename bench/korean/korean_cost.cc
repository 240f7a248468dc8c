// What the rules of the group korean cost beside the parsing of the Markdown: prints the time for all files of a folder in
// milliseconds of the processor, the best of some rounds, and the ratio.
//   korean_cost FOLDER [ROUNDS [RULE]]
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "digest/digest.h"
#include "markdown/document.h"
#include "rules/reporter.h"
#include "rules/rule.h"
#include "rules/rule_input.h"

using namespace digestlint;

namespace {

// As Document::Parse asks it of cmark-gfm, without what it makes of the tree.
void ParseAlone(std::string_view text) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES);
  for (const char* extension : {"table", "tasklist", "strikethrough"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
  }
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
}

template <typename Work>
double BestMilliseconds(int rounds, Work work) {
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t start = std::clock();
    work();
    best = std::min(best, 1e3 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const int rounds = argc > 2 ? std::stoi(argv[2]) : 10;
  cmark_gfm_core_extensions_ensure_registered();
  std::vector<Source> sources;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
    if (entry.path().extension() != ".md") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    auto source = Source::FromBytes(entry.path().string(), std::string(std::istreambuf_iterator<char>(file), {}));
    if (source) sources.push_back(std::move(*source));
  }
  const double cmark = BestMilliseconds(rounds, [&] {
    for (const Source& source : sources) ParseAlone(source.text());
  });
  std::vector<Document> documents;
  const double parse = BestMilliseconds(rounds, [&] {
    documents.clear();
    for (const Source& source : sources) documents.push_back(Document::Parse(source));
  });
  std::vector<Digest> digests;
  for (std::size_t i = 0; i < sources.size(); ++i) digests.push_back(ReadDigest(sources[i], documents[i]));
  fmt::print("{} files\n{:34}{:8.1f} ms\n{:34}{:8.1f} ms\n", sources.size(), "cmark-gfm alone", cmark, "the tree of digestlint", parse);

  double on = 0, all = 0;
  for (const Rule* rule : AllRules()) {
    if (rule->group != Group::kKorean || rule->check == nullptr) continue;
    if (argc > 3 && rule->name != argv[3]) continue;
    const Options options(rule->options);
    const double cost = BestMilliseconds(rounds, [&] {
      for (std::size_t i = 0; i < sources.size(); ++i) {
        std::vector<Diagnostic> reports;
        Reporter reporter(*rule, rule->severity, sources[i], Language::kKorean, reports);
        rule->check({sources[i], documents[i], digests[i], options, sources[i].path()}, reporter);
      }
    });
    const bool off = rule->severity == Severity::kOff;
    fmt::print("  {:32}{:8.1f} ms{}\n", rule->name, cost, off ? "  (off by default)" : "");
    all += cost;
    if (!off) on += cost;
  }
  fmt::print("{:34}{:8.1f} ms, {:.2f} of cmark-gfm alone\n", "rules of korean, on by default", on, on / cmark);
  fmt::print("{:34}{:8.1f} ms, {:.2f} of cmark-gfm alone\n", "rules of korean, all", all, all / cmark);
}
