// The whole run as one JSON document: the reports of --format jsonl with their fingerprints, and what could not be read.
#include <utility>

#include "lint/fingerprint.h"
#include "report/json_object.h"
#include "report/report.h"

namespace digestlint {

void RenderJson(const RunResult& run, const ReportContext& context, std::string& out) {
  using Json = nlohmann::ordered_json;
  Json reports = Json::array();
  for (const FileResult& file : run.files) {
    const std::vector<std::string> fingerprints = Fingerprints(file);
    for (std::size_t i = 0; i < file.diagnostics.size(); ++i) {
      Json report = JsonObject(file, file.diagnostics[i]);
      report["fingerprint"] = fingerprints[i];
      reports.push_back(std::move(report));
    }
  }
  Json errors = Json::array();
  for (const Error& error : run.errors) errors.push_back(JsonObject(error, context.language));
  const Json document{
      {"version", DIGESTLINT_VERSION},
      {"files", run.files.size()},
      {"reports", std::move(reports)},
      {"errors", std::move(errors)},
  };
  out += ToText(document, 1) + '\n';
}

}  // namespace digestlint
