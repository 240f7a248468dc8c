// Schema and validator are the business of tests/e2e/sarif; here stands what neither of them sees.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "report/render_text.h"
#include "report/rule_page.h"
#include "report/uri.h"

namespace digestlint {
namespace {

using nlohmann::json;
using testing::Render;
using testing::RunOver;

json Log(const RunResult& run, const ReportContext& context = {.current_folder = "/", .root = "/"}) {
  return json::parse(Render(RenderSarif, run, context));
}

constexpr const char* kOnlyAuthors = "select = ['duplicate-author']";
constexpr const char* kOneAuthorTwice = "\uFEFF### [가](https://arxiv.org/abs/2405.90001)\r\n\r\nAuthors: 🚀 한, B, 🚀 한\r\n";

TEST_CASE("regions count UTF-16 units, as the log says; the byte order mark is none") {
  const json run = Log(RunOver(kOneAuthorTwice, kOnlyAuthors))["runs"][0];
  CHECK(run["columnKind"] == "utf16CodeUnits");
  const json& place = run["results"][0]["locations"][0]["physicalLocation"];
  // `Authors: ` 9, `🚀 한` 4, `, B, ` 5.
  CHECK(place["region"] == json{{"startLine", 3}, {"startColumn", 19}, {"endLine", 3}, {"endColumn", 23}, {"snippet", {{"text", "🚀 한"}}}});
  CHECK(place["artifactLocation"] == json{{"uri", "2024/06/03.md"}, {"uriBaseId", "%SRCROOT%"}});
}

TEST_CASE("a fix says what goes and what comes, and how safe it is") {
  const json result = Log(RunOver(kOneAuthorTwice, kOnlyAuthors))["runs"][0]["results"][0];
  REQUIRE(result["fixes"].size() == 1);
  const json& fix = result["fixes"][0];
  CHECK(fix["properties"]["safety"] == "safe");
  CHECK(fix["artifactChanges"] ==
        json::array({{{"artifactLocation", {{"uri", "2024/06/03.md"}, {"uriBaseId", "%SRCROOT%"}}},
                      {"replacements", json::array({{{"deletedRegion", {{"startLine", 3}, {"startColumn", 17}, {"endLine", 3}, {"endColumn", 23}}}}})}}}));
}

TEST_CASE("a fix that touches the byte order mark can't be said, and isn't") {
  const json result = Log(RunOver(kOneAuthorTwice, "select = ['byte-order-mark']"))["runs"][0]["results"][0];
  CHECK(result["ruleId"] == "byte-order-mark");
  CHECK_FALSE(result.contains("fixes"));
}

TEST_CASE("results point to their rules, and say the fingerprint") {
  const json run = Log(RunOver(kOneAuthorTwice, kOnlyAuthors))["runs"][0];
  const json& result = run["results"][0];
  CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
  CHECK(result["level"] == "error");
  CHECK(result["partialFingerprints"].size() == 1);
  CHECK(result["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"] == 10);
}

TEST_CASE("files outside of the root have whole URIs; no byte of a path is left that a URI can't have") {
  const RunResult run = RunOver("### [가](u)\n\nVote: x\n", "select = ['vote-format']", "/저장 소/a#b.md");
  const auto uri = [&](const std::string& root) {
    const json log = Log(run, {.current_folder = "/", .root = root});
    return log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
  };
  CHECK(uri("/저장 소") == json{{"uri", "a%23b.md"}, {"uriBaseId", "%SRCROOT%"}});
  CHECK(uri("/else") == json{{"uri", "file:///%EC%A0%80%EC%9E%A5%20%EC%86%8C/a%23b.md"}});
  CHECK(PercentEncodePath("a-b_c.d~/e:f%\xFF") == "a-b_c.d~/e%3Af%25%FF");
}

TEST_CASE("errors are notifications, and the run says that it didn't succeed") {
  RunResult run = RunOver("글\n", "select = []");
  run.errors.push_back({.path = "b.md", .line = 3, .column = 2, .message = {"is wrong", "잘못되었습니다"}, .mend = {"mend it", "고쳐 주세요"}});
  const json invocation = Log(run, {.current_folder = "/r", .root = "/r", .exit_code = 2})["runs"][0]["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["exitCode"] == 2);
  const json& notification = invocation["toolExecutionNotifications"][0];
  CHECK(notification["message"]["text"] == "b.md: is wrong; mend it");
  CHECK(notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b.md");
  CHECK(notification["locations"][0]["physicalLocation"]["region"] == json{{"startLine", 3}});
}

TEST_CASE("the log is in the language that was asked for") {
  const json run = Log(RunOver(kOneAuthorTwice, kOnlyAuthors), {.language = Language::kKorean, .current_folder = "/", .root = "/"})["runs"][0];
  CHECK(run["language"] == "ko-KR");
  CHECK(run["tool"]["driver"]["rules"][0]["shortDescription"]["text"] == AllRules()[0]->summary.ko);
}

TEST_CASE("every rule says what GitHub's code scanning asks for") {
  const json log = Log(RunOver("글\n", ""));
  for (const json& rule : log["runs"][0]["tool"]["driver"]["rules"]) {
    CAPTURE(rule["id"]);
    CHECK(rule["shortDescription"]["text"].get<std::string>().size() <= 1024);
    CHECK_FALSE(rule["fullDescription"]["text"].get<std::string>().empty());
    CHECK_FALSE(rule["help"]["text"].get<std::string>().empty());
    CHECK(rule["helpUri"].get<std::string>().starts_with("https://"));
    CHECK(rule["properties"]["tags"].size() <= 20);
  }
}

TEST_CASE("names of rules in the form that readers of SARIF expect") {
  CHECK(PascalCase("duplicate-author") == "DuplicateAuthor");
  CHECK(PascalCase("a") == "A");
}

}  // namespace
}  // namespace digestlint
