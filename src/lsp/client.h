#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lsp/message.h"
#include "lsp/positions.h"

namespace digestlint::lsp {

// What the client says of itself in `initialize`, as far as the server answers differently for it.
struct Client {
  Encoding encoding = Encoding::kUtf16;
  std::string locale = {};
  std::optional<int> process_id = {};
  std::vector<std::string> folders = {};  // absolute paths of the workspace

  bool pulls_diagnostics = false;  // and so is not sent any, but for configs
  bool refreshes_diagnostics = false;
  bool watches_files = false;      // when asked to
  bool shows_progress = false;
  bool versioned_edits = false;    // documentChanges
  bool creates_files = false;      // in an edit
  bool related_information = false;
  bool code_description = false;
  bool unnecessary_tag = false;
  bool code_action_literals = false;  // without them it takes commands only, which we have not
  bool resolves_edits = false;        // asks for the edit of an action when it is chosen
  bool symbol_trees = false;
  bool markdown_hover = false;
  bool snippets = false;
};

Client ReadClient(Received initialize);

}  // namespace digestlint::lsp
