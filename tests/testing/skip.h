#pragma once

#include <sys/stat.h>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

namespace digestlint::testing {

// Says why a test can't run here. ctest shows it as skipped (SKIP_REGULAR_EXPRESSION in tests/CMakeLists.txt); the test
// returns right behind it.
inline void Skip(std::string_view why) {
  std::printf("digestlint test skipped: %.*s\n", static_cast<int>(why.size()), why.data());
}

// The folder of the real digests (its own licence keeps it out of the repository), or nothing where it isn't at hand.
inline std::optional<std::string> SharedFolder() {
  const char* named = std::getenv("DIGESTLINT_SHARED");
  const std::string folder = named == nullptr ? DIGESTLINT_SHARED_FOLDER : named;
  struct stat info {};
  if (::stat((folder + "/corpus").c_str(), &info) != 0) return std::nullopt;
  return folder;
}

}  // namespace digestlint::testing
