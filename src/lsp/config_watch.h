#pragma once

#include <compare>
#include <map>
#include <string>
#include <string_view>

#include "lint/config.h"

namespace digestlint::lsp {

// Notices that a digestlint.toml has changed, come or gone, for editors that don't watch files for us.
class ConfigWatch {
 public:
  // From now on watches every place where the config of this file may stand, and all that the config extends.
  void Watch(std::string_view absolute, const Config* config);

  // And this file: one that a config extends and that doesn't load.
  void Add(const std::string& path);

  // Whether anything is other than when it was watched first.
  bool Changed() const;

 private:
  struct Stamp {
    long long seconds = 0;
    long long nanoseconds = 0;
    long long size = -1;  // -1: there is no such file
    unsigned long long inode = 0;
    friend auto operator<=>(const Stamp&, const Stamp&) = default;
  };
  static Stamp StampOf(const std::string& path);

  std::map<std::string, Stamp, std::less<>> stamps_;
};

}  // namespace digestlint::lsp
