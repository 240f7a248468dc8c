#include "lint/named_files.h"

#include <filesystem>

#include "lint/files.h"

namespace digestlint {
namespace {

// With all links followed; a path that leads nowhere stays as it is.
std::string RealPath(const std::string& path) {
  std::error_code error;
  const std::filesystem::path real = std::filesystem::weakly_canonical(path, error);
  return error ? path : real.string();
}

}  // namespace

Result<std::string> NamedFiles::Read(const std::string& path) const {
  const auto outside = [&] { return *root_ != "/" && RelativeTo(RealPath(path), RealPath(*root_)).empty(); };
  if (root_ && outside()) {
    return Error{.path = path,
                 .message = {"lies outside of " + *root_, "이(가) " + *root_ + " 밖에 있습니다"},
                 .mend = {"move it in, or give this config with --config",
                          "파일을 안으로 옮기거나, 이 설정을 --config로 지정해 주세요"}};
  }
  return ReadFile(path);
}

std::string NamedFiles::RootFor(const std::string& folder) {
  std::string root = FindRepositoryRoot(folder);
  return root.empty() ? folder : root;
}

}  // namespace digestlint
