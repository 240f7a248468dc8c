// What a client of the language server may send: frames, messages, and a whole session.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <stdexcept>

#include "lsp/frames.h"
#include "lsp/language_server.h"
#include "lsp/message.h"
#include "target.h"

namespace digestlint::fuzz {
namespace {

using lsp::Frame;
using lsp::FrameReader;

// Frames don't depend on how the bytes came; every payload is a message or an error.
std::string CheckFrames(std::string_view bytes) {
  std::vector<FrameReader::Frame> whole;
  FrameReader().Feed(bytes, whole);
  std::vector<FrameReader::Frame> pieces;
  FrameReader reader;
  std::size_t size = bytes.empty() ? 1 : static_cast<unsigned char>(bytes.front()) % 7 + 1;
  for (std::string_view rest = bytes; !rest.empty(); size = size % 7 + 1) {
    reader.Feed(rest.substr(0, size), pieces);
    rest.remove_prefix(std::min(size, rest.size()));
  }
  if (whole.size() != pieces.size()) return "in pieces there are other frames";
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (whole[i].kind != pieces[i].kind || whole[i].payload != pieces[i].payload) return "in pieces it is another frame";
    if (whole[i].kind == FrameReader::Frame::Kind::kPayload) lsp::ReadMessage(whole[i].payload);
  }
  lsp::ReadMessage(bytes);
  return {};
}

// A client that introduces itself and opens a document; then come these bytes, one message a line; then it says goodbye.
std::string CheckSession(std::string_view bytes) {
  std::string input =
      Frame(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{"textDocument":{"publishDiagnostics":{"relatedInformation":true},"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}},"resolveSupport":{"properties":["edit"]}}},"general":{"positionEncodings":["utf-16"]}}}})") +
      Frame(R"({"jsonrpc":"2.0","method":"initialized","params":{}})") +
      Frame(R"({"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///nowhere/2024/06/03.md","languageId":"markdown","version":1,"text":"## Daily Papers (2024-06-03)\n\n### [😀 모델](https://arxiv.org/abs/2406.00001)\n\nVote: 12\n\nAuthors: Jisoo Han, Mina Park, Jisoo Han\n\n- 새 방법을 제안합니다.\n"}}})");
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    input += Frame(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  input += Frame(R"({"jsonrpc":"2.0","id":2,"method":"shutdown"})") + Frame(R"({"jsonrpc":"2.0","method":"exit"})");
  const int in = ::memfd_create("in", MFD_CLOEXEC);
  const int out = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (in < 0 || out < 0 || ::write(in, input.data(), input.size()) != static_cast<ssize_t>(input.size())) {
    throw std::runtime_error("no file to read from");
  }
  ::lseek(in, 0, SEEK_SET);
  const int code = lsp::Serve(in, out, {.config = "", .workspace = false}, "/nowhere", "0");
  ::close(in);
  ::close(out);
  return code == 0 || code == 1 ? "" : "another exit code";
}

std::vector<std::string> FrameSeeds() {
  return {Frame(R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}})") + Frame(R"({"jsonrpc":"2.0","method":"exit"})"),
          "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}", "Content-Length: 5\r\n\r\n[{},1",
          "Content-Length: 99999999999999999999\r\n\r\n{}", "content-length: 2\n\n{}Content-Length: 38\r\n\r\n" R"({"jsonrpc":"2.0","id":"a","result":1})"};
}

std::vector<std::string> SessionSeeds() {
  const std::string document = R"("textDocument":{"uri":"file:///nowhere/2024/06/03.md","version":2})";
  const std::string position = R"("position":{"line":6,"character":12})";
  const std::string range = R"("range":{"start":{"line":6,"character":9},"end":{"line":6,"character":20}})";
  const auto request = [&](std::string_view method, const std::string& params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"" + std::string(method) + "\",\"params\":{" + params + "}}\n";
  };
  const auto notification = [&](std::string_view method, const std::string& params) {
    return "{\"jsonrpc\":\"2.0\",\"method\":\"" + std::string(method) + "\",\"params\":{" + params + "}}\n";
  };
  const std::string change = notification("textDocument/didChange", document + R"(,"contentChanges":[{)" + range + R"(,"text":"가😀\r\n"}])");
  return {change + request("textDocument/hover", document + "," + position),
          change + change + request("textDocument/codeAction", document + "," + range + R"(,"context":{"diagnostics":[],"only":["quickfix","source.fixAll"]})"),
          request("textDocument/completion", document + "," + position) + request("textDocument/documentSymbol", document),
          request("textDocument/foldingRange", document) + request("textDocument/documentLink", document),
          request("textDocument/formatting", document + R"(,"options":{"tabSize":4,"insertSpaces":true})"),
          request("textDocument/diagnostic", document + R"(,"previousResultId":"1")") + request("workspace/diagnostic", R"("previousResultIds":[])"),
          notification("textDocument/didChange", document + R"(,"contentChanges":[{"text":"### ["}])") + notification("textDocument/didSave", document),
          notification("textDocument/didClose", document) + request("textDocument/hover", document + "," + position),
          notification("workspace/didChangeConfiguration", R"("settings":{"digestlint":{"select":["all"],"ignore":["josa"]}})"),
          notification("$/cancelRequest", R"("id":9)") + notification("$/setTrace", R"("value":"off")"),
          request("codeAction/resolve", R"("title":"x","kind":"quickfix","data":{"uri":"file:///nowhere/2024/06/03.md","version":1})")};
}

}  // namespace

extern const Target kFrames{"lsp-frames", "lsp.dict", CheckFrames, FrameSeeds};
extern const Target kSession{"lsp-session", "lsp.dict", CheckSession, SessionSeeds};

}  // namespace digestlint::fuzz
