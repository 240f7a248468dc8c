// What each stage of a run costs, from the bytes to the reports, and each rule by itself, over all files of a folder:
//   stages FOLDER [--benchmark_filter=REGEX …]
// `cmark-gfm` is the floor: a loop that only parses. The counter `floor` is
// the ratio to it in the same run.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "digest/digest.h"
#include "lint/rule_set.h"
#include "lint/suppressions.h"
#include "markdown/document.h"
#include "parse_alone.h"
#include "patterns/pattern_set.h"
#include "rules/reporter.h"
#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/run_input.h"

using namespace digestlint;

namespace {

struct Corpus {
  std::vector<std::string> paths;
  std::vector<std::string> texts;
  std::vector<Source> sources;
  std::vector<Document> documents;
  std::vector<Digest> digests;
};

Corpus Read(const char* folder) {
  Corpus corpus;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".md") corpus.paths.push_back(std::filesystem::absolute(entry.path()).string());
  }
  std::sort(corpus.paths.begin(), corpus.paths.end());
  for (const std::string& path : corpus.paths) {
    std::ifstream file(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(file), {});
    Result<Source> source = Source::FromBytes(path, text);
    if (!source) continue;
    corpus.texts.push_back(std::move(text));
    corpus.sources.push_back(std::move(*source));
  }
  for (const Source& source : corpus.sources) {
    corpus.documents.push_back(Document::Parse(source));
    corpus.digests.push_back(ReadDigest(source, corpus.documents.back()));
  }
  return corpus;
}

double FloorSeconds(const Corpus& corpus) {
  double best = 1e9;
  for (int round = 0; round < 7; ++round) {
    const std::clock_t start = std::clock();
    for (const std::string& text : corpus.texts) ParseAlone(text);
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

template <typename Work>
void Register(const std::string& name, double floor, Work work) {
  benchmark::RegisterBenchmark(name.c_str(), [floor, work](benchmark::State& state) {
    for (auto round : state) {
      (void)round;
      work();
    }
    state.counters["floor"] = benchmark::Counter(floor * static_cast<double>(state.iterations()),
                                                 benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  })->Unit(benchmark::kMillisecond);
}

void RegisterStages(const Corpus& corpus, double floor) {
  Register("cmark-gfm", floor, [&] {
    for (const std::string& text : corpus.texts) ParseAlone(text);
  });
  Register("source", floor, [&] {
    for (std::size_t i = 0; i < corpus.texts.size(); ++i) benchmark::DoNotOptimize(Source::FromBytes(corpus.paths[i], corpus.texts[i]));
  });
  Register("tree", floor, [&] {
    for (const Source& source : corpus.sources) benchmark::DoNotOptimize(Document::Parse(source));
  });
  Register("digest", floor, [&] {
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) benchmark::DoNotOptimize(ReadDigest(corpus.sources[i], corpus.documents[i]));
  });
  Register("facts for rules across files", floor, [&] {
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) benchmark::DoNotOptimize(ReadFacts(corpus.sources[i], corpus.digests[i]));
  });
}

void Check(const Corpus& corpus, const Rule& rule) {
  const Options options(rule.options);
  for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
    std::vector<Diagnostic> reports;
    Reporter reporter(rule, rule.severity, corpus.sources[i], Language::kKorean, reports);
    rule.check({corpus.sources[i], corpus.documents[i], corpus.digests[i], options, corpus.paths[i]}, reporter);
  }
}

void RegisterRules(const Corpus& corpus, double floor) {
  Register("rules that are patterns", floor, [&corpus] {
    const PatternSet& patterns = RuleSet::Default()->patterns();
    std::vector<Severity> severities;
    for (const auto& pattern : patterns.patterns()) severities.push_back(pattern->rule().severity);
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
      std::vector<Diagnostic> reports;
      patterns.Check({corpus.sources[i], corpus.documents[i], corpus.digests[i], Options(), corpus.paths[i]}, severities, Language::kKorean, reports);
    }
  });
  Register("suppressions", floor, [&corpus] {
    for (std::size_t i = 0; i < corpus.sources.size(); ++i) {
      benchmark::DoNotOptimize(Suppressions(corpus.sources[i], corpus.documents[i], *RuleSet::Default()));
    }
  });
  std::vector<const Rule*> korean, korean_on;
  for (const Rule* rule : AllRules()) {
    if (rule->check == nullptr) continue;
    const bool off = rule->severity == Severity::kOff;
    if (rule->group == Group::kKorean) korean.push_back(rule);
    if (rule->group == Group::kKorean && !off) korean_on.push_back(rule);
    Register((off ? "rule (off)/" : "rule/") + std::string(rule->name), floor, [&corpus, rule] { Check(corpus, *rule); });
  }
  Register("Korean rules that are on", floor, [&corpus, korean_on] {
    for (const Rule* rule : korean_on) Check(corpus, *rule);
  });
  Register("Korean rules, off or on", floor, [&corpus, korean] {
    for (const Rule* rule : korean) Check(corpus, *rule);
  });
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::fputs("usage: stages FOLDER [--benchmark_filter=REGEX]\n", stderr);
    return 2;
  }
  cmark_gfm_core_extensions_ensure_registered();
  const Corpus corpus = Read(argv[1]);
  const double floor = FloorSeconds(corpus);
  RegisterStages(corpus, floor);
  RegisterRules(corpus, floor);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
