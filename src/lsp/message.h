#pragma once

#include <simdjson.h>

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace digestlint::lsp {

// What is read is simdjson's, what is written is nlohmann's.
using Received = simdjson::dom::element;
using Json = nlohmann::json;

// The value at a JSON pointer, e.g. "/textDocument/uri", if it is there and has the type. Never throws.
template <typename T>
std::optional<T> Get(Received value, std::string_view pointer) {
  T found;
  if (value.at_pointer(pointer).get(found) != simdjson::SUCCESS) return std::nullopt;
  return found;
}

inline bool Is(Received value, std::string_view pointer) { return Get<bool>(value, pointer).value_or(false); }

// JSON-RPC's and LSP's.
enum class ErrorCode : int {
  kParseError = -32700,
  kInvalidRequest = -32600,
  kMethodNotFound = -32601,
  kInvalidParams = -32602,
  kServerNotInitialized = -32002,
  kRequestFailed = -32803,
  kRequestCancelled = -32800,
};

// One message of the client. `params` points into it and is valid as long as it is.
struct Message {
  enum class Kind : unsigned char { kRequest, kNotification, kResponse, kInvalid };

  Kind kind = Kind::kInvalid;
  ErrorCode error = ErrorCode::kInvalidRequest;  // of kInvalid
  std::string id = {};                           // as JSON; of a request and a response; `null` where it is unknown
  std::string method = {};
  Received params = {};  // null where there are none
  bool succeeded = false;  // of a response: it has a result and no error

  // Moving a message leaves `params` valid.
  std::unique_ptr<simdjson::dom::parser> parser = {};
  std::unique_ptr<simdjson::padded_string> bytes = {};
};

// Never fails: what is no message of JSON-RPC 2.0 comes out as kInvalid. Half of a surrogate pair (an editor may send
// one) becomes U+FFFD, which counts the same in UTF-16.
Message ReadMessage(std::string_view payload);

}  // namespace digestlint::lsp
