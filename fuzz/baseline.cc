// A baseline: what was read is written the same, and can be read again.
#include "lint/baseline.h"

#include "target.h"

namespace digestlint::fuzz {
namespace {

constexpr char kBaselinePath[] = "/nowhere/digestlint/baseline";

std::string CheckBaseline(std::string_view bytes) {
  const Result<Baseline> baseline = Baseline::Parse(bytes, kBaselinePath);
  if (!baseline) return baseline.error().line > 0 ? "" : "an error without a line";
  const std::string text = baseline->ToText();
  const Result<Baseline> again = Baseline::Parse(text, kBaselinePath);
  if (!again) return "what it wrote is no baseline:\n" + text;
  if (again->ToText() != text || again->size() != baseline->size()) return "written again, it is another:\n" + text;
  baseline->KnownIn("/nowhere/digestlint/2024/06/03.md");
  ConfigFinder configs({}, "");
  Baseline pruned = *baseline;
  pruned.UpdateFrom({}, configs, true, true);
  return pruned.size() <= baseline->size() ? "" : "pruning adds";
}

std::vector<std::string> Seeds() {
  return {"# digestlint-baseline 1\n2024/06/03.md\tduplicate-author\t1c85ae32b1e2f5a9:1\n",
          "# digestlint-baseline 1\r\n# 주석\n\na%09b%25.md\tjosa\t0000000000000000:12\n%23.md\ttypo\tffffffffffffffff:3\n../a.md\ttypo\tffffffffffffffff:4\n",
          "# digestlint-baseline 2\n", ""};
}

}  // namespace

extern const Target kBaseline{"baseline", "baseline.dict", CheckBaseline, Seeds};

}  // namespace digestlint::fuzz
