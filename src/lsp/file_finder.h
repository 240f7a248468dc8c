#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "lint/files.h"
#include "lsp/preferences.h"

namespace digestlint::lsp {

// Finds the digests below a folder on a thread of its own: whoever opens a home folder shall not wait for it.
class FileFinder {
 public:
  void Start(std::string folder, Preferences preferences);
  bool started() const { return thread_.joinable(); }
  // The files, once they are found; then it can be started again.
  std::optional<std::vector<InputFile>> Take();
  void Stop();  // soon, and forgets what was found
  ~FileFinder() { Stop(); }

 private:
  struct State {
    std::atomic<bool> stop = false;
    std::atomic<bool> done = false;
    std::vector<InputFile> files;  // the thread's until `done`
  };
  std::unique_ptr<State> state_;
  std::thread thread_;
};

}  // namespace digestlint::lsp
