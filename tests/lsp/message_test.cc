#include "lsp/message.h"

#include <catch2/catch.hpp>

namespace digestlint::lsp {
namespace {

using Kind = Message::Kind;

TEST_CASE("requests, notifications and responses") {
  const Message request = ReadMessage(R"({"jsonrpc":"2.0","id":7,"method":"m","params":{"a":[1]}})");
  CHECK(request.kind == Kind::kRequest);
  CHECK(request.id == "7");
  CHECK(request.method == "m");
  CHECK(Get<std::int64_t>(request.params, "/a/0") == 1);
  CHECK(ReadMessage(R"({"jsonrpc":"2.0","id":"x\"y","method":"m"})").id == R"("x\"y")");
  CHECK(ReadMessage(R"({"jsonrpc":"2.0","method":"m"})").kind == Kind::kNotification);
  CHECK(ReadMessage(R"({"jsonrpc":"2.0","id":1,"result":null})").succeeded);
  CHECK_FALSE(ReadMessage(R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":""}})").succeeded);
}

TEST_CASE("params stay valid when the message is moved") {
  Message message = ReadMessage(R"({"jsonrpc":"2.0","method":"m","params":{"text":"한글"}})");
  const Message moved = std::move(message);
  CHECK(Get<std::string_view>(moved.params, "/text") == "한글");
}

TEST_CASE("a message without params has none") {
  const Message message = ReadMessage(R"({"jsonrpc":"2.0","method":"m"})");
  CHECK_FALSE(Get<std::string_view>(message.params, "/method"));
  CHECK_FALSE(Get<std::string_view>(message.params, "/a/b"));
}

TEST_CASE("what is no message") {
  const auto error = [](std::string_view text) {
    const Message message = ReadMessage(text);
    CHECK(message.kind == Kind::kInvalid);
    return message.error;
  };
  CHECK(error("") == ErrorCode::kParseError);
  CHECK(error("{") == ErrorCode::kParseError);
  CHECK(error("{\"a\":\"\xFF\"}") == ErrorCode::kParseError);
  CHECK(error(std::string(100000, '[')) == ErrorCode::kParseError);
  CHECK(error("[]") == ErrorCode::kInvalidRequest);
  CHECK(error("3") == ErrorCode::kInvalidRequest);
  CHECK(error("{}") == ErrorCode::kInvalidRequest);
  CHECK(error(R"({"id":1,"method":"m"})") == ErrorCode::kInvalidRequest);
  CHECK(error(R"({"jsonrpc":"1.0","id":1,"method":"m"})") == ErrorCode::kInvalidRequest);
  CHECK(error(R"({"jsonrpc":"2.0","id":{},"method":"m"})") == ErrorCode::kInvalidRequest);
  CHECK(error(R"({"jsonrpc":"2.0","id":1.5,"method":"m"})") == ErrorCode::kInvalidRequest);
  CHECK(error(R"({"jsonrpc":"2.0","id":null,"method":"m"})") == ErrorCode::kInvalidRequest);
  CHECK(error(R"({"jsonrpc":"2.0","id":1})") == ErrorCode::kInvalidRequest);
  CHECK(error(R"({"jsonrpc":"2.0","id":1,"method":"m","params":3})") == ErrorCode::kInvalidRequest);
}

TEST_CASE("an error answers the request that it is about, where its id can be read") {
  CHECK(ReadMessage(R"({"id":41,"method":"m"})").id == "41");
  CHECK(ReadMessage("[1]").id == "null");
}

TEST_CASE("half a surrogate pair becomes U+FFFD and leaves the rest alone") {
  const auto text = [](std::string_view escaped) {
    const Message message = ReadMessage(R"({"jsonrpc":"2.0","method":"m","params":{"t":")" + std::string(escaped) + "\"}}");
    return std::string(Get<std::string_view>(message.params, "/t").value_or("invalid"));
  };
  CHECK(text(R"(\ud83d\ude00)") == "😀");
  CHECK(text(R"(a\ud83d)") == "a\uFFFD");
  CHECK(text(R"(\ude00b)") == "\uFFFDb");
  CHECK(text(R"(\ud83d\ud83d\ude00)") == "\uFFFD😀");
  CHECK(text(R"(\\ud83d \ud83d)") == "\\ud83d \uFFFD");
}

}  // namespace
}  // namespace digestlint::lsp
