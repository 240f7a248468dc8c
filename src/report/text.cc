#include "report/report.h"
namespace digestlint {
void RenderText(const RunResult&, const ReportContext&, std::string&) {}
}
