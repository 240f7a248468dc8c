// The floor: reads the files and has cmark-gfm parse them, with the extensions that GitHub has on, and does nothing with
// the trees.
//   parse_only FILE…, or `parse_only -` with the paths on standard input, one a line
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "parse_alone.h"

namespace {

bool ParseFile(const char* path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  const std::string text(std::istreambuf_iterator<char>(file), {});
  ParseAlone(text);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  cmark_gfm_core_extensions_ensure_registered();
  bool all = true;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) != "-") {
      all = ParseFile(argv[i]) && all;
      continue;
    }
    for (std::string path; std::getline(std::cin, path);) all = ParseFile(path.c_str()) && all;
  }
  return all ? 0 : 2;
}
