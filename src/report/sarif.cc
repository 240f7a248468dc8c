#include "report/report.h"
namespace digestlint {
void RenderSarif(const RunResult&, const ReportContext&, std::string&) {}
}
