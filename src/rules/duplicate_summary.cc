#include <algorithm>
#include <unordered_map>
#include <vector>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/run_input.h"
#include "rules/summary_sketch.h"

namespace digestlint {
namespace {

// Of two summaries that were written each for its own paper, the share of common shingles stays below a fifth; of one in
// which every tenth word was changed, it is still a half.
constexpr double kNearlyTheSame = 0.5;

struct Place {
  std::size_t file = 0;
  std::size_t paper = 0;
};

// Papers whose sketches agree in one band at least are compared; each band is looked up once, so the work grows with
// the number of papers and not with its square.
void CheckRun(const RunInput& in, RunReporter& report) {
  std::unordered_map<std::uint64_t, std::vector<Place>> bands;
  for (std::size_t f = 0; f < in.files.size(); ++f) {
    for (std::size_t p = 0; p < in.files[f].papers.size(); ++p) {
      const PaperFacts& paper = in.files[f].papers[p];
      if (paper.sketch.empty()) continue;
      const PaperFacts* best = nullptr;
      const FileFacts* best_file = nullptr;
      for (std::size_t band = 0; band < kSketchSize; band += kSketchBand) {
        std::uint64_t key = band;
        for (std::size_t i = 0; i < kSketchBand; ++i) key = key * 0x100000001B3u ^ paper.sketch[band + i];
        std::vector<Place>& places = bands[key];
        for (const Place& place : places) {
          const PaperFacts& other = in.files[place.file].papers[place.paper];
          if (&other == best || Resemblance(other.sketch, paper.sketch) < kNearlyTheSame) continue;
          // A paper that appears twice is duplicate-paper's business.
          if (!paper.arxiv_id.empty() && other.arxiv_id == paper.arxiv_id) continue;
          if (best == nullptr) {
            best = &other;
            best_file = &in.files[place.file];
          }
        }
        constexpr std::size_t kEnough = 4;  // alike texts pile up in one band; the first few stand for all
        if (places.size() < kEnough) places.push_back({f, p});
      }
      if (best == nullptr) continue;
      report
          .at(f, paper.summary, {"nearly the same summary as that of {}", "{}의 요약과 거의 같습니다"},
              best->arxiv_id.empty() ? best_file->path : "arXiv " + best->arxiv_id)
          .related(best_file->path, best->line, best->column, {"the other paper", "다른 논문입니다"});
    }
  }
}

}  // namespace

extern constexpr Rule kDuplicateSummary{
    .name = "duplicate-summary",
    .group = Group::kDigest,
    .severity = Severity::kError,
    .since = "0.1",
    .summary = {"Two papers have (nearly) the same summary.", "두 논문의 요약이 (거의) 같습니다."},
    .why = {"A summary pasted under the wrong paper tells its readers of another one. Summaries are compared over all files of the "
            "run; short ones and two entries for one paper are left alone.",
            "다른 논문 아래에 붙여 넣은 요약은 독자에게 엉뚱한 논문을 소개합니다. 실행한 모든 파일의 요약을 서로 비교하며, 짧은 "
            "요약과 같은 논문의 두 항목은 살피지 않습니다."},
    .check_run = CheckRun};

}  // namespace digestlint
