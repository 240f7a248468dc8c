#include "lsp/frames.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/utf8.h"

namespace digestlint::lsp {
namespace {

constexpr std::string_view kEndOfHeader = "\r\n\r\n";
constexpr std::string_view kLength = "content-length:";
constexpr std::size_t kLongestHeader = 4096;

// The value of Content-Length, where the header has it and every line of it is a field.
std::optional<std::size_t> LengthIn(std::string_view header) {
  std::optional<std::size_t> length;
  while (!header.empty()) {
    const std::size_t end = std::min(header.find("\r\n"), header.size());
    const std::string_view line = header.substr(0, end);
    header.remove_prefix(std::min(end + 2, header.size()));
    if (line.find(':') == std::string_view::npos) return std::nullopt;
    if (!StartsWithIgnoringCase(line, kLength)) continue;
    const std::string_view digits = TrimBlanks(line.substr(kLength.size()));
    std::size_t value = 0;
    const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || rest != digits.data() + digits.size() || length) return std::nullopt;
    length = value;
  }
  return length;
}

}  // namespace

void FrameReader::Feed(std::string_view bytes, std::vector<Frame>& frames) {
  for (;;) {
    if (in_payload_) {
      const std::string_view from = buffer_.empty() ? bytes : std::string_view(buffer_);
      const std::size_t taken = std::min(wanted_, from.size());
      if (!discarding_) payload_.append(from.substr(0, taken));
      wanted_ -= taken;
      if (buffer_.empty()) {
        bytes.remove_prefix(taken);
      } else {
        buffer_.erase(0, taken);
      }
      if (wanted_ > 0) {
        if (bytes.empty()) return;
        continue;
      }
      using Kind = Frame::Kind;
      frames.push_back({discarding_ ? Kind::kTooLong : Kind::kPayload, std::move(payload_)});
      payload_.clear();
      in_payload_ = false;
    }
    buffer_.append(bytes);
    bytes = {};
    if (!ReadHeader(frames)) return;
  }
}

// Whether a header was read, so that a payload follows.
bool FrameReader::ReadHeader(std::vector<Frame>& frames) {
  while (!buffer_.empty()) {
    const std::size_t end = buffer_.find(kEndOfHeader);
    if (end == std::string::npos) {
      if (buffer_.size() <= kLongestHeader) return false;
      frames.push_back({.kind = Frame::Kind::kBadHeader});
      buffer_.erase(0, buffer_.size() - kLongestHeader / 2);
      return false;
    }
    const std::string_view header = std::string_view(buffer_).substr(0, end);
    std::optional<std::size_t> length = LengthIn(header);
    if (!length) {
      frames.push_back({.kind = Frame::Kind::kBadHeader});
      // Rubbish may stand before a header that is sound. Two lengths are no header at all: neither can be believed.
      const std::string lower = ToAsciiLower(header);
      const std::size_t last = lower.rfind(kLength);
      if (last != std::string::npos && lower.find(kLength) == last) length = LengthIn(header.substr(last));
    }
    buffer_.erase(0, end + kEndOfHeader.size());
    if (!length) continue;
    in_payload_ = true;
    wanted_ = *length;
    discarding_ = wanted_ > kMaxBytes;
    if (!discarding_) payload_.reserve(wanted_);
    return true;
  }
  return false;
}

std::string Frame(std::string_view payload) {
  std::string framed = "Content-Length: " + std::to_string(payload.size());
  framed.append(kEndOfHeader).append(payload);
  return framed;
}

}  // namespace digestlint::lsp
