// The part of the server that answers requests about documents. A feature is a function of a View, in a file of its own.
#include <array>
#include <nlohmann/json.hpp>

#include "lsp/code_actions.h"
#include "lsp/completion.h"
#include "lsp/diagnostics.h"
#include "lsp/folding.h"
#include "lsp/formatting.h"
#include "lsp/hover.h"
#include "lsp/links.h"
#include "lsp/server.h"
#include "lsp/symbols.h"

namespace digestlint::lsp {
namespace {

struct Feature {
  std::string_view method;
  std::optional<Json> (*answer)(const View&, Received params);  // nothing: the params aren't right
};

constexpr std::array kFeatures{
    Feature{"textDocument/codeAction", CodeActions},
    Feature{"textDocument/completion", Complete},
    Feature{"textDocument/documentLink", DocumentLinks},
    Feature{"textDocument/documentSymbol", DocumentSymbols},
    Feature{"textDocument/foldingRange", FoldingRanges},
    Feature{"textDocument/formatting", Format},
    Feature{"textDocument/hover", Hover},
};

// Which reports a client has seen; another one whenever they may have changed.
std::string ResultId(const RunFile& file) { return std::to_string(file.revision); }

Json FullReport(const RunFile& file, Run& run, const Client& client) {
  return {{"kind", "full"}, {"resultId", ResultId(file)}, {"items", DiagnosticsJson(file, run, client)}};
}

}  // namespace

OpenDocument* Server::DocumentOf(Received params) {
  const auto uri = Get<std::string_view>(params, "/textDocument/uri");
  OpenDocument* document = uri ? workspace_.Find(*uri) : nullptr;
  if (document != nullptr) workspace_.Settle(*document);
  return document;
}

void Server::AnswerDocumentRequest(const Message& request) {
  for (const Feature& feature : kFeatures) {
    if (feature.method != request.method) continue;
    OpenDocument* document = DocumentOf(request.params);
    if (document == nullptr) return Fail(request.id, ErrorCode::kInvalidParams, "no such document is open");
    const auto view = ViewOf(*document, client_);
    if (!view) return Reply(request.id, nullptr);  // no digest: nothing to say
    auto answer = feature.answer(*view, request.params);
    if (!answer) return Fail(request.id, ErrorCode::kInvalidParams, "not the params of " + request.method);
    return Reply(request.id, std::move(*answer));
  }
  Fail(request.id, ErrorCode::kMethodNotFound, "no method " + request.method);
}

void Server::ResolveAction(const Message& request) {
  const auto uri = UriOfCodeAction(request.params);
  OpenDocument* document = uri ? workspace_.Find(*uri) : nullptr;
  if (document == nullptr) return Fail(request.id, ErrorCode::kInvalidParams, "no action of an open document");
  workspace_.Settle(*document);
  const auto view = ViewOf(*document, client_);
  if (!view) return Fail(request.id, ErrorCode::kRequestFailed, "the document is no digest any more");
  Reply(request.id, ResolveCodeAction(*view, request.params));
}

void Server::PullDiagnostics(const Message& request) {
  OpenDocument* document = DocumentOf(request.params);
  if (document == nullptr) return Fail(request.id, ErrorCode::kInvalidParams, "no such document is open");
  const RunFile& file = document->file();
  if (Get<std::string_view>(request.params, "/previousResultId") == ResultId(file)) {
    return Reply(request.id, {{"kind", "unchanged"}, {"resultId", ResultId(file)}});
  }
  Reply(request.id, FullReport(file, *document->run, client_));
}

void Server::AnswerWorkspacePulls() {
  for (const Message& pull : workspace_pulls_) {
    std::map<std::string_view, std::string_view> previous;
    if (const auto ids = Get<simdjson::dom::array>(pull.params, "/previousResultIds")) {
      for (const Received each : *ids) {
        const auto uri = Get<std::string_view>(each, "/uri");
        const auto id = Get<std::string_view>(each, "/value");
        if (uri && id) previous.emplace(*uri, *id);
      }
    }
    Json items = Json::array();
    for (Run* run : workspace_.Runs()) {
      for (const auto& [path, file] : run->files()) {
        const std::string uri = UriOf(file);
        const auto seen = previous.find(uri);
        const bool unchanged = seen != previous.end() && seen->second == ResultId(file);
        Json report = unchanged ? Json{{"kind", "unchanged"}, {"resultId", ResultId(file)}} : FullReport(file, *run, client_);
        const OpenDocument* document = workspace_.Find(uri);
        report["uri"] = uri;
        report["version"] = document == nullptr ? Json() : Json(document->version);
        items.push_back(std::move(report));
      }
    }
    Reply(pull.id, {{"items", std::move(items)}});
  }
  workspace_pulls_.clear();
}

}  // namespace digestlint::lsp
