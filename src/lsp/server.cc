#include "lsp/server.h"

#include <signal.h>

#include <algorithm>
#include <cerrno>
#include <nlohmann/json.hpp>
#include <utility>

#include "lsp/capabilities.h"
#include "lsp/uri.h"

namespace digestlint::lsp {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// Whoever stops typing for so long is thinking: time for what takes longer.
constexpr milliseconds kPause{150};
constexpr milliseconds kBetweenConfigChecks{1000};
constexpr milliseconds kBetweenClientChecks{3000};

}  // namespace

Server::Server(Connection& connection, Preferences preferences, std::string current_folder, std::string version)
    : connection_(connection),
      version_(std::move(version)),
      workspace_(std::move(preferences), std::move(current_folder)) {}

int Server::Serve() {
  while (!exit_code_) {
    Wait();
    while (!queue_.empty() && !exit_code_) {
      Message message = std::move(queue_.front());
      queue_.pop_front();
      // Its answer waits until the whole workspace is linted.
      if (IsWorkspacePull(message)) {
        workspace_pulls_.push_back(std::move(message));
      } else {
        Handle(message);
      }
    }
    if (exit_code_) break;
    if (connection_.broken() || (connection_.ended() && queue_.empty()) || ClientIsGone()) {
      exit_code_ = state_ == State::kShutDown ? 0 : 1;
      break;
    }
    if (state_ != State::kReady) continue;
    CheckConfigs();
    // One piece of work, the most urgent; then we look again whether somebody wants something.
    if (!workspace_.SettleOne() && !workspace_.Step() && workspace_.across_is_due() &&
        steady_clock::now() - last_edit_ >= kPause) {
      workspace_.LintAcross();
    }
    Publish();
  }
  connection_.Flush(milliseconds{1000});
  return *exit_code_;
}

// Takes in what has come. Waits only as long as there is nothing to do.
void Server::Wait() {
  milliseconds wait = client_.process_id ? kBetweenClientChecks : milliseconds{-1};
  if (state_ == State::kReady) {
    const auto since_edit = std::chrono::duration_cast<milliseconds>(steady_clock::now() - last_edit_);
    if (workspace_.waiting() > 0 || workspace_.touched()) {
      wait = milliseconds{0};
    } else if (workspace_.finding()) {
      wait = milliseconds{5};
    } else if (workspace_.across_is_due()) {
      wait = std::max(milliseconds{0}, kPause - since_edit);
    }
  }
  std::vector<FrameReader::Frame> frames;
  connection_.Read(wait, frames);
  for (const FrameReader::Frame& frame : frames) TakeIn(frame);
}

void Server::TakeIn(const FrameReader::Frame& frame) {
  using Kind = FrameReader::Frame::Kind;
  if (frame.kind == Kind::kBadHeader) return Fail("null", ErrorCode::kParseError, "a header without a valid Content-Length");
  if (frame.kind == Kind::kTooLong) return Fail("null", ErrorCode::kInvalidRequest, "the message is too long");
  Message message = ReadMessage(frame.payload);
  if (message.method == "$/cancelRequest" && message.kind == Message::Kind::kNotification) {
    Received id;
    if (message.params.at_key("id").get(id) == simdjson::SUCCESS) Cancel(simdjson::minify(id));
    return;
  }
  queue_.push_back(std::move(message));
}

// What hasn't been started yet need not be.
void Server::Cancel(const std::string& id) {
  const auto is_meant = [&](const Message& message) { return message.kind == Message::Kind::kRequest && message.id == id; };
  const auto queued = std::find_if(queue_.begin(), queue_.end(), is_meant);
  const auto waiting = std::find_if(workspace_pulls_.begin(), workspace_pulls_.end(), is_meant);
  if (queued != queue_.end()) {
    queue_.erase(queued);
  } else if (waiting != workspace_pulls_.end()) {
    workspace_pulls_.erase(waiting);
  } else {
    return;
  }
  Fail(id, ErrorCode::kRequestCancelled, "cancelled");
}

bool Server::IsWorkspacePull(const Message& message) const {
  return state_ == State::kReady && message.kind == Message::Kind::kRequest && message.method == "workspace/diagnostic";
}

bool Server::ClientIsGone() const { return client_.process_id && ::kill(*client_.process_id, 0) != 0 && errno == ESRCH; }

void Server::Handle(const Message& message) {
  switch (message.kind) {
    case Message::Kind::kInvalid:
      return Fail(message.id, message.error, message.error == ErrorCode::kParseError ? "not valid JSON" : "not a valid message");
    case Message::Kind::kRequest: return HandleRequest(message);
    case Message::Kind::kNotification: return HandleNotification(message);
    case Message::Kind::kResponse: {
      // The only answer that matters is the one about a token of progress.
      std::string_view token = message.id;
      if (token.starts_with('"') && token.size() > 1) token = token.substr(1, token.size() - 2);
      return progress_.Created(token, message.succeeded);
    }
  }
}

