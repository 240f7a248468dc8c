#pragma once

#include <string>
#include <vector>

#include "text/result.h"

namespace digestlint {

// What git printed, or why it didn't.
struct GitOutput {
  int exit_code = 0;
  std::string out;
  std::string err;
};

// Runs git in `folder`, without a shell. Errors: git isn't installed. What git itself refuses is in the exit code.
Result<GitOutput> RunGit(const std::string& folder, const std::vector<std::string>& arguments);

}  // namespace digestlint
