#include "docs/words.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace digestlint {
namespace {

// A JSON string is a basic string of TOML as well.
std::string Quoted(std::string_view text) { return nlohmann::json(text).dump(); }

}  // namespace

std::string_view SeverityWord(Severity severity, Language language) {
  switch (severity) {
    case Severity::kError: return Text("error", "오류").in(language);
    case Severity::kWarning: return Text("warning", "경고").in(language);
    case Severity::kNote: return Text("note", "참고").in(language);
    case Severity::kOff: return Text("off", "꺼짐").in(language);
  }
  return "";
}

std::string_view SafetyWord(Safety safety, Language language) {
  switch (safety) {
    case Safety::kSafe: return Text("safe", "안전").in(language);
    case Safety::kUnsafe: return Text("unsafe", "안전하지 않음").in(language);
    case Safety::kNone: return Text("no", "없음").in(language);
  }
  return "";
}

std::string OptionTypeWord(const OptionSpec& option, Language language) {
  switch (option.type) {
    case OptionType::kBoolean: return std::string(Text("true or false", "true 또는 false").in(language));
    case OptionType::kInteger:
      return fmt::format(fmt::runtime(Text("whole number from {}", "{} 이상의 정수").in(language)), option.minimum);
    case OptionType::kString: return std::string(Text("string", "문자열").in(language));
    case OptionType::kStrings: return std::string(Text("list of strings", "문자열 목록").in(language));
    case OptionType::kPattern: return std::string(Text("RE2 pattern", "RE2 패턴").in(language));
  }
  return "";
}

std::string OptionDefault(const OptionSpec& option) {
  switch (option.type) {
    case OptionType::kBoolean: return option.boolean ? "true" : "false";
    case OptionType::kInteger: return std::to_string(option.integer);
    case OptionType::kString:
    case OptionType::kPattern: return Quoted(option.string);
    case OptionType::kStrings: {
      std::string list;
      const Options defaults({&option, 1});
      for (const std::string& item : defaults.strings(0)) list += (list.empty() ? "" : ", ") + Quoted(item);
      return "[" + list + "]";
    }
  }
  return "";
}

}  // namespace digestlint
