#include "report/json_object.h"

#include <utility>

#include "rules/rule.h"

namespace digestlint {

nlohmann::ordered_json JsonObject(const FileResult& file, const Diagnostic& diagnostic) {
  const Position begin = file.source.position(diagnostic.range.begin, ColumnUnit::kCodePoints);
  const Position end = file.source.position(diagnostic.range.end, ColumnUnit::kCodePoints);
  nlohmann::ordered_json object{
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
    object["fix"] = {{"safety", SafetyName(diagnostic.fix->safety)}, {"edits", std::move(edits)}};
  }
  return object;
}

nlohmann::ordered_json JsonObject(const Error& error, Language language) {
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  if (!error.path.empty()) object["path"] = error.path;
  if (error.line > 0) object["line"] = error.line;
  if (error.column > 0) object["column"] = error.column;
  object["message"] = error.message.in(language);
  if (const std::string& mend = error.mend.in(language); !mend.empty()) object["mend"] = mend;
  return object;
}

std::string ToText(const nlohmann::ordered_json& json, int indent) {
  return json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace digestlint
