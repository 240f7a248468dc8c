#pragma once

#include <string>

#include "lsp/preferences.h"

namespace digestlint::lsp {

// Serves one client over two file descriptors until it says `exit` or is gone. Gives the exit code that LSP wants.
// `current_folder` is absolute; `version` is the program's.
int Serve(int in, int out, Preferences preferences, std::string current_folder, std::string version);

}  // namespace digestlint::lsp
