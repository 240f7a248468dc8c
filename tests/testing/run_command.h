#pragma once

#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include "testing/scratch_folder.h"

namespace digestlint::testing {

struct CommandResult {
  int exit_code = -1;  // -1: it died of a signal
  std::string out = {};
};

inline std::string ReadAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// `text` as one word of a shell.
inline std::string Quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

// Runs a shell command with these bytes on its standard input; what it says on standard error goes with its output.
inline CommandResult RunCommand(const std::string& command, std::string_view input = {}) {
  const ScratchFolder folder;
  const std::string in = folder.Write("in", input);
  const std::string out = folder / "out";
  const int status = std::system(("{ " + command + "\n} < " + Quoted(in) + " > " + Quoted(out) + " 2>&1").c_str());
  if (status == -1) throw std::runtime_error("no shell");
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, ReadAll(out)};
}

}  // namespace digestlint::testing
