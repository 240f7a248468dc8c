// The part of the server that keeps texts and reports in step with the client.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "lsp/diagnostics.h"
#include "lsp/server.h"
#include "lsp/uri.h"

namespace digestlint::lsp {
namespace {

enum { kMessageError = 1 };

}  // namespace

void Server::DidOpen(Received params) {
  const auto uri = Get<std::string_view>(params, "/textDocument/uri");
  const auto text = Get<std::string_view>(params, "/textDocument/text");
  if (!uri || !text) return;
  workspace_.Open(std::string(*uri), Get<std::int64_t>(params, "/textDocument/version").value_or(0), std::string(*text));
  last_edit_ = std::chrono::steady_clock::now();
}

void Server::DidChange(Received params) {
  const auto uri = Get<std::string_view>(params, "/textDocument/uri");
  OpenDocument* document = uri ? workspace_.Find(*uri) : nullptr;
  Received changes;
  if (document == nullptr || params.at_key("contentChanges").get(changes) != simdjson::SUCCESS) return;
  if (!ApplyChanges(document->text, changes, client_.encoding)) {
    Notify("window/logMessage", {{"type", kMessageError}, {"message", "digestlint: a change of " + document->uri + " is no change"}});
  }
  document->version = Get<std::int64_t>(params, "/textDocument/version").value_or(document->version);
  workspace_.Touch(*document);
  last_edit_ = std::chrono::steady_clock::now();
}

void Server::DidClose(Received params) {
  if (const auto uri = Get<std::string_view>(params, "/textDocument/uri")) workspace_.Close(*uri);
}

void Server::DidSave(Received params) {
  last_config_check_ = {};
  const auto uri = Get<std::string_view>(params, "/textDocument/uri");
  if (OpenDocument* document = uri ? workspace_.Find(*uri) : nullptr) workspace_.Saved(*document);
}

void Server::FilesChanged(Received params) {
  const auto changes = Get<simdjson::dom::array>(params, "/changes");
  if (!changes) return;
  bool reload = false;
  for (const Received change : *changes) {
    const auto uri = Get<std::string_view>(change, "/uri");
    const auto path = uri ? PathOfUri(*uri) : std::nullopt;
    if (!path) continue;
    if (path->ends_with(".toml")) {
      // Only such as a config is made of.
      reload = reload || path->ends_with("/digestlint.toml") || workspace_.ConfigChanged();
    } else if (path->ends_with("/.gitignore")) {
      workspace_.FindFilesAgain();
    } else {
      workspace_.FileChanged(*path);
    }
  }
  if (reload) workspace_.Reload();
}

void Server::Publish() {
  const auto notify = [this](std::string_view method, Json params) { Notify(method, std::move(params)); };
  bool others = false;
  for (const Workspace::Change& change : workspace_.TakeChanges()) {
    const OpenDocument* document = workspace_.Find(change.uri);
    others = others || document == nullptr || change.run->across_is_due();
    if (client_.pulls_diagnostics) continue;
    Json params{{"uri", change.uri},
                {"diagnostics", change.file == nullptr ? Json::array() : DiagnosticsJson(*change.file, *change.run, client_)}};
    if (document != nullptr) params["version"] = document->version;
    // Nothing was found where nothing had been: that is true of most files of a workspace.
    const bool known = shown_uris_.contains(change.uri);
    if (document == nullptr && !known && params["diagnostics"].empty()) continue;
    if (params["diagnostics"].empty()) {
      shown_uris_.erase(change.uri);
    } else {
      shown_uris_.insert(change.uri);
    }
    Notify("textDocument/publishDiagnostics", std::move(params));
  }
  refresh_ = refresh_ || others;
  PublishConfigErrors();
  if (workspace_.busy()) {
    if (!client_.shows_progress) return;
    const std::string token = progress_.Update(workspace_.waiting(), workspace_.preferences().language, notify);
    if (!token.empty()) Ask("window/workDoneProgress/create", {{"token", token}});
    return;
  }
  progress_.Done(notify);
  if (workspace_.across_is_due() || workspace_.touched()) return;
  AnswerWorkspacePulls();
  if (refresh_ && client_.pulls_diagnostics && client_.refreshes_diagnostics) Ask("workspace/diagnostic/refresh", nullptr);
  refresh_ = false;
}

// A config that doesn't load is shown at its place, and said once aloud: nothing is linted until it is mended.
void Server::PublishConfigErrors() {
  const std::map<std::string, Error> errors = workspace_.ConfigErrors();
  if (errors.empty() && config_error_uris_.empty()) return;
  const Language language = workspace_.preferences().language;
  std::string all;
  std::set<std::string> uris;
  for (const auto& [path, error] : errors) {
    std::string message = error.message.in(language);
    if (const std::string& mend = error.mend.in(language); !mend.empty()) message += "; " + mend;
    all += path + (path.empty() ? "" : ": ") + message + "\n";
    if (!path.empty()) uris.insert(UriOfPath(path));
  }
  if (all == shown_config_errors_) return;
  for (const std::string& uri : config_error_uris_) {
    if (!uris.contains(uri)) Notify("textDocument/publishDiagnostics", {{"uri", uri}, {"diagnostics", Json::array()}});
  }
  for (const auto& [path, error] : errors) {
    if (path.empty()) continue;
    Notify("textDocument/publishDiagnostics",
           {{"uri", UriOfPath(path)}, {"diagnostics", Json::array({ErrorJson(error, language)})}});
  }
  if (!all.empty()) {
    Notify("window/showMessage", {{"type", kMessageError}, {"message", "digestlint: " + all.substr(0, all.size() - 1)}});
  }
  config_error_uris_ = std::move(uris);
  shown_config_errors_ = std::move(all);
}

}  // namespace digestlint::lsp
