// One JSON object a line.
#include "report/json_object.h"
#include "report/report.h"

namespace digestlint {

void RenderFileAsJsonl(const FileResult& file, const ReportContext&, std::string& out) {
  for (const Diagnostic& diagnostic : file.diagnostics) out += ToText(JsonObject(file, diagnostic)) + '\n';
}

void RenderJsonl(const RunResult& run, const ReportContext& context, std::string& out) {
  RenderFiles(run, context, RenderFileAsJsonl, out);
}

}  // namespace digestlint
