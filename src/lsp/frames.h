#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace digestlint::lsp {

// Cuts what comes from a client into messages: `Content-Length: N\r\n\r\n` and N bytes. What is no such header is passed
// over up to the next one, so that a slip costs one message and not the connection.
class FrameReader {
 public:
  // A longer message is read and thrown away: no digest is near this.
  static constexpr std::size_t kMaxBytes = std::size_t{512} << 20;

  struct Frame {
    enum class Kind : unsigned char { kPayload, kBadHeader, kTooLong };
    Kind kind = Kind::kPayload;
    std::string payload = {};  // of kPayload
  };

  // Takes the next bytes and appends the frames that they complete.
  void Feed(std::string_view bytes, std::vector<Frame>& frames);

 private:
  bool ReadHeader(std::vector<Frame>& frames);

  std::string buffer_;
  std::string payload_;
  std::size_t wanted_ = 0;   // bytes of the payload that are still to come
  bool in_payload_ = false;
  bool discarding_ = false;  // the payload is too long to be kept
};

// The message as it goes over the wire.
std::string Frame(std::string_view payload);

}  // namespace digestlint::lsp
