#include "lsp/file_finder.h"

#include <utility>

#include "lint/config.h"

namespace digestlint::lsp {

void FileFinder::Start(std::string folder, Preferences preferences) {
  Stop();
  state_ = std::make_unique<State>();
  thread_ = std::thread([state = state_.get(), folder = std::move(folder), preferences = std::move(preferences)] {
    ConfigFinder configs(preferences.selection, preferences.config);
    Collected collected = CollectFiles({"."}, folder, [&](std::string_view absolute, bool is_folder) {
      if (state->stop) return true;  // enter nothing more
      const Result<const Config*> config = configs.For(absolute);
      return config && (*config)->Excludes(absolute, is_folder);
    });
    state->files = std::move(collected.files);
    state->done = true;
  });
}

std::optional<std::vector<InputFile>> FileFinder::Take() {
  if (!started() || !state_->done) return std::nullopt;
  thread_.join();
  return std::move(state_->files);
}

void FileFinder::Stop() {
  if (!started()) return;
  state_->stop = true;
  thread_.join();
}

}  // namespace digestlint::lsp
