#include "lsp/frames.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "testing/random.h"

namespace digestlint::lsp {
namespace {

using Kind = FrameReader::Frame::Kind;

std::vector<FrameReader::Frame> Read(std::string_view bytes, std::size_t piece) {
  FrameReader reader;
  std::vector<FrameReader::Frame> frames;
  for (std::size_t at = 0; at < bytes.size(); at += piece) reader.Feed(bytes.substr(at, piece), frames);
  return frames;
}

std::string Payloads(const std::vector<FrameReader::Frame>& frames) {
  std::string all;
  for (const FrameReader::Frame& frame : frames) {
    all += frame.kind == Kind::kPayload ? "[" + frame.payload + "]" : frame.kind == Kind::kBadHeader ? "!" : "~";
  }
  return all;
}

TEST_CASE("messages come out as they were sent, however they are cut") {
  const std::string bytes = Frame("{}") + Frame("") + Frame("{\"text\":\"한글 😀\"}") + Frame("x");
  for (std::size_t piece = 1; piece <= bytes.size(); ++piece) {
    CHECK(Payloads(Read(bytes, piece)) == "[{}][][{\"text\":\"한글 😀\"}][x]");
  }
}

TEST_CASE("other header fields and any case are fine") {
  CHECK(Payloads(Read("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:2\r\n\r\n{}", 7)) == "[{}]");
  CHECK(Payloads(Read("CONTENT-LENGTH:  2 \r\nX-Other: 1\r\n\r\n{}", 100)) == "[{}]");
}

TEST_CASE("a bad header costs one message") {
  const std::string good = Frame("{}");
  CHECK(Payloads(Read("Content-Length: two\r\n\r\n" + good, 5)) == "![{}]");
  CHECK(Payloads(Read("Content-Length: -1\r\n\r\n" + good, 5)) == "![{}]");
  CHECK(Payloads(Read("Content-Length: 99999999999999999999999\r\n\r\n" + good, 5)) == "![{}]");
  CHECK(Payloads(Read("Content-Length: 2\r\nContent-Length: 3\r\n\r\n" + good, 5)) == "![{}]");
  CHECK(Payloads(Read("X-Other: 1\r\n\r\n" + good, 5)) == "![{}]");
  CHECK(Payloads(Read("rubbish before a message\r\n" + good, 5)) == "![{}]");
  CHECK(Payloads(Read("rubbish right before a message" + good, 5)) == "![{}]");
}

TEST_CASE("rubbish without end is dropped") {
  FrameReader reader;
  std::vector<FrameReader::Frame> frames;
  for (int i = 0; i < 1000; ++i) reader.Feed(std::string(1000, 'x'), frames);
  CHECK_FALSE(frames.empty());
  frames.clear();
  reader.Feed("\r\n" + Frame("{}"), frames);
  CHECK(Payloads(frames) == "![{}]");
}

TEST_CASE("a message that is too long is passed over") {
  FrameReader reader;
  std::vector<FrameReader::Frame> frames;
  const std::size_t size = FrameReader::kMaxBytes + 1;
  reader.Feed("Content-Length: " + std::to_string(size) + "\r\n\r\n", frames);
  const std::string piece(1 << 20, ' ');
  for (std::size_t sent = 0; sent < size;) {
    const std::size_t now = std::min(piece.size(), size - sent);
    reader.Feed(std::string_view(piece).substr(0, now), frames);
    sent += now;
  }
  reader.Feed(Frame("{}"), frames);
  CHECK(Payloads(frames) == "~[{}]");
}

TEST_CASE("whatever comes, the reader gets over it") {
  testing::Random random(7);
  const std::vector<std::string> pieces{"Content-Length: ", "2", "17", "\r\n", "\r\n\r\n", "{}", "\r", "\n", ":", "x", Frame("{}")};
  for (int round = 0; round < 300; ++round) {
    std::string bytes;
    for (int i = 0; i < 12; ++i) bytes += random.pick(pieces);
    const auto frames = Read(bytes, 1 + random.below(bytes.size()));
    CHECK(frames.size() <= bytes.size());
  }
}

}  // namespace
}  // namespace digestlint::lsp
