#include "lsp/capabilities.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "lint/files.h"

namespace digestlint::lsp {
namespace {

enum { kSyncIncremental = 2 };

std::optional<std::vector<std::string>> Strings(Received settings, std::string_view pointer) {
  const auto list = Get<simdjson::dom::array>(settings, pointer);
  if (!list) return std::nullopt;
  std::vector<std::string> strings;
  for (const Received each : *list) {
    if (const auto text = Get<std::string_view>(each, "")) strings.emplace_back(*text);
  }
  return strings;
}

}  // namespace

Json Capabilities(const Client& client) {
  Json capabilities{
      {"positionEncoding", client.encoding == Encoding::kUtf8 ? "utf-8" : "utf-16"},
      {"textDocumentSync", {{"openClose", true}, {"change", kSyncIncremental}, {"save", true}}},
      {"codeActionProvider", {{"codeActionKinds", {"quickfix", "source.fixAll.digestlint"}}, {"resolveProvider", true}}},
      {"completionProvider", {{"triggerCharacters", {"*", "<", "-"}}}},
      {"documentFormattingProvider", true},
      {"documentLinkProvider", {{"resolveProvider", false}}},
      {"documentSymbolProvider", true},
      {"foldingRangeProvider", true},
      {"hoverProvider", true},
      {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}},
  };
  if (client.pulls_diagnostics) {
    capabilities["diagnosticProvider"] = {
        {"identifier", "digestlint"}, {"interFileDependencies", true}, {"workspaceDiagnostics", true}};
  }
  return capabilities;
}

Preferences ReadPreferences(Received settings, Preferences preferences, std::string_view base) {
  if (const auto language = Get<std::string_view>(settings, "/language"); language && !preferences.language_fixed) {
    if (*language == "ko") preferences.language = Language::kKorean;
    if (*language == "en") preferences.language = Language::kEnglish;
  }
  if (const auto config = Get<std::string_view>(settings, "/config")) {
    preferences.config = config->empty() ? std::optional<std::string>() : AbsolutePath(*config, base);
  }
  // An empty list is what an editor shows for "not set".
  if (auto select = Strings(settings, "/select")) {
    preferences.selection.select = select->empty() ? std::nullopt : std::optional(std::move(*select));
  }
  if (auto extend = Strings(settings, "/extendSelect")) preferences.selection.extend_select = std::move(*extend);
  if (auto ignore = Strings(settings, "/ignore")) preferences.selection.ignore = std::move(*ignore);
  if (const auto workspace = Get<bool>(settings, "/workspace")) preferences.workspace = *workspace;
  return preferences;
}

}  // namespace digestlint::lsp
