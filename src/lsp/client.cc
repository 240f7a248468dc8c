#include "lsp/client.h"

#include "lsp/uri.h"

namespace digestlint::lsp {
namespace {

bool ListHas(Received value, std::string_view pointer, auto wanted) {
  const auto list = Get<simdjson::dom::array>(value, pointer);
  if (!list) return false;
  for (const Received item : *list) {
    if (Get<decltype(wanted)>(item, "") == wanted) return true;
  }
  return false;
}

void AddFolder(std::optional<std::string_view> uri, std::vector<std::string>& folders) {
  if (const auto path = uri ? PathOfUri(*uri) : std::nullopt) folders.push_back(*path);
}

// The newest way of saying it counts: workspaceFolders, then rootUri, then rootPath.
std::vector<std::string> ReadFolders(Received initialize) {
  std::vector<std::string> folders;
  if (const auto list = Get<simdjson::dom::array>(initialize, "/workspaceFolders")) {
    for (const Received folder : *list) AddFolder(Get<std::string_view>(folder, "/uri"), folders);
    return folders;
  }
  if (const auto uri = Get<std::string_view>(initialize, "/rootUri")) {
    AddFolder(uri, folders);
  } else if (const auto path = Get<std::string_view>(initialize, "/rootPath"); path && path->starts_with('/')) {
    folders.emplace_back(*path);
  }
  return folders;
}

}  // namespace

Client ReadClient(Received initialize) {
  Client client;
  const auto capability = [&](std::string_view name) { return Is(initialize, "/capabilities/" + std::string(name)); };
  const auto has = [&](std::string_view name) {
    return Get<simdjson::dom::object>(initialize, "/capabilities/" + std::string(name)).has_value();
  };
  // The client's first choice, of those that we have; UTF-16 is what everybody must be able to do.
  if (const auto encodings = Get<simdjson::dom::array>(initialize, "/capabilities/general/positionEncodings")) {
    for (const Received encoding : *encodings) {
      const auto name = Get<std::string_view>(encoding, "");
      if (name == "utf-8") client.encoding = Encoding::kUtf8;
      if (name == "utf-8" || name == "utf-16") break;
    }
  }
  client.locale = Get<std::string_view>(initialize, "/locale").value_or("");
  if (const auto id = Get<std::int64_t>(initialize, "/processId"); id && *id > 0 && *id <= 0x7FFFFFFF) {
    client.process_id = static_cast<int>(*id);
  }
  client.folders = ReadFolders(initialize);
  client.pulls_diagnostics = has("textDocument/diagnostic");
  client.refreshes_diagnostics =
      capability("workspace/diagnostics/refreshSupport") || capability("workspace/diagnostic/refreshSupport");
  client.watches_files = capability("workspace/didChangeWatchedFiles/dynamicRegistration");
  client.shows_progress = capability("window/workDoneProgress");
  client.versioned_edits = capability("workspace/workspaceEdit/documentChanges");
  client.creates_files = ListHas(initialize, "/capabilities/workspace/workspaceEdit/resourceOperations", std::string_view("create"));
  client.related_information = capability("textDocument/publishDiagnostics/relatedInformation");
  client.code_description = capability("textDocument/publishDiagnostics/codeDescriptionSupport");
  client.unnecessary_tag = ListHas(initialize, "/capabilities/textDocument/publishDiagnostics/tagSupport/valueSet", std::int64_t{1});
  client.code_action_literals = has("textDocument/codeAction/codeActionLiteralSupport");
  client.resolves_edits = Is(initialize, "/capabilities/textDocument/codeAction/dataSupport") &&
                          ListHas(initialize, "/capabilities/textDocument/codeAction/resolveSupport/properties", std::string_view("edit"));
  client.symbol_trees = capability("textDocument/documentSymbol/hierarchicalDocumentSymbolSupport");
  client.markdown_hover = ListHas(initialize, "/capabilities/textDocument/hover/contentFormat", std::string_view("markdown"));
  client.snippets = capability("textDocument/completion/completionItem/snippetSupport");
  return client;
}

}  // namespace digestlint::lsp
