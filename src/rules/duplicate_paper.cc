#include <map>
#include <string>
#include <string_view>

#include "rules/rule.h"
#include "rules/rule_input.h"
#include "rules/run_input.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

// The paper and the blank lines behind it.
Range WholePaper(const RuleInput& in, const Paper& paper) {
  Range range = paper.range;
  const std::string_view text = in.source.text();
  while (range.end < text.size() && IsAsciiSpace(text[range.end])) ++range.end;
  // The last paper leaves the file's end as it was, and takes the blank lines before it.
  if (range.end == text.size()) {
    range.end = paper.range.end;
    while (range.begin > 0 && IsAsciiSpace(text[range.begin - 1])) --range.begin;
  }
  return range;
}

void Check(const RuleInput& in, Reporter& report) {
  std::map<std::string_view, const Paper*> first;
  for (const Paper& paper : in.digest.papers) {
    if (!paper.heading.arxiv || !paper.heading.arxiv->id_well_formed) continue;
    const auto [seen, is_new] = first.emplace(paper.arxiv_id(), &paper);
    if (is_new) continue;
    report
        .at(paper.heading.range, {"arXiv {} is in this digest already", "arXiv {} 논문이 이 다이제스트에 이미 있습니다"}, paper.arxiv_id())
        .related(seen->second->heading.range, {"the first time", "처음 나온 곳입니다"})
        .fix(Safety::kUnsafe, {Erase(WholePaper(in, paper))}, {"remove this copy", "이 논문을 지웁니다"});
  }
}

void CheckRun(const RunInput& in, RunReporter& report) {
  struct Place {
    std::size_t file;
    std::size_t paper;
  };
  std::map<std::string_view, Place> first;
  for (std::size_t f = 0; f < in.files.size(); ++f) {
    for (std::size_t p = 0; p < in.files[f].papers.size(); ++p) {
      const PaperFacts& paper = in.files[f].papers[p];
      if (paper.arxiv_id.empty()) continue;
      const auto [seen, is_new] = first.emplace(paper.arxiv_id, Place{f, p});
      if (is_new || seen->second.file == f) continue;
      const FileFacts& other = in.files[seen->second.file];
      const PaperFacts& earlier = other.papers[seen->second.paper];
      report
          .at(f, paper.heading, {"arXiv {} was in {} already", "arXiv {} 논문은 {}에 이미 나왔습니다"}, paper.arxiv_id, other.path)
          .severity(Severity::kNote)
          .related(other.path, earlier.line, earlier.column, {"the first time", "처음 나온 곳입니다"});
    }
  }
}

}  // namespace

extern constexpr Rule kDuplicatePaper{
    .name = "duplicate-paper",
    .group = Group::kLinks,
    .severity = Severity::kError,
    .fix = Safety::kUnsafe,
    .since = "0.1",
    .summary = {"The same paper twice: in one digest, or (as a note) in two digests of the run.",
                "같은 논문이 한 다이제스트에 두 번, 또는 (참고로) 두 다이제스트에 나옵니다."},
    .why = {"Two entries for one paper waste the reader's time and disagree sooner or later. In two digests it may be meant, so "
            "there it is a note at the later one.",
            "한 논문을 두 번 실으면 독자의 시간을 낭비하고 언젠가는 내용이 어긋납니다. 두 다이제스트에 나온 경우는 의도한 것일 수 "
            "있으므로 나중 것에 참고로만 알립니다."},
    .fix_note = {"Removes the later entry. Unsafe: it may be the better one.", "나중 것을 지웁니다. 그쪽이 더 나을 수 있어 안전하지 않은 고치기입니다."},
    .check = Check,
    .check_run = CheckRun};

}  // namespace digestlint
