// One JSON object a line.
#include "report/json_object.h"
#include "report/report.h"

namespace digestlint {

void RenderReportAsJsonl(const FileResult& file, const Diagnostic& diagnostic, const ReportContext&, std::string& out) {
  out += ToText(JsonObject(file, diagnostic)) + '\n';
}

void RenderJsonl(const RunResult& run, const ReportContext& context, std::string& out) {
  RenderReports(run, context, RenderReportAsJsonl, out);
}

}  // namespace digestlint
