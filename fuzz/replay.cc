// Runs a target without libFuzzer, so that any compiler and ctest can:
//   fuzz_replay TARGET [FILE|FOLDER…]           its seeds and these inputs
//   fuzz_replay --write-seeds TARGET FOLDER     its seeds as files, for libFuzzer
//   fuzz_replay --dictionary TARGET             the path of its dictionary
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "target.h"

namespace digestlint::fuzz {
namespace {

bool Check(const Target& target, const std::string& name, const std::string& bytes) {
  const std::string wrong = target.check(bytes);
  if (!wrong.empty()) std::fprintf(stderr, "%s: %s\n", name.c_str(), wrong.c_str());
  return wrong.empty();
}

std::vector<std::string> FilesAt(const std::string& path) {
  if (!std::filesystem::is_directory(path)) return {path};
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(path)) files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

int Replay(const Target& target, const std::vector<std::string>& paths) {
  std::size_t failed = Check(target, "no bytes at all", "") ? 0u : 1u;  // what libFuzzer begins with, too
  std::size_t inputs = 1;
  for (const std::string& seed : target.seeds()) {
    failed += Check(target, "seed " + std::to_string(inputs - 1), seed) ? 0u : 1u;
    ++inputs;
  }
  for (const std::string& path : paths) {
    for (const std::string& file : FilesAt(path)) {
      std::ifstream in(file, std::ios::binary);
      failed += Check(target, file, {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}) ? 0u : 1u;
      ++inputs;
    }
  }
  std::printf("%zu inputs, %zu failed\n", inputs, failed);
  return failed == 0 ? 0 : 1;
}

int WriteSeeds(const Target& target, const std::string& folder) {
  std::filesystem::create_directories(folder);
  const std::vector<std::string> seeds = target.seeds();
  for (std::size_t i = 0; i < seeds.size(); ++i) {
    std::ofstream(folder + "/seed-" + std::to_string(i), std::ios::binary) << seeds[i];
  }
  return 0;
}

int Run(std::vector<std::string> arguments) {
  const bool write = !arguments.empty() && arguments[0] == "--write-seeds";
  const bool dictionary = !arguments.empty() && arguments[0] == "--dictionary";
  if (write || dictionary) arguments.erase(arguments.begin());
  const auto known = [](std::string_view name) {
    return std::any_of(Targets().begin(), Targets().end(), [&](const Target& target) { return target.name == name; });
  };
  if (arguments.empty() || !known(arguments[0]) || (write && arguments.size() != 2)) {
    std::fprintf(stderr, "usage: fuzz_replay TARGET [FILE|FOLDER...] | --write-seeds TARGET FOLDER; targets:");
    for (const Target& target : Targets()) std::fprintf(stderr, " %s", std::string(target.name).c_str());
    std::fprintf(stderr, "\n");
    return 2;
  }
  const Target& target = FindTarget(arguments[0]);
  if (dictionary) {
    std::printf("%s/fuzz/dictionaries/%s\n", DIGESTLINT_ROOT, std::string(target.dictionary).c_str());
    return 0;
  }
  return write ? WriteSeeds(target, arguments[1]) : Replay(target, {arguments.begin() + 1, arguments.end()});
}

}  // namespace
}  // namespace digestlint::fuzz

int main(int argc, char** argv) { return digestlint::fuzz::Run({argv + 1, argv + argc}); }