void Server::HandleRequest(const Message& request) {
  if (request.method == "initialize") {
    if (state_ != State::kNew) return Fail(request.id, ErrorCode::kInvalidRequest, "initialized already");
    return Reply(request.id, Initialize(request.params));
  }
  if (state_ == State::kNew) return Fail(request.id, ErrorCode::kServerNotInitialized, "not initialized yet");
  if (state_ == State::kShutDown) return Fail(request.id, ErrorCode::kInvalidRequest, "shut down already");
  if (request.method == "shutdown") {
    state_ = State::kShutDown;
    for (const Message& pull : workspace_pulls_) Fail(pull.id, ErrorCode::kRequestCancelled, "the server shuts down");
    workspace_pulls_.clear();
    return Reply(request.id, nullptr);
  }
  if (request.method == "codeAction/resolve") return ResolveAction(request);
  if (request.method == "textDocument/diagnostic") return PullDiagnostics(request);
  AnswerDocumentRequest(request);
}

void Server::HandleNotification(const Message& notification) {
  const std::string_view method = notification.method;
  if (method == "exit") {
    exit_code_ = state_ == State::kShutDown ? 0 : 1;
    return;
  }
  if (state_ != State::kReady) return;
  const Received params = notification.params;
  if (method == "textDocument/didChange") return DidChange(params);
  if (method == "textDocument/didOpen") return DidOpen(params);
  if (method == "textDocument/didClose") return DidClose(params);
  if (method == "textDocument/didSave") return DidSave(params);
  if (method == "initialized") return Initialized();
  if (method == "workspace/didChangeWatchedFiles") return FilesChanged(params);
  if (method == "workspace/didChangeConfiguration") return ChangeConfiguration(params);
  if (method == "workspace/didChangeWorkspaceFolders") return ChangeFolders(params);
}

Json Server::Initialize(Received params) {
  state_ = State::kReady;
  client_ = ReadClient(params);
  Preferences preferences = workspace_.preferences();
  if (!client_.locale.empty() && !preferences.language_fixed) {
    preferences.language = client_.locale.starts_with("ko") ? Language::kKorean : Language::kEnglish;
  }
  Received options;
  if (params.at_key("initializationOptions").get(options) == simdjson::SUCCESS) {
    const std::string base = client_.folders.empty() ? "/" : client_.folders.front();
    preferences = ReadPreferences(options, std::move(preferences), base);
  }
  workspace_.SetPreferences(std::move(preferences));
  for (const std::string& folder : client_.folders) workspace_.AddFolder(folder);
  return {{"capabilities", Capabilities(client_)}, {"serverInfo", {{"name", "digestlint"}, {"version", version_}}}};
}

void Server::Initialized() {
  if (!client_.watches_files) return;
  Json watchers = Json::array();
  for (const char* glob : {"**/*.{md,markdown}", "**/*.toml", "**/.gitignore"}) watchers.push_back({{"globPattern", glob}});
  Json registration{{"id", "digestlint-files"},
                    {"method", "workspace/didChangeWatchedFiles"},
                    {"registerOptions", {{"watchers", std::move(watchers)}}}};
  Ask("client/registerCapability", {{"registrations", Json::array({std::move(registration)})}});
}

void Server::ChangeConfiguration(Received params) {
  Received settings;
  if (params.at_key("settings").get(settings) != simdjson::SUCCESS || !settings.is_object()) return;
  Received own = settings;
  if (settings.at_key("digestlint").get(own) != simdjson::SUCCESS) own = settings;
  const std::string base = client_.folders.empty() ? "/" : client_.folders.front();
  workspace_.SetPreferences(ReadPreferences(own, workspace_.preferences(), base));
}

void Server::ChangeFolders(Received params) {
  const auto each = [&](std::string_view pointer, auto&& use) {
    const auto list = Get<simdjson::dom::array>(params, pointer);
    if (!list) return;
    for (const Received folder : *list) {
      const auto uri = Get<std::string_view>(folder, "/uri");
      if (const auto path = uri ? PathOfUri(*uri) : std::nullopt) use(*path);
    }
  };
  each("/event/removed", [&](const std::string& path) { workspace_.RemoveFolder(path); });
  each("/event/added", [&](const std::string& path) { workspace_.AddFolder(path); });
}

// Most editors watch files for us; the others are spared a restart by looking now and then.
void Server::CheckConfigs() {
  const auto now = steady_clock::now();
  if (client_.watches_files || now - last_config_check_ < kBetweenConfigChecks) return;
  last_config_check_ = now;
  if (workspace_.ConfigChanged()) workspace_.Reload();
}

void Server::Reply(const std::string& id, Json result) {
  // A message may quote a file's name, which need not be UTF-8.
  const std::string text = result.dump(-1, ' ', false, Json::error_handler_t::replace);
  connection_.Write("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + text + "}");
}

void Server::Fail(const std::string& id, ErrorCode code, std::string_view message) {
  const Json error{{"code", static_cast<int>(code)}, {"message", message}};
  connection_.Write("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":" +
                    error.dump(-1, ' ', false, Json::error_handler_t::replace) + "}");
}

void Server::Notify(std::string_view method, Json params) {
  const Json message{{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
  connection_.Write(message.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void Server::Ask(std::string_view method, Json params) {
  Json message{{"jsonrpc", "2.0"}, {"method", method}};
  // A question about a token is known by that token.
  message["id"] = params.contains("token") ? params["token"] : Json("digestlint-ask-" + std::to_string(++asked_));
  if (!params.is_null()) message["params"] = std::move(params);
  connection_.Write(message.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace digestlint::lsp
