#include "lsp/config_watch.h"

#include <sys/stat.h>

#include <algorithm>

#include "lint/files.h"

namespace digestlint::lsp {

ConfigWatch::Stamp ConfigWatch::StampOf(const std::string& path) {
  struct stat info {};
  if (::stat(path.c_str(), &info) != 0) return {};
  return {info.st_mtim.tv_sec, info.st_mtim.tv_nsec, info.st_size, info.st_ino};
}

void ConfigWatch::Add(const std::string& path) {
  if (!stamps_.contains(path)) stamps_.emplace(path, StampOf(path));
}

void ConfigWatch::Watch(std::string_view absolute, const Config* config) {
  std::string folder(absolute.substr(0, absolute.rfind('/')));
  if (!stamps_.contains(folder + "/digestlint.toml")) {
    const std::string root = FindRepositoryRoot(folder);
    for (;;) {
      Add(folder + "/digestlint.toml");
      if (folder == root || folder.empty()) break;
      folder.resize(folder.rfind('/'));
    }
  }
  if (config == nullptr) return;
  for (const std::string& path : config->files) Add(path);
}

bool ConfigWatch::Changed() const {
  return std::any_of(stamps_.begin(), stamps_.end(), [](const auto& each) { return StampOf(each.first) != each.second; });
}

}  // namespace digestlint::lsp
