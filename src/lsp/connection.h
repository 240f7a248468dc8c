#pragma once

#include <chrono>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/frames.h"

namespace digestlint::lsp {

// The two pipes to a client. Neither end ever waits for the other to read: what can't be written yet is kept, and
// written while we wait for input.
class Connection {
 public:
  // The descriptors stay the caller's; they are set to not block.
  Connection(int in, int out);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Takes in what has come, waiting for it until something has or the time is over (negative: without end).
  void Read(std::chrono::milliseconds wait, std::vector<FrameReader::Frame>& frames);

  // Sends a message, or keeps it for later.
  void Write(std::string_view payload);

  // Tries for a while to get rid of what is still to be written.
  void Flush(std::chrono::milliseconds at_most);

  bool ended() const { return ended_; }    // nothing more will come
  bool broken() const { return broken_; }  // nobody reads any more

 private:
  void WriteSome();

  FrameReader reader_;
  std::string unsent_;
  std::size_t sent_ = 0;  // of unsent_
  int in_;
  int out_;
  int in_flags_;
  int out_flags_;
  bool ended_ = false;
  bool broken_ = false;
};

}  // namespace digestlint::lsp
