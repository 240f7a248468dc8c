#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "lsp/message.h"
#include "text/language.h"

namespace digestlint::lsp {

// Tells the client how far the linting of a workspace has come, by `$/progress`; not where it takes but a moment.
class Progress {
 public:
  using Send = std::function<void(std::string_view method, Json params)>;

  // Something is under way with so many files to go. The first time it gives the token for which the client must be asked
  // (window/workDoneProgress/create); empty if there is nothing to ask.
  std::string Update(std::size_t waiting, Language language, const Send& notify);
  // The client has taken the token (or not).
  void Created(std::string_view token, bool taken);
  void Done(const Send& notify);

 private:
  enum class State : unsigned char { kIdle, kAsked, kAllowed, kBegun, kRefused };

  void Say(Json value, const Send& notify) const;

  State state_ = State::kIdle;
  std::string token_;
  std::size_t total_ = 0;
  int percent_ = 0;
  unsigned count_ = 0;
};

}  // namespace digestlint::lsp
