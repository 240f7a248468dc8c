#include "lsp/connection.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace digestlint::lsp {

Connection::Connection(int in, int out)
    : in_(in), out_(out), in_flags_(::fcntl(in, F_GETFL)), out_flags_(::fcntl(out, F_GETFL)) {
  ::fcntl(in_, F_SETFL, in_flags_ | O_NONBLOCK);
  ::fcntl(out_, F_SETFL, out_flags_ | O_NONBLOCK);
}

Connection::~Connection() {
  ::fcntl(in_, F_SETFL, in_flags_);
  ::fcntl(out_, F_SETFL, out_flags_);
}

void Connection::Read(std::chrono::milliseconds wait, std::vector<FrameReader::Frame>& frames) {
  using Clock = std::chrono::steady_clock;
  const auto until = Clock::now() + wait;
  while (!ended_) {
    const bool pending = sent_ < unsent_.size() && !broken_;
    std::array<pollfd, 2> watched{pollfd{in_, POLLIN, 0}, pollfd{out_, POLLOUT, 0}};
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    const int timeout = wait.count() < 0 ? -1 : static_cast<int>(std::clamp<long long>(left, 0, 1 << 30));
    const int ready = ::poll(watched.data(), pending ? 2 : 1, timeout);
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return;
    if (pending && watched[1].revents != 0) WriteSome();
    if (watched[0].revents == 0) continue;
    // Large messages come in many pieces; but one who writes without end must not keep us from answering.
    std::array<char, std::size_t{1} << 16> piece;
    for (int pieces = 0; pieces < 64 || frames.empty(); ++pieces) {
      const ssize_t got = ::read(in_, piece.data(), piece.size());
      if (got > 0) {
        reader_.Feed({piece.data(), static_cast<std::size_t>(got)}, frames);
        continue;
      }
      if (got < 0 && errno == EINTR) continue;
      if (got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK)) ended_ = true;
      break;
    }
    if (!frames.empty() || wait.count() == 0) return;
  }
}

void Connection::Write(std::string_view payload) {
  if (broken_) return;
  unsent_ += Frame(payload);
  WriteSome();
}

void Connection::WriteSome() {
  while (sent_ < unsent_.size() && !broken_) {
    const ssize_t wrote = ::write(out_, unsent_.data() + sent_, unsent_.size() - sent_);
    if (wrote >= 0) {
      sent_ += static_cast<std::size_t>(wrote);
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      break;
    } else if (errno != EINTR) {
      broken_ = true;
    }
  }
  if (sent_ == unsent_.size() || broken_) {
    unsent_.clear();
    sent_ = 0;
  } else if (sent_ > unsent_.size() / 2) {
    unsent_.erase(0, sent_);
    sent_ = 0;
  }
}

void Connection::Flush(std::chrono::milliseconds at_most) {
  const auto until = std::chrono::steady_clock::now() + at_most;
  while (sent_ < unsent_.size() && !broken_) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return;
    pollfd watched{out_, POLLOUT, 0};
    if (::poll(&watched, 1, static_cast<int>(left.count())) > 0) WriteSome();
  }
}

}  // namespace digestlint::lsp
