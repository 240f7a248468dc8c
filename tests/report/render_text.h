#pragma once

#include <string>
#include <utility>

#include "report/report.h"
#include "testing/lint_text.h"

namespace digestlint::testing {

// A run over one file.
inline RunResult RunOver(std::string text, const std::string& toml, const std::string& path = "/2024/06/03.md") {
  RunResult run;
  run.files.push_back(LintText(std::move(text), toml, path));
  return run;
}

inline std::string Render(Renderer renderer, const RunResult& run, const ReportContext& context = {}) {
  std::string out;
  renderer(run, context, out);
  return out;
}

}  // namespace digestlint::testing
