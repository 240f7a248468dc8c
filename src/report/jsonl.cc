// One JSON object a line. Lines and columns are 1-based, columns in code points; edits in bytes, 0-based, half open.
#include <nlohmann/json.hpp>

#include "report/report.h"

namespace digestlint {

void RenderJsonl(const RunResult& run, const ReportContext&, std::string& out) {
  for (const FileResult& file : run.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      const Position begin = file.source.position(diagnostic.range.begin, ColumnUnit::kCodePoints);
      const Position end = file.source.position(diagnostic.range.end, ColumnUnit::kCodePoints);
      nlohmann::ordered_json line{
          {"path", file.source.path()},       {"rule", diagnostic.rule->name},
          {"severity", SeverityName(diagnostic.severity)},
          {"line", begin.line},               {"column", begin.column},
          {"endLine", end.line},              {"endColumn", end.column},
          {"message", diagnostic.message},
      };
      if (diagnostic.fix) {
        auto edits = nlohmann::ordered_json::array();
        for (const Edit& edit : diagnostic.fix->edits) {
          edits.push_back({{"start", edit.range.begin}, {"end", edit.range.end}, {"text", edit.text}});
        }
        line["fix"] = {{"safety", SafetyName(diagnostic.fix->safety)}, {"edits", std::move(edits)}};
      }
      // A path need not be UTF-8; JSON must be.
      out += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
      out += '\n';
    }
  }
}

}  // namespace digestlint
