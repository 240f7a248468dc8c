#include "lsp/message.h"

#include <cstring>

namespace digestlint::lsp {
namespace {

// The four hex digits behind `\u` at text[at], or nothing.
std::optional<unsigned> EscapedUnit(std::string_view text, std::size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  unsigned unit = 0;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const char c = text[i];
    const bool digit = c >= '0' && c <= '9';
    const char lower = static_cast<char>(c | 0x20);
    if (!digit && (lower < 'a' || lower > 'f')) return std::nullopt;
    unit = unit * 16 + static_cast<unsigned>(digit ? c - '0' : lower - 'a' + 10);
  }
  return unit;
}

// Writes U+FFFD over every escape that is half of a surrogate pair. False where there is none.
bool ReplaceLoneSurrogates(char* bytes, std::size_t size) {
  const std::string_view text(bytes, size);
  bool replaced = false;
  for (std::size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at)) {
    const auto unit = EscapedUnit(text, at);
    if (!unit || *unit < 0xD800 || *unit > 0xDFFF) {
      at += unit ? 6 : 2;
      if (at >= size) break;
      continue;
    }
    const auto next = EscapedUnit(text, at + 6);
    if (*unit < 0xDC00 && next && *next >= 0xDC00 && *next <= 0xDFFF) {
      at += 12;
      continue;
    }
    std::memcpy(bytes + at, "\\ufffd", 6);
    replaced = true;
    at += 6;
  }
  return replaced;
}

// What stands for params that aren't there: Get finds nothing in it.
Received Nothing() {
  struct Null {
    simdjson::dom::parser parser;
    Received value = parser.parse(std::string_view("null")).value_unsafe();
  };
  static const Null null;
  return null.value;
}

Message Invalid(ErrorCode error, std::string id = "null") {
  Message message;
  message.error = error;
  message.id = std::move(id);
  message.params = Nothing();
  return message;
}

// The id as JSON, if it is one.
std::optional<std::string> IdOf(Received id) {
  if (!id.is_string() && !id.is_int64() && !id.is_uint64()) return std::nullopt;
  return simdjson::minify(id);
}

}  // namespace

Message ReadMessage(std::string_view payload) {
  Message message;
  message.params = Nothing();
  message.bytes = std::make_unique<simdjson::padded_string>(payload);
  message.parser = std::make_unique<simdjson::dom::parser>();
  Received root;
  simdjson::error_code error = message.parser->parse(*message.bytes).get(root);
  if (error == simdjson::STRING_ERROR && ReplaceLoneSurrogates(message.bytes->data(), message.bytes->size())) {
    error = message.parser->parse(*message.bytes).get(root);
  }
  if (error != simdjson::SUCCESS) return Invalid(ErrorCode::kParseError);
  if (!root.is_object()) return Invalid(ErrorCode::kInvalidRequest);  // LSP has no batches

  std::string id = "null";
  Received value;
  const bool has_id = root.at_key("id").get(value) == simdjson::SUCCESS;
  if (has_id) {
    const auto valid = IdOf(value);
    if (!valid && !value.is_null()) return Invalid(ErrorCode::kInvalidRequest);
    if (valid) id = *valid;
  }
  if (Get<std::string_view>(root, "/jsonrpc") != "2.0") return Invalid(ErrorCode::kInvalidRequest, id);
  std::string_view method;
  if (root.at_key("method").get(method) == simdjson::SUCCESS) {
    if (has_id && id == "null") return Invalid(ErrorCode::kInvalidRequest);
    message.kind = has_id ? Message::Kind::kRequest : Message::Kind::kNotification;
    message.method = method;
    if (root.at_key("params").get(value) == simdjson::SUCCESS) {
      if (!value.is_object() && !value.is_array() && !value.is_null()) return Invalid(ErrorCode::kInvalidRequest, id);
      message.params = value;
    }
  } else {
    if (!has_id) return Invalid(ErrorCode::kInvalidRequest);
    message.succeeded = root.at_key("result").error() == simdjson::SUCCESS;
    if (!message.succeeded && root.at_key("error").error() != simdjson::SUCCESS) return Invalid(ErrorCode::kInvalidRequest, id);
    message.kind = Message::Kind::kResponse;
  }
  message.id = std::move(id);
  return message;
}

}  // namespace digestlint::lsp
