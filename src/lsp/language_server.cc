#include "lsp/language_server.h"

#include <utility>

#include "lsp/connection.h"
#include "lsp/server.h"

namespace digestlint::lsp {

int Serve(int in, int out, Preferences preferences, std::string current_folder, std::string version) {
  Connection connection(in, out);
  return Server(connection, std::move(preferences), std::move(current_folder), std::move(version)).Serve();
}

}  // namespace digestlint::lsp
