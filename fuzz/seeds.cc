#include "seeds.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace digestlint::fuzz {

std::vector<std::string> FilesIn(std::string_view folder, std::string_view ending) {
  std::vector<std::string> paths;
  const std::filesystem::path root = std::filesystem::path(DIGESTLINT_ROOT) / folder;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.is_regular_file() && entry.path().native().ends_with(ending)) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::ifstream in(path, std::ios::binary);
    files.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return files;
}

std::vector<std::string> DigestSeeds() { return FilesIn("fixtures", ".md"); }

}  // namespace digestlint::fuzz
