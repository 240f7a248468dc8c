// Every format: what is JSON parses, and no control character leaves the program raw.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "checks.h"
#include "report/report.h"
#include "seeds.h"
#include "target.h"

namespace digestlint::fuzz {
namespace {

// What a terminal may act on: C0 but for the tab and the line end, DEL, C1.
bool HasControl(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}

std::string CheckJson(std::string_view format, std::string_view text) {
  const bool lines = format == "jsonl" || format == "rdjsonl";
  while (!text.empty()) {
    const std::size_t end = lines ? text.find('\n') : text.size();
    if (end == std::string_view::npos) return "a line without an end";
    if (!nlohmann::json::accept(text.substr(0, end))) return "no JSON";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

std::string CheckFormats(std::string_view bytes) {
  // The first line is the path, the rest the digest.
  const std::size_t end = std::min(bytes.find('\n'), bytes.size());
  Result<Source> source = Source::FromBytes(std::string(bytes.substr(0, end)), AsText(bytes.substr(std::min(end + 1, bytes.size()))));
  if (!source) return {};
  RunResult run;
  run.files.push_back(LintSource(std::move(*source), "/" + std::string(bytes.substr(0, end)), AllRulesOn(), Language::kEnglish));
  run.errors.push_back({.path = std::string(bytes.substr(0, end)), .message = {std::string(bytes.substr(0, end)), "ko"}});
  for (const std::string_view format : RendererNames()) {
    for (const Language language : {Language::kEnglish, Language::kKorean}) {
      std::string out;
      FindRenderer(format)(run, {.language = language, .current_folder = "/", .root = "/"}, out);
      const std::string name(format);
      if (name.find("json") != std::string::npos || format == "sarif" || format == "gitlab") {
        if (std::string wrong = CheckJson(format, out); !wrong.empty()) return name + ": " + wrong;
        if (std::any_of(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; })) return name + ": a control character";
      } else if (HasControl(out)) {
        return name + ": a control character";
      }
    }
  }
  return {};
}

std::vector<std::string> Seeds() {
  std::vector<std::string> seeds = DigestSeeds();
  const std::string_view paths[] = {"2024/06/03.md", "\x1b[31mred ::%0A.md", "q\"u'o<t>&e]]>s.md", "a b,c:d.md", "caf\xe9.md", "\xc2\x9b" "31m.md"};
  std::size_t next = 0;
  for (std::string& seed : seeds) seed = std::string(paths[next++ % std::size(paths)]) + "\n" + seed;
  return seeds;
}

}  // namespace

extern const Target kReports{"reports", "digest.dict", CheckFormats, Seeds};

}  // namespace digestlint::fuzz
