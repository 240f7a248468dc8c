// One JSON object a line.
#include "report/json_object.h"
#include "report/report.h"

namespace digestlint {

void RenderJsonl(const RunResult& run, const ReportContext&, std::string& out) {
  for (const FileResult& file : run.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) out += ToText(JsonObject(file, diagnostic)) + '\n';
  }
}

}  // namespace digestlint
