#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/client.h"
#include "lsp/connection.h"
#include "lsp/message.h"
#include "lsp/progress.h"
#include "lsp/workspace.h"

namespace digestlint::lsp {

// Speaks LSP 3.17 with one client. One thread: it answers what has come, then lints what has changed, then works on the
// rest of the workspace in small pieces, looking for messages in between.
class Server {
 public:
  // `version` is the program's. The connection must live as long as the server.
  Server(Connection& connection, Preferences preferences, std::string current_folder, std::string version);

  // Until the client says `exit` or is gone. Gives the exit code: 0 if it had said `shutdown` before, else 1.
  int Serve();

 private:
  enum class State : unsigned char { kNew, kReady, kShutDown };

  void Wait();
  void TakeIn(const FrameReader::Frame& frame);
  void Handle(const Message& message);
  void HandleRequest(const Message& request);
  void HandleNotification(const Message& notification);
  void Cancel(const std::string& id);
  bool IsWorkspacePull(const Message& message) const;
  bool ClientIsGone() const;

  Json Initialize(Received params);
  void Initialized();
  void ChangeConfiguration(Received params);
  void ChangeFolders(Received params);
  void DidOpen(Received params);
  void DidChange(Received params);
  void DidClose(Received params);
  void DidSave(Received params);
  void FilesChanged(Received params);
  void CheckConfigs();

  void AnswerDocumentRequest(const Message& request);
  void ResolveAction(const Message& request);
  OpenDocument* DocumentOf(Received params);
  void PullDiagnostics(const Message& request);
  void AnswerWorkspacePulls();

  void Publish();
  void PublishConfigErrors();

  void Reply(const std::string& id, Json result);
  void Fail(const std::string& id, ErrorCode code, std::string_view message);
  void Notify(std::string_view method, Json params);
  void Ask(std::string_view method, Json params);

  Connection& connection_;
  const std::string version_;
  Client client_;
  Workspace workspace_;
  Progress progress_;
  State state_ = State::kNew;
  std::optional<int> exit_code_;
  std::deque<Message> queue_;
  std::vector<Message> workspace_pulls_;  // wait until the whole workspace is linted
  std::set<std::string> shown_uris_;      // which have reports now
  std::set<std::string> config_error_uris_;
  std::string shown_config_errors_;
  std::chrono::steady_clock::time_point last_edit_;
  std::chrono::steady_clock::time_point last_config_check_;
  std::uint64_t asked_ = 0;
  bool refresh_ = false;  // reports changed of which a client that pulls can't know
};

}  // namespace digestlint::lsp
